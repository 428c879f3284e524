import type { Context } from '../../operation/context.js';
import { isUnnamed, unnamed } from '../../engine/resource/unread.js';

/** The parts of a row that HQ has sent with an id. Where it left one out, an error beside the list says so. */
export function named<Part>(parts: readonly Part[], { partly }: Pick<Context, 'partly'>): readonly Part[] {
  const found = parts.filter(part => !isUnnamed(part));
  if (found.length < parts.length) partly(unnamed('parts of a row', parts.length - found.length));
  return found;
}
