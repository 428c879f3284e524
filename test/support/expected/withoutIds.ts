import { readGlobalId } from '../../../src/graphql/globalIds.js';

/** An answer without the global ids that examples ask for on behalf of clients' caches. */
export const withoutIds = <Data>(data: Data): Data =>
  JSON.parse(
    JSON.stringify(data, (key, value: unknown) => (key === 'id' && isGlobalId(value) ? undefined : value)),
  ) as Data;

function isGlobalId(value: unknown): boolean {
  try {
    return typeof value === 'string' && readGlobalId(value).id !== '';
  } catch {
    return false;
  }
}
