import { REGISTRATION_BY_FORM } from '../../src/sandbox/endpoints/mobileWorker/userRegistration.js';
import type { Rows } from '../support/mutations/everyMutation.js';
import { workbookFile } from '../support/sandbox/workbookFile.js';

/** A call of a mutation that causes as many requests as it can with an empty cache. */
export interface CostlyCall {
  readonly call: (rows: Rows) => object;
  /** How many of each noun in the cost statement. Default: 1. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Feature flags of HQ. */
  readonly flags?: readonly string[];
}

const unknownType = await workbookFile({ other_type: [['case_id'], ['x']] });
/** HQ drops the unknown role without an error. */
const worker = (username: string, { group }: Rows) => ({
  username,
  password: 'pass-word-1',
  groupIds: [group.id],
  role: 'Unknown',
});
const birth = { create: true, caseType: 'mother', caseName: 'Ada' };
const newCase = { action: 'CREATE', caseType: 'mother', caseName: 'Ada', ownerId: 'nobody' };

/** Mutations that do not reach the maximum that they state, with the reason. */
export const BELOW_MAXIMUM: Readonly<Record<string, string>> = {
  mobileWorkerUpdate: 'HQ fails if the worker does not exist; only then it is read',
  mobileWorkerRegister: 'workers are searched by name only if HQ registers one under another id',
};

/** By mutation. The call of any other mutation in `MUTATIONS` causes the most requests already. */
export const COSTLY: Readonly<Record<string, CostlyCall>> = {
  casesImport: {
    call: () => ({
      input: {
        source: { file: { content: { base64: Buffer.from(unknownType).toString('base64') }, name: 'cases.xlsx' } },
        caseType: 'mother',
      },
    }),
  },
  casesSave: { call: () => ({ inputs: Array.from({ length: 150 }, () => newCase) }), counts: { cases: 150 } },
  formSubmit: {
    call: ({ form }) => ({
      input: {
        form: { data: { xmlns: 'http://openrosa.org/x', answers: {}, cases: [birth] } },
        replacesFormId: form.id,
      },
    }),
  },
  groupCreate: { call: rows => ({ input: { name: 'Nurses', mobileWorkerIds: [rows.worker.id, rows.idle.id] } }) },
  groupsCreate: {
    call: rows => ({ inputs: [{ name: 'Nurses', mobileWorkerIds: [rows.worker.id, rows.idle.id] }, { name: 'None' }] }),
  },
  groupUpdate: {
    call: rows => ({ groupId: rows.group.id, input: { mobileWorkerIds: [rows.worker.id, rows.idle.id] } }),
  },
  mobileWorkerCreate: { call: rows => ({ input: worker('may', rows) }) },
  mobileWorkersCreate: {
    call: rows => ({ inputs: [worker('may', rows), worker('june', rows)], findExisting: true }),
    counts: { worker: 2 },
  },
  mobileWorkerUpdate: { call: rows => ({ userId: rows.worker.id, input: { groupIds: [rows.group.id] } }) },
  mobileWorkerRegister: {
    call: rows => ({ input: { username: rows.worker.username.split('@')[0], password: '123' } }),
    flags: [REGISTRATION_BY_FORM],
  },
};
