import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type WorkerMutations, CREATE_ALL, startWorkerMutations } from '../../../support/mutations/workerMutations.js';
import { ACTIVE, DEACTIVATED } from '../../../support/expected/expectedWorkers.js';
import { type UserError } from '../../../support/mutations/userErrors.js';

let here: WorkerMutations;
beforeEach(async () => {
  here = await startWorkerMutations();
});
afterEach(() => here.gateway.close());

interface Result {
  readonly outcome: string;
  readonly userId: string | null;
  readonly mobileWorker: { readonly username: string; readonly active: boolean } | null;
  readonly userErrors: readonly UserError[];
}
interface Answer {
  readonly mobileWorkersCreate: {
    readonly results: readonly Result[] | null;
    readonly userErrors: readonly UserError[];
  };
}

const createAll = async (inputs: readonly object[], variables: object = {}, headers = {}) => {
  const answer = await here.gateway.ask<Answer>(CREATE_ALL, { variables: { inputs, ...variables }, headers });
  return { ...answer, payload: answer.data.mobileWorkersCreate };
};
const nurses = (...names: readonly string[]) => names.map(username => ({ username, password: 'pass-word-1' }));
const outcomes = ({ results }: Answer['mobileWorkersCreate']) => results?.map(({ outcome }) => outcome);
const POST = 'POST user/v1/';
const idOf = (name: string) => [...here.demo.workers].find(({ username }) => username.startsWith(`${name}@`))!.id;

describe('mobileWorkersCreate (users.md 1, POST)', () => {
  test('one request each, read back together for one more, in input order', async () => {
    const { payload, bill, errors } = await createAll(nurses('ngozi', 'ebele', 'chidi'));
    expect([errors, payload.userErrors]).toEqual([undefined, []]);
    expect(payload.results).toMatchObject(
      ['ngozi', 'ebele', 'chidi'].map(name => ({
        outcome: 'CREATED',
        userId: idOf(name),
        mobileWorker: { username: `${name}@demo.commcarehq.org`, active: true },
        userErrors: [],
      })),
    );
    expect(bill).toEqual([POST, POST, POST, ACTIVE]);
  });

  test('an invalid or repeated input keeps all from being sent', async () => {
    const { payload, bill } = await createAll([...nurses('ngozi', 'Ngozi'), { username: 'x!', password: 'p' }]);
    expect(payload.results).toBeNull();
    expect(payload.userErrors.map(({ field, code }) => [field, code])).toEqual([
      [['inputs', '1', 'username'], 'DUPLICATE'],
      [['inputs', '2', 'username'], 'INVALID'],
    ]);
    expect(bill).toEqual([]);
  });

  test('one that HQ rejects stops none of the others, and fields that HQ ignores are reported per worker', async () => {
    const [ngozi, amina, chidi] = nurses('ngozi', 'amina', 'chidi');
    const { payload, bill } = await createAll([ngozi!, amina!, { ...chidi, role: 'Pilot' }]);
    expect(outcomes(payload)).toEqual(['CREATED', 'REFUSED', 'CREATED']);
    expect(payload.userErrors).toMatchObject([
      { field: ['inputs', '1', 'username'], code: 'TAKEN' },
      { field: ['inputs', '2', 'role'], code: 'IGNORED' },
    ]);
    // A list may trail HQ's database: before it is said that something is missing, the worker is read alone.
    expect(bill).toEqual([POST, POST, POST, ACTIVE, `GET user/v1/${idOf('chidi')}/`]);
  });

  test("workers that HQ's list does not show yet are read one by one", async () => {
    await here.gateway.close();
    here = await startWorkerMutations({ lag: 5000 });
    const { payload, bill } = await createAll(nurses('ngozi', 'ebele'));
    expect(outcomes(payload)).toEqual(['CREATED', 'CREATED']);
    expect(payload.results?.map(({ mobileWorker }) => mobileWorker?.active)).toEqual([true, true]);
    const singles = ['ngozi', 'ebele'].map(name => `GET user/v1/${idOf(name)}/`).sort();
    expect([...bill.slice(0, 3), ...bill.slice(3).sort()]).toEqual([POST, POST, ACTIVE, ...singles]);
  });

  test('with findExisting existing workers, deactivated ones too, stay unchanged', async () => {
    const gone = here.deactivated.username.split('@')[0]!;
    const inputs = nurses('Amina', 'ngozi', gone);
    const { payload, bill } = await createAll(inputs, { findExisting: true });
    expect(outcomes(payload)).toEqual(['FOUND', 'CREATED', 'FOUND']);
    expect(payload.results).toMatchObject([
      { userId: here.amina.id, mobileWorker: { active: true } },
      { userId: idOf('ngozi') },
      { userId: here.deactivated.id, mobileWorker: { active: false } },
    ]);
    expect(bill).toEqual([ACTIVE, DEACTIVATED, POST, `GET user/v1/${idOf('ngozi')}/`]);
    expect(here.demo.workers.get(here.amina.id)).toEqual(here.amina);
  });

  test('a cut connection ends it: the first are created, the next is unknown, the rest was not sent; a repeat continues', async () => {
    const names = ['ngozi', 'ebele', 'chidi', 'dayo'];
    let posts = 0;
    here.gateway.hq.failures.add(/^POST/, { kind: 'wait', until: async () => void (posts += 1) });
    here.gateway.hq.failures.add(/^POST/, { kind: 'cut', when: 'after' });
    const { payload, errors } = await createAll(nurses(...names));
    expect(errors).toBeUndefined();
    expect(outcomes(payload)).toEqual(['CREATED', 'UNKNOWN', 'NOT_SENT', 'NOT_SENT']);
    expect(payload.userErrors.map(({ field, code }) => [field, code])).toEqual(
      ['1', '2', '3'].map(i => [['inputs', i], 'FAILED']),
    );
    const again = await createAll(nurses(...names), { findExisting: true });
    expect(outcomes(again.payload)).toEqual(['FOUND', 'FOUND', 'CREATED', 'CREATED']);
    expect(posts).toBe(1);
  });

  test('without the permission the mutation is an error', async () => {
    const { errors, data, bill } = await here.gateway.ask<Answer>(CREATE_ALL, {
      variables: { inputs: nurses('ngozi', 'ebele') },
      as: 'reader',
    });
    expect([data.mobileWorkersCreate, errors]).toMatchObject([null, [{ extensions: { code: 'FORBIDDEN' } }]]);
    expect(bill).toEqual([POST]);
  });

  test('an operation at its request limit lists the inputs that were not sent', async () => {
    await here.gateway.close();
    here = await startWorkerMutations({ maxRequests: 2 });
    const { payload } = await createAll(nurses('ngozi', 'ebele', 'chidi'));
    expect(outcomes(payload)).toEqual(['CREATED', 'CREATED', 'NOT_SENT']);
    expect(payload.userErrors.map(({ code }) => code)).toEqual(['FAILED', 'FAILED', 'FAILED']);
  });

  test('a repeat with the same idempotency key creates each once', async () => {
    const headers = { 'idempotency-key': 'k' };
    const first = await createAll(nurses('ngozi', 'ebele'), {}, headers);
    const again = await createAll(nurses('ngozi', 'ebele'), {}, headers);
    expect([again.data, again.bill]).toEqual([first.data, []]);
  });
});
