const WEEK = 7 * 86_400_000;

/**
 * Variables for an example with a start time: seven days before now. The example's own default is a fixed date, because
 * GraphQL has no relative dates.
 */
export function lastWeek(query: string): string {
  const names = [...query.matchAll(/\$(\w*(?:since|from)): DateTime/gi)].map(([, name]) => name!);
  const since = new Date(Date.now() - WEEK).toISOString();
  return names.length > 0 ? JSON.stringify(Object.fromEntries(names.map(name => [name, since])), null, 2) : '';
}
