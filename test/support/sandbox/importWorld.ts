import type { Account, DomainRecord } from '../../../src/sandbox/world/model.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { caseStoreOf, formStoreOf } from '../worlds/rowStores.js';
import { caseRow } from '../worlds/sampleRows.js';
import { startWritableUserWorld } from './writableUserWorld.js';
import type { Json, Reply, WritableUserWorld } from './writableUserWorld.js';
import { workbookFile } from './workbookFile.js';
import type { Sheets } from './workbookFile.js';

/** The URL of the upload. */
export const importUrl = '/a/tiny/importer/excel/bulk_upload_api/';

/** The content of an upload: sheets or bytes, and the other fields of the form. */
export interface SentImport {
  readonly file?: Sheets | Buffer;
  readonly fileName?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** A project space to import to. */
export interface ImportWorld extends WritableUserWorld {
  readonly upload: (sent: SentImport, by?: string) => Promise<Reply>;
  /** Uploads, waits until the import is done, and answers its status. */
  readonly imported: (sent: SentImport) => Promise<Json>;
  /** A case as the database has it: its fields and properties in one. */
  readonly case: (id: string) => Json | undefined;
}

/** Two patients with external ids, one that shares its id with another, and a household. */
const cases = [
  caseRow({ id: 'a', externalId: 'x1', ownerId: 'worker-ann', properties: { dob: '1948-11-02', rank: '2' } }),
  caseRow({ id: 't1', externalId: 'twin' }),
  caseRow({ id: 't2', externalId: 'twin' }),
  caseRow({ id: 'h', type: 'household', externalId: 'hh1' }),
];

/** Long enough for any import of a test, ms. */
export const IMPORT_TIME = 3_600_000;

/** Starts it over a few cases; `chief` is an administrator. */
export async function startImportWorld(
  parts: Partial<DomainRecord> = {},
  accounts: readonly Account[] = [],
): Promise<ImportWorld> {
  const rows = { cases: caseStoreOf(cases), forms: formStoreOf([]), webUsers: storeOf<never>([]) };
  const hq = await startWritableUserWorld({ ...rows, ...parts }, accounts);

  async function upload({ file, fileName = 'cases.xlsx', fields = {} }: SentImport, by?: string): Promise<Reply> {
    const form = new FormData();
    const bytes = file && (Buffer.isBuffer(file) ? file : await workbookFile(file));
    if (bytes) form.set('file', new File([new Uint8Array(bytes)], fileName));
    for (const [name, value] of Object.entries({ case_type: 'patient', ...fields })) form.set(name, value);
    return hq.call('POST', importUrl, form, by);
  }

  async function imported(sent: SentImport): Promise<Json> {
    const { body, text } = await upload(sent);
    const { status_url: url } = (body ?? {}) as { status_url?: string };
    if (!url) throw new Error(text);
    hq.pass(IMPORT_TIME);
    return hq.get(url.replace(hq.hq.url, ''));
  }

  const find = (id: string): Json | undefined => {
    const row = hq.domain.cases.get(id);
    return row && { ...row, ...row.properties };
  };
  return { ...hq, upload, imported, case: find };
}

/** The counts and errors of a finished import. */
export const resultOf = (status: Json): Json => status['result'] as Json;

/** Rows of the sheet that a finished import refused, by title and column. */
export function refusedRows(status: Json): readonly (readonly unknown[])[] {
  const errors = resultOf(status)['errors'] as readonly Json[];
  return errors.map(({ column, rows, title }) => [title, column, rows]);
}
