import { randomUUID } from 'node:crypto';
import { domainOf } from '../endpoint.js';
import type { Ask } from '../endpoint.js';
import { formXml } from '../world/formXml.js';
import type { Node } from '../world/formTree.js';
import { stamp } from '../world/times.js';
import { readForm, submitForm } from '../xform/submit.js';
import type { Outcome } from '../xform/submission.js';
import type { TargetedWrite } from './caseWriteTarget.js';

/** The form type of every write of Case API v2 (cases.md 3.1). */
export const CASE_API = 'http://commcarehq.org/case_api';

const given = (values: Readonly<Record<string, string | undefined>>): Node =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** A write as a block of version 2 of case XML (forms.md 2.5). */
function blockOf({ row, write, caseId, indices }: TargetedWrite, userId: string, now: number): Node {
  const { name, type, ownerId, externalId, properties, close } = write;
  const fields = given({ case_type: type, case_name: name, owner_id: ownerId });
  const update = { ...(row ? fields : {}), ...given({ external_id: externalId }), ...properties };
  const links = indices.map(({ identifier, caseId: target, caseType, relationship }): [string, Node] => [
    identifier,
    {
      '@case_type': caseType,
      ...(relationship === 'extension' ? { '@relationship': relationship } : {}),
      ...(target === '' ? {} : { '#text': target }),
    },
  ]);
  return {
    '@case_id': caseId,
    '@date_modified': stamp(now),
    '@user_id': userId,
    '@xmlns': 'http://commcarehq.org/case/transaction/v2',
    ...(row ? {} : { create: fields }),
    update: Object.keys(update).length > 0 ? update : '',
    ...(links.length > 0 ? { index: Object.fromEntries(links) } : {}),
    ...(close ? { close: '' } : {}),
  };
}

/**
 * Submits all writes of a request as one form of HQ's own, whose device is the caller's `User-Agent` (cases.md 3.1).
 * Throws `UnreadableForm` for values that XML cannot hold.
 */
export function submitWrites(ask: Ask, writes: readonly TargetedWrite[]): Outcome {
  const { account, headers, now, world } = ask;
  const userId = account?.userId ?? '';
  const xml = formXml('system', {
    '@xmlns': CASE_API,
    meta: {
      '@xmlns': 'http://openrosa.org/jr/xforms',
      deviceID: headers['user-agent'] ?? '',
      timeStart: stamp(now),
      timeEnd: stamp(now),
      username: account?.username ?? '',
      userID: userId,
      instanceID: randomUUID().replaceAll('-', ''),
    },
    case: writes.map(write => blockOf(write, userId, now)),
  });
  const domain = domainOf(ask);
  const rest = { xml, attachments: new Map<string, never>(), phone: false, ip: null, receivedOn: now, now };
  return submitForm({ world, domain }, readForm(domain, xml), { account, ...rest });
}
