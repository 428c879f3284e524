import { randomUUID } from 'node:crypto';
import type { FormNode } from '../world/programme/forms/formTree.js';
import { formXml } from '../world/programme/forms/formXml.js';
import type { Account } from '../world/model.js';
import { stamp } from '../world/programme/basics/times.js';
import type { ProcessingContext } from './process.js';
import { readForm, submitForm } from './submit.js';
import type { SubmissionOutcome } from './submission.js';

/** A change of a case by one of HQ's own forms. Absent fields and properties are unchanged. */
export interface SystemChange {
  readonly caseId: string;
  /** Does the case exist? Otherwise the change creates it. */
  readonly exists: boolean;
  readonly type?: string | undefined;
  readonly name?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly externalId?: string | undefined;
  readonly properties: Readonly<Record<string, string>>;
  readonly indices: readonly {
    readonly identifier: string;
    /** The target; "" removes the index. */
    readonly caseId: string;
    readonly caseType: string;
    readonly relationship: 'child' | 'extension';
  }[];
  readonly close: boolean;
}

/** The origin of one of HQ's own forms. */
export interface SystemSource {
  readonly xmlns: string;
  readonly deviceId: string;
  /** The account that writes. */
  readonly account?: Account | undefined;
  /** ms since the epoch. */
  readonly now: number;
}

const given = (values: Readonly<Record<string, string | undefined>>): FormNode =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** A change as a case block of version 2 (forms.md 2.5). */
function blockOf(change: SystemChange, userId: string, now: number): FormNode {
  const { caseId, exists, name, type, ownerId, externalId, properties, indices, close } = change;
  const fields = given({ case_type: type, case_name: name, owner_id: ownerId });
  const update = { ...(exists ? fields : {}), ...given({ external_id: externalId }), ...properties };
  const links = indices.map(({ identifier, caseId: target, caseType, relationship }): [string, FormNode] => [
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
    ...(exists ? {} : { create: fields }),
    update: Object.keys(update).length > 0 ? update : '',
    ...(links.length > 0 ? { index: Object.fromEntries(links) } : {}),
    ...(close ? { close: '' } : {}),
  };
}

/** Submits case changes as one of HQ's own forms. Throws `UnreadableForm` for values that XML cannot represent. */
export function submitChanges(
  place: ProcessingContext,
  source: SystemSource,
  changes: readonly SystemChange[],
): SubmissionOutcome {
  const { account, deviceId, now, xmlns } = source;
  const userId = account?.userId ?? '';
  const xml = formXml('system', {
    '@xmlns': xmlns,
    meta: {
      '@xmlns': 'http://openrosa.org/jr/xforms',
      deviceID: deviceId,
      timeStart: stamp(now),
      timeEnd: stamp(now),
      username: account?.username ?? '',
      userID: userId,
      instanceID: randomUUID().replaceAll('-', ''),
    },
    case: changes.map(change => blockOf(change, userId, now)),
  });
  const rest = { xml, attachments: new Map<string, never>(), phone: false, ip: null, receivedOn: now, now };
  return submitForm(place, readForm(place.domain, xml), { account, ...rest });
}
