import { BadInput } from '../errors.js';

/**
 * The one row that an argument stands for, or null where there is none.
 * @throws {BadInput} naming the argument, where several rows share the value: any choice would be a guess.
 */
export function only<Row>(argument: string, value: string, rows: readonly Row[]): Row | null {
  if (rows.length > 1)
    throw new BadInput(
      `${argument}: ${rows.length} share ${JSON.stringify(value.slice(0, 80))}; ask for a list of them instead.`,
    );
  return rows[0] ?? null;
}
