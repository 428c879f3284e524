import type { Context } from '../../operation/context.js';
import { hasNoId, withoutIdError } from '../../engine/resource/invalidValues.js';

/** The parts of a row that HQ sent with an id. Parts without an id are reported as an error beside the list. */
export function partsWithId<Part>(
  parts: readonly Part[],
  { reportPartial }: Pick<Context, 'reportPartial'>,
): readonly Part[] {
  const found = parts.filter(part => !hasNoId(part));
  if (found.length < parts.length) reportPartial(withoutIdError('parts of a row', parts.length - found.length));
  return found;
}
