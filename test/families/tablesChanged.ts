import type { DomainRecord } from '../../src/sandbox/world/model.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { NOW, startGateway, type AskOptions, type TestGateway } from '../gateway.js';
import { domainIn } from '../sandbox/demoWorld.js';
import { TABLES } from './lookupTablesSeen.js';

/** What HQ is asked with in these tests. */
export { TABLES };
export const ROWS_URL = 'lookup_table_item/v2/';
export const TABLES_URL = 'lookup_table/v1/';

/** An id of nobody. */
export const NOBODY = '0'.repeat(32);

/** A mutation as these tests ask it: with its variables, and how. */
export type Change = (input: object, options?: Omit<AskOptions, 'variables'>) => ReturnType<TestGateway['ask']>;

/** A gateway before a world of its own, which its mutations change. */
export async function startChanging() {
  const world = createWorld({ now: NOW, cases: 60 });
  const gateway = await startGateway({ world });
  const demo: DomainRecord = domainIn(world);
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

/** What the operation was answered under its one mutation. */
export interface Payload {
  readonly userErrors: readonly unknown[];
  readonly [noun: string]: unknown;
}

const ERRORS = 'userErrors { field message code }';

const QUERIES = {
  lookupTableCreate: `($input: LookupTableCreateInput!) { it: lookupTableCreate(domain: "demo", input: $input) {
    lookupTable { tableId tag isGlobal fields { name properties } itemAttributes } ${ERRORS} } }`,
  lookupTableUpdate: `($tableId: ID!, $input: LookupTableUpdateInput!) { it: lookupTableUpdate(domain: "demo", tableId: $tableId, input: $input) {
    lookupTable { tableId tag isGlobal fields { name properties } itemAttributes } ${ERRORS} } }`,
  lookupTableDelete: `($tableId: ID!) { it: lookupTableDelete(domain: "demo", tableId: $tableId) { tableId ${ERRORS} } }`,
  lookupTableRowCreate: `($tableId: ID!, $input: LookupTableRowCreateInput!) { it: lookupTableRowCreate(domain: "demo", tableId: $tableId, input: $input) {
    lookupTableRow { rowId tableId values fields { name values { value properties } } itemAttributes sortKey } ${ERRORS} } }`,
  lookupTableRowUpdate: `($rowId: ID!, $input: LookupTableRowUpdateInput!) { it: lookupTableRowUpdate(domain: "demo", rowId: $rowId, input: $input) {
    lookupTableRow { rowId tableId values itemAttributes sortKey } ${ERRORS} } }`,
  lookupTableRowDelete: `($rowId: ID!) { it: lookupTableRowDelete(domain: "demo", rowId: $rowId) { rowId ${ERRORS} } }`,
  lookupTablesUpload: `($file: HqFileInput!, $replace: Boolean!) { it: lookupTablesUpload(domain: "demo", file: $file, replace: $replace) {
    job { id jobId kind status progress message requested processed succeeded problems { reason } requestedBy createdAt startedAt endedAt } ${ERRORS} } }`,
};

/** Makes one of the mutations, in the project space `demo`. */
export async function mutate(
  gateway: TestGateway,
  name: keyof typeof QUERIES,
  variables: AskOptions['variables'],
  options: Omit<AskOptions, 'variables'> = {},
) {
  const query = `mutation ${QUERIES[name]}`;
  const { data, ...rest } = await gateway.ask<{ it: Payload | null }>(query, { ...options, variables });
  return { ...rest, data, it: data?.it };
}
