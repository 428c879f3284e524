/**
 * Requests with their parameters sorted. The order of ids in a request follows the order in which rows were resolved, and a
 * loaded machine may put a row behind others.
 */
export const unorderedParameters = (bill: readonly string[]): readonly string[] =>
  bill.map(line => {
    const [path, query] = line.split('?');
    return query === undefined ? line : `${path}?${query.split('&').sort().join('&')}`;
  });
