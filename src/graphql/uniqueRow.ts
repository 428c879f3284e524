import { BadInput } from '../errors.js';

/**
 * The only row with the value of an argument; null if there is none. `list`: the list field that returns several.
 * @throws {BadInput} naming the argument if several rows have the value, because any choice would be a guess.
 */
export function uniqueRow<Row>(argument: string, value: string, rows: readonly Row[], list: string): Row | null {
  if (rows.length > 1) {
    const quoted = JSON.stringify(value.slice(0, 80));
    throw new BadInput(
      `${argument}: ${rows.length} ${list} share ${quoted}. Use ${list}(filter: { ${argument}: [${quoted}] }) instead.`,
    );
  }
  return rows[0] ?? null;
}

/** The first row; null if there is none. For unique keys. */
export const first = async <Row>(rows: Promise<readonly Row[]>): Promise<Row | null> => (await rows)[0] ?? null;
