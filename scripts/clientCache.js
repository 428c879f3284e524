import { writeFile } from 'node:fs/promises';

/** Writes `dist/clientCache.json`: how the caches of GraphQL clients identify and page objects. `dist/` must be compiled. */
export async function writeClientCache() {
  const [{ createSchema }, { clientCache }] = await Promise.all([
    import('../dist/families/schema.js'),
    import('../dist/graphql/schema/clientCache.js'),
  ]);
  await writeFile('dist/clientCache.json', `${JSON.stringify(clientCache(createSchema()), null, 2)}\n`);
}
