import type { Context } from '../../operation/context.js';
import { HqUnexpected } from '../../errors.js';
import { hasNoId, unwrapView, withoutIdError } from '../../engine/resource/invalidValues.js';

/** The parts of a row that HQ sent with an id. Parts without an id are reported as an error beside the list. */
export function partsWithId<Part>(
  parts: readonly Part[],
  { reportPartial }: Pick<Context, 'reportPartial'>,
): readonly Part[] {
  const found = parts.filter(part => !hasNoId(part));
  if (found.length < parts.length) reportPartial(withoutIdError('parts of a row', parts.length - found.length));
  return found;
}

/** A field of a part of a row. An invalid value is reported as an error beside the field that is made of several parts. */
export function readReported<Part extends object, Field extends keyof Part>(
  part: Part,
  field: Field,
  { reportPartial }: Pick<Context, 'reportPartial'>,
): Part[Field] {
  try {
    return part[field];
  } catch (error) {
    if (!(error instanceof HqUnexpected)) throw error;
    reportPartial(error);
    return unwrapView(part)[field];
  }
}
