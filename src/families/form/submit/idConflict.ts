import type { Context } from '../../../operation/context.js';
import { HqUnavailable, KnownError, RejectedChange } from '../../../errors.js';
import { problem } from '../../../graphql/problems.js';
import type { SentForm } from './input.js';
import { attachmentCall } from '../../attachment/resource.js';
import { forms } from '../resource.js';
import { liveReads } from '../../shared/liveReads.js';

const liveForms = liveReads(forms, 'one');

/**
 * Rejects XML with the id of an existing form, unless the two are equal byte for byte: HQ would replace the existing
 * form. The existing XML is read as an attachment, because attachments show new forms at once. A caller who may not
 * read attachments is answered by the form API.
 * @throws {RejectedChange} at the path of the XML.
 */
export async function refuseIdConflict(
  context: Context,
  domain: string,
  { id, xml }: SentForm,
  path: readonly string[],
): Promise<void> {
  const isSame = await isSameForm(context, domain, id, xml);
  if (isSame !== false) return;
  throw new RejectedChange([
    problem(
      'CONFLICT',
      `HQ has another form with the id ${id}. To replace that form, set \`replacesFormId\`. Otherwise use a new id.`,
      ...path,
    ),
  ]);
}

/** Is HQ's form with this id equal? Undefined where HQ has none. */
async function isSameForm(context: Context, domain: string, id: string, xml: Uint8Array): Promise<boolean | undefined> {
  try {
    const { body } = await context.openFile(domain, attachmentCall('form', id, 'form.xml'));
    try {
      let at = 0;
      for await (const chunk of body) {
        const bytes = chunk as Buffer;
        if (!bytes.equals(xml.subarray(at, at + bytes.length))) return false;
        at += bytes.length;
      }
      return at === xml.length;
    } finally {
      body.destroy();
    }
  } catch (error) {
    if (!(error instanceof KnownError))
      throw new HqUnavailable('The connection to HQ broke while reading its form with this id. Try again.', false);
    if (error.code === 'NOT_FOUND') return undefined;
    if (error.code !== 'FORBIDDEN') throw error;
    return (await context.hq(domain).load(liveForms, id)) ? false : undefined;
  }
}
