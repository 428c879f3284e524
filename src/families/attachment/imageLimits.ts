import { BadInput } from '../../errors.js';

/** Largest size of an image, in pixels and bytes. At least one limit is present. */
export interface ImageLimits {
  readonly maxWidth?: number;
  readonly maxHeight?: number;
  readonly maxBytes?: number;
}

const NAMES = ['maxWidth', 'maxHeight', 'maxBytes'] as const;

/**
 * The limits in arguments or in a link's query. HQ reads 0 as no limit, so 0 is rejected.
 * @throws {BadInput} naming the argument.
 */
export function imageLimits(given: Readonly<Partial<Record<string, number | string | null>>>): ImageLimits {
  const limits: [string, number][] = [];
  for (const name of NAMES) {
    const value = given[name] ?? undefined;
    if (value === undefined) continue;
    if (!/^[1-9]\d{0,8}$/.test(String(value)))
      throw new BadInput(`${name}: ${JSON.stringify(value)} is not a valid limit. Use an integer from 1 to 999999999.`);
    limits.push([name, Number(value)]);
  }
  if (limits.length === 0)
    throw new BadInput(`image: set one of ${NAMES.join(', ')}. The original file is at "downloadUrl".`);
  return Object.fromEntries(limits);
}
