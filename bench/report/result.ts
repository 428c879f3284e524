import type { JsonWork } from '../measure/jsonWork.js';
import type { MemoryUse } from '../measure/memory.js';
import type { Cell } from '../measure/rounds.js';
import type { Row } from '../systems/rows.js';

/** Everything that one run of the bench has found. `--json` writes it. */
export interface Result {
  readonly node: string;
  readonly processor: string;
  readonly processors: number;
  readonly rounds: number;
  /** The systems that were measured, in the order of the columns. */
  readonly systems: readonly { readonly name: string; readonly title: string; readonly meaning: string }[];
  /** Systems that are not installed, by title. */
  readonly absent: readonly string[];
  readonly rows: readonly Row[];
  readonly cells: readonly Cell[];
  /** By the number of rows of a page. */
  readonly json: Readonly<Record<number, JsonWork>>;
  readonly memory: readonly MemoryUse[];
}

/** The cell of a row and a system, if it has figures. */
export function cellOf({ cells }: Result, row: string, system: string): Cell | undefined {
  return cells.find(cell => cell.row === row && cell.system === system && cell.missing === undefined);
}
