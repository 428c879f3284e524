import { writeFile } from 'node:fs/promises';

/** Writes the published files of the schema to `dist/` (`src/graphql/published/files.ts`). `dist/` must be compiled. */
export async function writePublished() {
  const [{ createSchema }, { publishedFiles }] = await Promise.all([
    import('../dist/families/schema.js'),
    import('../dist/graphql/published/files.js'),
  ]);
  const schema = createSchema();
  for (const [name, write] of Object.entries(publishedFiles)) await writeFile(`dist/${name}`, write(schema));
}
