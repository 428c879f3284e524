import { BadInput } from '../errors.js';

/**
 * The one row that an argument stands for, or null where there is none. `list` is the field that tells several.
 * @throws {BadInput} naming the argument, where several rows share the value: any choice would be a guess.
 */
export function uniqueRow<Row>(argument: string, value: string, rows: readonly Row[], list: string): Row | null {
  if (rows.length > 1) {
    const shared = JSON.stringify(value.slice(0, 80));
    throw new BadInput(
      `${argument}: ${rows.length} ${list} share ${shared}; ask ${list}(filter: { ${argument}: [${shared}] }) instead.`,
    );
  }
  return rows[0] ?? null;
}

/** The row of a key that tells one from all others; null where there is none. */
export const first = async <Row>(rows: Promise<readonly Row[]>): Promise<Row | null> => (await rows)[0] ?? null;
