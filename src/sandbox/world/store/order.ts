/** How rows are sorted: by the first time, equal ones by the next. */
type Order<Clock extends string> = readonly { readonly by: Clock; readonly descending: boolean }[];

/** Compares two rows, each given by its times (ms). 0 where all times of the order are equal. */
export function compareTimes<Clock extends string>(
  order: Order<Clock>,
  one: (by: Clock) => number,
  two: (by: Clock) => number,
): number {
  for (const { by, descending } of order) {
    const difference = one(by) - two(by);
    if (difference !== 0) return descending ? -difference : difference;
  }
  return 0;
}

/** Compares two rows by their own times. */
export const compareRows =
  <Clock extends string>(order: Order<Clock>) =>
  (one: Readonly<Record<Clock, number>>, two: Readonly<Record<Clock, number>>): number =>
    compareTimes(
      order,
      by => one[by],
      by => two[by],
    );

/** Row numbers of a table in each order that was asked for, sorted once. `tie` compares rows with equal times. */
export function sortedRows<Clock extends string>(
  size: number,
  time: (row: number, by: Clock) => number,
  tie: (one: number, two: number) => number,
): (order: Order<Clock>) => ArrayLike<number> {
  const sorted = new Map<string, Uint32Array>();
  return order => {
    const name = order.map(({ by, descending }) => (descending ? `-${by}` : by)).join();
    const known = sorted.get(name);
    if (known !== undefined) return known;
    const columns = order.map(({ by, descending }) =>
      Float64Array.from({ length: size }, (_, row) => (descending ? -time(row, by) : time(row, by))),
    );
    const rows = Uint32Array.from({ length: size }, (_, row) => row);
    rows.sort((one, two) => {
      for (const column of columns) {
        const difference = (column[one] ?? 0) - (column[two] ?? 0);
        if (difference !== 0) return difference;
      }
      return tie(one, two);
    });
    sorted.set(name, rows);
    return rows;
  };
}
