import { BadInput } from '../../errors.js';

/** How large an image may be: pixels and bytes. At least one of them is there. */
export interface ImageLimits {
  readonly maxWidth?: number;
  readonly maxHeight?: number;
  readonly maxBytes?: number;
}

const NAMES = ['maxWidth', 'maxHeight', 'maxBytes'] as const;

/**
 * The limits that are given, as arguments or in a link's query. HQ takes 0 for none, so it is refused.
 * @throws {BadInput} naming the argument.
 */
export function imageLimits(given: Readonly<Partial<Record<string, number | string | null>>>): ImageLimits {
  const limits: [string, number][] = [];
  for (const name of NAMES) {
    const value = given[name] ?? undefined;
    if (value === undefined) continue;
    if (!/^[1-9]\d{0,8}$/.test(String(value)))
      throw new BadInput(`${name}: ${JSON.stringify(value)} is no limit of an image; give a whole number from 1 on.`);
    limits.push([name, Number(value)]);
  }
  if (limits.length === 0) throw new BadInput(`image: give one of ${NAMES.join(', ')}; the file itself is at "href".`);
  return Object.fromEntries(limits);
}
