import { readFileSync } from 'node:fs';
import type { World } from '../../src/sandbox/world/model.js';
import { workbookFile } from '../../test/support/sandbox/workbookFile.js';
import { operation } from './gateway.js';
import type { WritingJob } from './writingJob.js';

const TAG = 'village_list';
const ROW = `mutation ($tableId: ID!, $values: JSONObject!) {
  lookupTableRowCreate(domain: "demo", tableId: $tableId, input: { values: $values }) {
    lookupTableRow { rowId }
    userErrors { message }
  }
}`;

/** Job 15, writing: uploads the rows of the longest table again. No target is set. */
export async function writeTable(world: World): Promise<WritingJob> {
  const { lookupTables, lookupRows } = world.domains.get('demo')!;
  const { id: tableId, fields } = [...lookupTables].find(({ tag }) => tag === TAG)!;
  const names = fields.map(({ name }) => name);
  const rows = [...lookupRows]
    .filter(row => row.tableId === tableId)
    .map(row => names.map(name => row.fields[name]![0]!.value));
  const file = await workbookFile({
    types: [
      ['Delete(Y/N)', 'table_id', 'is_global?', ...names.map((_, i) => `field ${i + 1}`)],
      ['N', TAG, 'yes', ...names],
    ],
    [TAG]: [['UID', ...names.map(name => `field: ${name}`)], ...rows.map(row => [null, ...row])],
  });
  const upload = operation(
    readFileSync('examples/job-15-upload.graphql', 'utf8'),
    { file: { content: { base64: file.toString('base64') }, name: `${TAG}.xlsx` } },
    'UploadTables',
  );
  const one = operation(ROW);
  return {
    job: '15',
    what: `the same in writing: ${rows.length.toLocaleString('en')} rows`,
    together: () => [() => [upload]],
    single: () => [
      () =>
        rows.map(row => ({
          ...one,
          variables: { tableId, values: Object.fromEntries(names.map((name, i) => [name, row[i]])) },
        })),
    ],
  };
}
