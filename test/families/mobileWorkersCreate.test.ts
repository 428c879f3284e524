import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Changing, CREATE_ALL, startChanging, type Wrong } from './workersChanged.js';
import { ACTIVE, DEACTIVATED } from './workersSeen.js';

let here: Changing;
beforeEach(async () => {
  here = await startChanging();
});
afterEach(() => here.gateway.close());

interface Result {
  readonly index: number;
  readonly outcome: string;
  readonly userId: string | null;
  readonly mobileWorker: { readonly username: string; readonly active: boolean } | null;
  readonly userErrors: readonly Wrong[];
}
interface Answer {
  readonly mobileWorkersCreate: { readonly results: readonly Result[]; readonly userErrors: readonly Wrong[] };
}

const createAll = async (inputs: readonly object[], variables: object = {}, headers = {}) => {
  const answer = await here.gateway.ask<Answer>(CREATE_ALL, { variables: { inputs, ...variables }, headers });
  return { ...answer, payload: answer.data.mobileWorkersCreate };
};
const nurses = (...names: readonly string[]) => names.map(username => ({ username, password: 'pass-word-1' }));
const outcomes = ({ results }: Answer['mobileWorkersCreate']) => results.map(({ outcome }) => outcome);
const POST = 'POST user/v1/';
const idOf = (name: string) => [...here.demo.workers].find(({ username }) => username.startsWith(`${name}@`))!.id;

describe('mobileWorkersCreate (users.md 1, POST)', () => {
  test('each for a request, read back together for one more, in the order of the inputs', async () => {
    const { payload, bill, errors } = await createAll(nurses('ngozi', 'ebele', 'chidi'));
    expect([errors, payload.userErrors]).toEqual([undefined, []]);
    expect(payload.results).toMatchObject(
      ['ngozi', 'ebele', 'chidi'].map((name, index) => ({
        index,
        outcome: 'CREATED',
        userId: idOf(name),
        mobileWorker: { username: `${name}@demo.commcarehq.org`, active: true },
        userErrors: [],
      })),
    );
    expect(bill).toEqual([POST, POST, POST, ACTIVE]);
  });

  test('one that is wrong in itself, or comes twice, keeps all from being sent', async () => {
    const { payload, bill } = await createAll([...nurses('ngozi', 'Ngozi'), { username: 'x!', password: 'p' }]);
    expect(payload.results).toEqual([]);
    expect(payload.userErrors.map(({ field, code }) => [field, code])).toEqual([
      [['inputs', '1', 'username'], 'DUPLICATE'],
      [['inputs', '2', 'username'], 'INVALID'],
    ]);
    expect(bill).toEqual([]);
  });

  test('one that HQ refuses keeps none of the others, and what HQ leaves out is told of its own', async () => {
    const [ngozi, amina, chidi] = nurses('ngozi', 'amina', 'chidi');
    const { payload, bill } = await createAll([ngozi!, amina!, { ...chidi, role: 'Pilot' }]);
    expect(outcomes(payload)).toEqual(['CREATED', 'REFUSED', 'CREATED']);
    expect(payload.userErrors).toEqual([]);
    expect(payload.results.map(({ userErrors }) => userErrors)).toMatchObject([
      [],
      [{ field: ['inputs', '1', 'username'], code: 'TAKEN' }],
      [{ field: ['inputs', '2', 'role'], code: 'IGNORED' }],
    ]);
    // A list may trail HQ's database: before it is said that something is missing, the worker is read alone.
    expect(bill).toEqual([POST, POST, POST, ACTIVE, `GET user/v1/${idOf('chidi')}/`]);
  });

  test("workers that HQ's list does not show yet are read one by one", async () => {
    await here.gateway.close();
    here = await startChanging({ lag: 5000 });
    const { payload, bill } = await createAll(nurses('ngozi', 'ebele'));
    expect(outcomes(payload)).toEqual(['CREATED', 'CREATED']);
    expect(payload.results.map(({ mobileWorker }) => mobileWorker?.active)).toEqual([true, true]);
    const singles = ['ngozi', 'ebele'].map(name => `GET user/v1/${idOf(name)}/`).sort();
    expect([...bill.slice(0, 3), ...bill.slice(3).sort()]).toEqual([POST, POST, ACTIVE, ...singles]);
  });

  test('with findExisting those that are there, deactivated ones too, are left as they are', async () => {
    const gone = here.gone.username.split('@')[0]!;
    const inputs = nurses('Amina', 'ngozi', gone);
    const { payload, bill } = await createAll(inputs, { findExisting: true });
    expect(outcomes(payload)).toEqual(['FOUND', 'CREATED', 'FOUND']);
    expect(payload.results).toMatchObject([
      { userId: here.amina.id, mobileWorker: { active: true } },
      { userId: idOf('ngozi') },
      { userId: here.gone.id, mobileWorker: { active: false } },
    ]);
    expect(bill).toEqual([ACTIVE, DEACTIVATED, POST, `GET user/v1/${idOf('ngozi')}/`]);
    expect(here.demo.workers.get(here.amina.id)).toEqual(here.amina);
  });

  test('a cut connection ends it: what is made stands, the next is unknown, the rest was not sent; and how it goes on', async () => {
    const names = ['ngozi', 'ebele', 'chidi', 'dayo'];
    let posts = 0;
    here.gateway.hq.failures.add(/^POST/, { kind: 'wait', until: async () => void (posts += 1) });
    here.gateway.hq.failures.add(/^POST/, { kind: 'cut', when: 'after' });
    const { payload, errors } = await createAll(nurses(...names));
    expect(errors).toBeUndefined();
    expect(outcomes(payload)).toEqual(['CREATED', 'UNKNOWN', 'NOT_SENT', 'NOT_SENT']);
    expect(payload.results.map(({ userErrors }) => userErrors.map(({ field, code }) => [field, code]))).toEqual([
      [],
      ...['1', '2', '3'].map(i => [[['inputs', i], 'FAILED']]),
    ]);
    const again = await createAll(nurses(...names), { findExisting: true });
    expect(outcomes(again.payload)).toEqual(['FOUND', 'FOUND', 'CREATED', 'CREATED']);
    expect(posts).toBe(1);
  });

  test('who may create none gets the error itself', async () => {
    const { errors, data, bill } = await here.gateway.ask<Answer>(CREATE_ALL, {
      variables: { inputs: nurses('ngozi', 'ebele') },
      as: 'reader',
    });
    expect([data.mobileWorkersCreate, errors]).toMatchObject([null, [{ extensions: { code: 'FORBIDDEN' } }]]);
    expect(bill).toEqual([POST]);
  });

  test('an operation that may make no more requests says which were not sent', async () => {
    await here.gateway.close();
    here = await startChanging({ maxRequests: 2 });
    const { payload } = await createAll(nurses('ngozi', 'ebele', 'chidi'));
    expect(outcomes(payload)).toEqual(['CREATED', 'CREATED', 'NOT_SENT']);
    expect(payload.results.map(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      ['FAILED'],
      ['FAILED'],
      ['FAILED'],
    ]);
  });

  test('sent again with the same idempotency key each is made once', async () => {
    const headers = { 'idempotency-key': 'k' };
    const first = await createAll(nurses('ngozi', 'ebele'), {}, headers);
    const again = await createAll(nurses('ngozi', 'ebele'), {}, headers);
    expect([again.data, again.bill]).toEqual([first.data, []]);
  });
});
