import type { Context } from '../../../operation/context.js';
import { HqUnavailable, KnownError, RejectedChange } from '../../../errors.js';
import { problem } from '../../../graphql/problems.js';
import type { SentForm } from './input.js';
import { attachmentCall } from '../../attachment/resource.js';
import { forms } from '../resource.js';
import { liveReads } from '../../shared/liveReads.js';

const liveForms = liveReads(forms, 'one');

/**
 * Refuses XML whose id a form has that is not the same byte by byte: HQ would put it in that one's place. What HQ has is
 * asked of its files, which show a form at once; who may not read those is answered by its index.
 * @throws {RejectedChange} naming the place of the XML.
 */
export async function refuseAnother(
  context: Context,
  domain: string,
  { id, xml }: SentForm,
  place: readonly string[],
): Promise<void> {
  const same = await isHeld(context, domain, id, xml);
  if (same !== false) return;
  throw new RejectedChange([
    problem(
      'CONFLICT',
      `HQ has a form ${id}, and not the same: name it in \`edits\` to put this one in its place, or give this one an id of its own.`,
      ...place,
    ),
  ]);
}

/** Whether HQ's form is the same; undefined where it has none. */
async function isHeld(context: Context, domain: string, id: string, xml: Uint8Array): Promise<boolean | undefined> {
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
      throw new HqUnavailable('HQ broke off the form that it has; send it again.', false);
    if (error.code === 'NOT_FOUND') return undefined;
    if (error.code !== 'FORBIDDEN') throw error;
    return (await context.hq(domain).load(liveForms, id)) ? false : undefined;
  }
}
