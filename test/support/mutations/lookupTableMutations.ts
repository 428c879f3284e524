import { startGateway, type AskOptions, type TestGateway } from '../gateway.js';
import { TABLES } from '../expected/expectedLookupTables.js';
import { USER_ERRORS } from './userErrors.js';
import { seededWorld } from '../worlds/seededWorld.js';

/** The request for all tables. */
export { TABLES };
/** Where HQ creates and changes rows of lookup tables. */
export const ROWS_URL = 'lookup_table_item/v2/';
/** Where HQ creates and changes lookup tables. */
export const TABLES_URL = 'lookup_table/v1/';

/** An id that no row has. */
export const UNKNOWN_ID = '0'.repeat(32);

/** Runs a mutation with this input. */
export type RunMutation = (input: object, options?: Omit<AskOptions, 'variables'>) => ReturnType<TestGateway['ask']>;

/** A gateway over a world of its own, which its mutations change. */
export async function startLookupTableMutations() {
  const { world, demo } = seededWorld(60);
  const gateway = await startGateway({ world });
  return {
    gateway,
    demo,
    /** The table with a tag as HQ has it. */
    table: (tag: string) => [...demo.lookupTables].find(one => one.tag === tag)!,
    /** Rows of a table, in its order. */
    rows: (tag: string) => {
      const id = [...demo.lookupTables].find(one => one.tag === tag)?.id;
      return [...demo.lookupRows].filter(({ tableId }) => tableId === id).sort((a, b) => a.sortKey - b.sortKey);
    },
  };
}

/** The payload of an operation with one mutation. */
export interface LookupTablePayload {
  readonly userErrors: readonly unknown[];
  readonly [noun: string]: unknown;
}

const QUERIES = {
  lookupTableCreate: `($input: LookupTableCreateInput!) { it: lookupTableCreate(domain: "demo", input: $input) {
    lookupTable { tableId tag isGlobal fields { name properties } itemAttributes } ${USER_ERRORS} } }`,
  lookupTableUpdate: `($tableId: ID!, $input: LookupTableUpdateInput!) { it: lookupTableUpdate(domain: "demo", tableId: $tableId, input: $input) {
    lookupTable { tableId tag isGlobal fields { name properties } itemAttributes } ${USER_ERRORS} } }`,
  lookupTableDelete: `($tableId: ID!) { it: lookupTableDelete(domain: "demo", tableId: $tableId) { tableId ${USER_ERRORS} } }`,
  lookupTableRowCreate: `($tableId: ID!, $input: LookupTableRowCreateInput!) { it: lookupTableRowCreate(domain: "demo", tableId: $tableId, input: $input) {
    lookupTableRow { rowId tableId values fields { name values { value properties } } itemAttributes sortKey } ${USER_ERRORS} } }`,
  lookupTableRowUpdate: `($rowId: ID!, $input: LookupTableRowUpdateInput!) { it: lookupTableRowUpdate(domain: "demo", rowId: $rowId, input: $input) {
    lookupTableRow { rowId tableId values itemAttributes sortKey } ${USER_ERRORS} } }`,
  lookupTableRowDelete: `($rowId: ID!) { it: lookupTableRowDelete(domain: "demo", rowId: $rowId) { rowId ${USER_ERRORS} } }`,
  lookupTablesUpload: `($file: HqFileInput!, $replace: Boolean!) { it: lookupTablesUpload(domain: "demo", file: $file, replace: $replace) {
    job { id jobId kind status progress message requested processed succeeded problems { reason } requestedBy createdAt startedAt endedAt } ${USER_ERRORS} } }`,
};

/** Runs one of the mutations in the project space `demo`. */
export async function mutate(
  gateway: TestGateway,
  name: keyof typeof QUERIES,
  variables: AskOptions['variables'],
  options: Omit<AskOptions, 'variables'> = {},
) {
  const query = `mutation ${QUERIES[name]}`;
  const { data, ...rest } = await gateway.ask<{ it: LookupTablePayload | null }>(query, { ...options, variables });
  return { ...rest, data, it: data?.it };
}
