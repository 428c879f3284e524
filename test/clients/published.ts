import { jest } from '@jest/globals';
import { createSchema } from '../../src/families/schema.js';
import { publishedFiles } from '../../src/graphql/published/files.js';
import type { ClientCache } from '../../src/graphql/schema/clientCache.js';

const schema = createSchema();

/** The published rules for the caches of clients, read from their file's text. */
export const published = JSON.parse(publishedFiles['clientCache.json'](schema)) as ClientCache;

/** The published schema as SDL, and as the answer to the introspection query. */
export const publishedSchema = {
  sdl: publishedFiles['schema.graphql'](schema),
  introspection: JSON.parse(publishedFiles['introspection.json'](schema)) as object,
};

/** The values of a record, each changed. */
export const mapValues = <From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)] as const));

/** Collects what a client prints to the console while a test runs: it must be nothing. */
export function printedByClient(): { readonly warnings: readonly unknown[][]; restore(): void } {
  const warnings: unknown[][] = [];
  const spies = (['warn', 'error'] as const).map(method =>
    jest.spyOn(console, method).mockImplementation((...printed) => void warnings.push(printed)),
  );
  return { warnings, restore: () => spies.forEach(spy => spy.mockRestore()) };
}
