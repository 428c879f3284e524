import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditSink } from '../../src/commands/auditSink.js';
import { readCredential } from '../../src/client/login/credential.js';
import { type AuditEntry, createAuditLog } from '../../src/operation/audit/auditLog.js';
import { CREDENTIALS } from '../../src/sandbox/world/programme/rows/accounts.js';
import { apiKey, type AskOptions, startGateway, type TestGateway } from '../support/gateway.js';
import { seededWorld } from '../support/worlds/seededWorld.js';

const { username, password, key } = CREDENTIALS.admin;
const CREATE = `mutation ($input: CaseCreateInput!) {
  caseCreate(domain: "demo", input: $input) { case { caseId } userErrors { message } } }`;
const SECRETS = ['Amina Diallo', 'ward-7', '0712', key, password];
const input = { caseType: 'mother', caseName: 'Amina Diallo', ownerId: '-', properties: { ward: 'ward-7' } };

let folder: string;
let file: string;
let gateway: TestGateway;
let failures: unknown[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-'));
  file = join(folder, 'audit.log');
  failures = [];
  const auditLog = createAuditLog(auditSink(file), error => void failures.push(error));
  gateway = await startGateway({ world: seededWorld(20).world, auditLog });
});
afterEach(async () => {
  await gateway.close();
  await rm(folder, { recursive: true });
});

type Created = { caseCreate: { case: { caseId: string } | null; userErrors: unknown[] } };
const create = (options: AskOptions = {}) => gateway.ask<Created>(CREATE, { variables: { input }, ...options });

async function lines(): Promise<readonly AuditEntry[]> {
  const text = await readFile(file, 'utf8');
  for (const secret of SECRETS) expect(text).not.toContain(secret);
  return text
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line) as AuditEntry);
}

describe('the audit log of changes', () => {
  test('has a line for a change before its answer: who, what, where, which ids, the outcome and the request', async () => {
    const headers = { 'x-request-id': 'r-1', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };
    const { data, errors } = await create({ headers });
    expect(errors).toBeUndefined();
    expect(await lines()).toEqual([
      {
        time: new Date(gateway.clock.now()).toISOString(),
        request: 'r-1',
        trace: 'a'.repeat(32),
        login: readCredential(apiKey('admin')).fingerprint,
        user: username,
        address: '127.0.0.1',
        mutation: 'caseCreate',
        domain: 'demo',
        outcome: 'done',
        requests: { done: 1, refused: 0, unknown: 0 },
        ids: [data.caseCreate.case!.caseId],
        idCount: 1,
      },
    ]);
  });

  test('has nothing from which a password could be guessed', async () => {
    await create({ authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` });
    const [line] = await lines();
    expect(line).toMatchObject({ user: username, outcome: 'done' });
    expect(line).not.toHaveProperty('login');
  });

  test('names the object that a change is about, also where HQ refuses it or its outcome is unknown', async () => {
    const { data } = await create();
    const { caseId } = data.caseCreate.case!;
    const update = `mutation { caseUpdate(domain: "demo", case: { caseId: "${caseId}" }, input: { caseName: "Amina Diallo" }) { formId } }`;
    gateway.hq.failures.add(/^PUT/, { kind: 'cut', when: 'after' });
    expect((await gateway.ask(update)).errors?.[0]?.extensions['code']).toBe('OUTCOME_UNKNOWN');
    await gateway.ask(update, { as: 'expired' });
    await gateway.ask(update.replace(caseId, 'Amina Diallo 0712'));
    expect((await lines()).slice(1).map(({ outcome, ids }) => [outcome, ids])).toEqual([
      ['unknown', [caseId]],
      ['refused', [caseId]],
      ['refused', []],
    ]);
  });

  test('has one line for a bulk save, with at most a hundred ids and their number', async () => {
    const inputs = Array.from({ length: 250 }, (_, i) => ({
      ...{ action: 'CREATE', caseType: 'mother', caseName: `Amina Diallo ${i}`, ownerId: '-' },
      externalId: `0712-${i}`,
    }));
    const query = `mutation ($inputs: [CaseSaveInput!]!) { casesSave(domain: "demo", inputs: $inputs) { unsavedIndexes } }`;
    const { errors } = await gateway.ask(query, { variables: { inputs } });
    expect(errors).toBeUndefined();
    const [line, ...others] = await lines();
    expect(others).toEqual([]);
    expect(line).toMatchObject({ mutation: 'casesSave', outcome: 'done', requests: { done: 3 }, idCount: 250 });
    expect(line?.ids).toHaveLength(100);
  });

  test('says where a change was not made again under its idempotency key', async () => {
    for (let i = 0; i < 2; i++) await create({ headers: { 'idempotency-key': 'k-1' } });
    expect((await lines()).map(({ outcome }) => outcome)).toEqual(['done', 'repeated']);
  });

  test('has no line for queries', async () => {
    await gateway.ask('{ domain(name: "demo") { cases { totalCount } } }');
    await create();
    expect(await lines()).toHaveLength(1);
  });
});

describe('an audit log that cannot be written', () => {
  test('refuses changes before anything is sent; queries are answered; nothing has to be restarted', async () => {
    await rm(folder, { recursive: true });
    const refused = await create();
    expect(refused.bill).toEqual([]);
    expect(refused.errors).toMatchObject([
      { message: expect.stringContaining('AUDIT_LOG'), extensions: { code: 'HQ_UNAVAILABLE' } },
    ]);
    expect(failures).toHaveLength(1);
    expect((await gateway.ask('{ domain(name: "demo") { cases { totalCount } } }')).errors).toBeUndefined();
    await mkdir(folder);
    expect((await create()).errors).toBeUndefined();
    expect((await lines()).map(({ outcome }) => outcome)).toEqual(['done']);
  });

  test('loses no line of a change that was made: it is written when the log is there again', async () => {
    let reached: () => void = () => undefined;
    const atHq = new Promise<void>(resolve => (reached = resolve));
    let go: () => void = () => undefined;
    const gone = new Promise<void>(resolve => (go = resolve));
    gateway.hq.failures.add(/^POST/, { kind: 'wait', until: () => (reached(), gone) });
    const running = create();
    await atHq;
    await rm(folder, { recursive: true });
    go();
    expect((await running).errors).toBeUndefined();
    expect((await create()).bill).toEqual([]);
    await mkdir(folder);
    await create();
    expect((await lines()).map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  });
});
