import type { GraphQLObjectType } from 'graphql';
import { createSchema } from '../../../src/families/schema.js';
import { SMS_REGISTRATION } from '../../../src/sandbox/endpoints/mobileWorker/smsRegistration.js';
import { CREDENTIALS } from '../../../src/sandbox/world/programme/rows/accounts.js';
import type { DomainRecord } from '../../../src/sandbox/world/model.js';
import { type AskOptions, startGateway } from '../gateway.js';
import { workbookFile } from '../sandbox/workbookFile.js';
import { seededWorldWithFlags } from '../worlds/seededWorld.js';

const workbook = await workbookFile({
  types: [
    ['table_id', 'is_global?', 'Delete(Y/N)', 'field 1'],
    ['city', 'yes', 'N', 'name'],
  ],
  city: [
    ['UID', 'Delete(Y/N)', 'field: name'],
    [null, 'N', 'Lynn'],
  ],
});

const fresh = { caseType: 'mother', caseName: 'Ada', ownerId: 'nobody' };
const metadata = { userId: 'worker1', username: 'anna' };

/** Rows of the demo project space that the mutations act on. */
function rowsOf(demo: DomainRecord) {
  const [table] = [...demo.lookupTables];
  return {
    one: [...demo.cases.find({ take: 1 }).rows][0]!,
    form: [...demo.forms.find({ take: 1 }).rows][0]!,
    group: [...demo.groups][0]!,
    location: [...demo.locations].find(({ archived }) => !archived)!,
    table: table!,
    row: [...demo.lookupRows].find(({ tableId }) => tableId === table!.id)!,
    worker: [...demo.workers].find(({ username }) => username.startsWith('amina@'))!,
    idle: [...demo.workers].find(({ active }) => !active)!,
    member: [...demo.webUsers].find(({ username }) => username !== CREDENTIALS.admin.username)!,
    app: demo.applications[0]!.id,
  };
}

/** The rows that mutations act on. */
export type Rows = ReturnType<typeof rowsOf>;

/** Every mutation with variables that HQ accepts. */
export const MUTATIONS: Readonly<Record<string, (rows: Rows) => object>> = {
  caseCreate: () => ({ input: fresh }),
  caseUpdate: ({ one }) => ({ case: { caseId: one.id }, input: { caseName: 'Eve' } }),
  caseUpsert: () => ({ externalId: 'x-1', input: fresh }),
  casesImport: () => ({
    input: { source: { rows: [{ case_id: null, name: 'Ada' }] }, caseType: 'mother', searchField: 'CASE_ID' },
  }),
  casesSave: () => ({ inputs: [{ action: 'CREATE', ...fresh }] }),
  formSubmit: () => ({
    input: { form: { data: { xmlns: 'http://openrosa.org/x', answers: { name: 'Ada' }, metadata } } },
  }),
  formsArchive: ({ form }) => ({ formIds: [form.id] }),
  formsUnarchive: ({ form }) => ({ formIds: [form.id] }),
  formsDelete: ({ form }) => ({ formIds: [form.id] }),
  groupCreate: () => ({ input: { name: 'Nurses' } }),
  groupsCreate: () => ({ inputs: [{ name: 'Nurses' }] }),
  groupUpdate: ({ group }) => ({ groupId: group.id, input: { name: 'Nurses' } }),
  groupDelete: ({ group }) => ({ groupId: group.id }),
  locationCreate: ({ location }) => ({
    input: { name: 'Here', typeCode: location.typeCode, ...(location.parent && { parentId: location.parent }) },
  }),
  locationUpdate: ({ location }) => ({ locationId: location.id, input: { name: 'Here' } }),
  locationsSave: ({ location }) => ({ inputs: [{ locationId: location.id, name: 'Here' }] }),
  lookupTableRowCreate: ({ table }) => ({ tableId: table.id, input: { values: {} } }),
  lookupTableRowUpdate: ({ row }) => ({ rowId: row.id, input: { values: {} } }),
  lookupTableRowDelete: ({ row }) => ({ rowId: row.id }),
  lookupTableCreate: () => ({ input: { tag: 'clinics', fields: [{ name: 'id' }] } }),
  lookupTableUpdate: ({ table }) => ({ tableId: table.id, input: { isGlobal: false } }),
  lookupTableDelete: ({ table }) => ({ tableId: table.id }),
  lookupTablesUpload: () => ({
    file: { content: { base64: Buffer.from(workbook).toString('base64') }, name: 'cities.xlsx' },
    replace: false,
  }),
  mobileWorkerCreate: () => ({ input: { username: 'may', password: 'pass-word-1' } }),
  mobileWorkersCreate: () => ({ inputs: [{ username: 'may', password: 'pass-word-1' }] }),
  mobileWorkerUpdate: ({ worker }) => ({ userId: worker.id, input: { firstName: 'Ada' } }),
  mobileWorkerDelete: ({ worker }) => ({ userId: worker.id }),
  mobileWorkerActivate: ({ idle }) => ({ userId: idle.id }),
  mobileWorkerDeactivate: ({ worker }) => ({ userId: worker.id }),
  mobileWorkerResetPassword: ({ worker }) => ({ userId: worker.id }),
  mobileWorkerRegister: () => ({ input: { username: 'mealz', password: '123' } }),
  userSignIn: ({ worker }) => ({ username: worker.username, password: CREDENTIALS.worker.password }),
  mobileWorkersInviteBySms: ({ app }) => ({ input: { appId: app, users: [{ phoneNumber: '+16175551234' }] } }),
  mobileWorkersResendInstallInfoBySms: ({ app }) => ({ input: { appId: app, phoneNumbers: ['+16175551234'] } }),
  webUserUpdate: ({ member }) => ({ userId: member.id, input: { userData: {}, role: 'Admin' } }),
  webUserActivate: ({ member }) => ({ userId: member.id }),
  webUserDeactivate: ({ member }) => ({ userId: member.id }),
  webUserInvite: () => ({ input: { email: 'new@example.org', role: 'Admin' } }),
};

const declared = (createSchema().getType('Mutation') as GraphQLObjectType).getFields();

/** The names of all mutations in the schema. */
export const MUTATION_NAMES = Object.keys(declared);

/** The payload of a mutation; for several items, the outcome of each. */
export interface MutationOutcome {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
  readonly results?: readonly { readonly outcome: string }[];
  readonly chunks?: readonly { readonly error: { readonly code: string; readonly safeToRepeat: boolean } | null }[];
}

const MORE: Readonly<Record<string, string>> = {
  casesSave: 'results { outcome } chunks { error { code safeToRepeat } }',
  mobileWorkersCreate: 'results { outcome }',
};

/** How a mutation is called, otherwise than usual. */
interface CallOptions extends Omit<AskOptions, 'variables'> {
  /** Given as the argument instead of `k` in the header. */
  readonly argumentKey?: string;
  /** Variables instead of those in `MUTATIONS`. */
  readonly call?: (rows: Rows) => object;
  /** What is selected of the payload. */
  readonly selection?: string;
}

/** A gateway over a world of its own in which each mutation succeeds. `flags`: further feature flags of its HQ. */
export async function startEveryMutation(flags: readonly string[] = []) {
  const { world, demo } = seededWorldWithFlags(60, [SMS_REGISTRATION, ...flags]);
  const rows = rowsOf(demo);
  demo.workers.put({ ...rows.worker, email: 'amina@example.org' });
  const gateway = await startGateway({ world });
  return {
    gateway,
    demo,
    /** Runs the mutation with the idempotency key `k` in the header, unless other headers or a key are given. */
    async mutate(name: string, { argumentKey, call = MUTATIONS[name]!, selection, ...options }: CallOptions = {}) {
      const variables = { ...call(rows), ...(argumentKey && { idempotencyKey: argumentKey }) };
      const args = declared[name]!.args.filter(({ name: arg }) => arg in variables);
      const query = `mutation (${args.map(({ name: arg, type }) => `$${arg}: ${String(type)}`).join(', ')}) { it: ${name}(domain: "demo", ${args
        .map(({ name: arg }) => `${arg}: $${arg}`)
        .join(', ')}) { ${selection ?? `userErrors { code message } ${MORE[name] ?? ''}`} } }`;
      const answer = await gateway.ask<{ readonly it: MutationOutcome | null } | null>(query, {
        ...(!argumentKey && { headers: { 'idempotency-key': 'k' } }),
        ...options,
        variables,
      });
      return { ...answer, sent: answer.bill.filter(line => !line.startsWith('GET ')) };
    },
  };
}
