import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  mutationById,
  type WorkerMutations,
  CREATE,
  startWorkerMutations,
  UPDATE,
} from '../../../support/mutations/workerMutations.js';

let here: WorkerMutations;
beforeEach(async () => {
  here = await startWorkerMutations();
});
afterEach(() => here.gateway.close());

const LISTS = ['GET user/v1/?limit=1000', 'GET user/v1/?archived=true&limit=1000'];
const nurse = { input: { username: 'may', password: 'pass-word-1' } };
const named = (name: string) => [...here.demo.workers].filter(worker => worker.username.startsWith(`${name}@`));

/** Each mutation of one worker, what it sends, and whether sending it again is safe. */
const MUTATIONS: [name: string, query: string, variables: () => object, sent: () => string, safe: boolean][] = [
  ['create', CREATE, () => nurse, () => 'POST user/v1/', false],
  [
    'update',
    UPDATE,
    () => ({ userId: here.amina.id, input: { firstName: 'Ada' } }),
    () => `PUT user/v1/${here.amina.id}/`,
    true,
  ],
  ['delete', mutationById('mobileWorkerDelete', 'userId'), who, () => `DELETE user/v1/${here.amina.id}/`, true],
  ['activate', mutationById('mobileWorkerActivate', ''), who, () => `POST user/v1/${here.amina.id}/activate/`, true],
  [
    'deactivate',
    mutationById('mobileWorkerDeactivate', ''),
    who,
    () => `POST user/v1/${here.amina.id}/deactivate/`,
    true,
  ],
  [
    'reset',
    mutationById('mobileWorkerResetPassword', ''),
    who,
    () => `POST user/v1/${here.amina.id}/email_password_reset/`,
    false,
  ],
];

function who() {
  return { userId: here.amina.id };
}

describe('outcomes of mutations', () => {
  test.each(MUTATIONS)(
    '%s: a cut connection leaves the outcome unknown, and the error says so',
    async (_, query, variables, sent, safe) => {
      here.gateway.hq.failures.add(/^(POST|PUT|DELETE) user/, { kind: 'cut', when: 'after' });
      const { errors, bill } = await here.gateway.ask(query, { variables: { ...variables() } });
      expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: safe } }]);
      expect(bill).toEqual([sent()]);
    },
  );

  test.each(MUTATIONS)('%s: a 429 is waited for, and the change is made once', async (_, query, variables, sent) => {
    here.demo.workers.put({ ...here.amina, email: 'amina@example.org' });
    here.gateway.hq.failures.add(/^(POST|PUT|DELETE) user/, { kind: 'throttled' });
    const { errors, bill } = await here.gateway.ask(query, { variables: { ...variables() } });
    expect(errors).toBeUndefined();
    expect(bill.filter(line => !line.startsWith('GET'))).toEqual([sent(), sent()]);
  });

  test.each(MUTATIONS)('%s: without the permission it is forbidden', async (_, query, variables, sent) => {
    const { errors, bill } = await here.gateway.ask(query, { variables: { ...variables() }, as: 'reader' });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(bill).toEqual([sent()]);
  });

  test.each(MUTATIONS)('%s: a repeat with the same idempotency key sends nothing', async (_, query, variables) => {
    here.demo.workers.put({ ...here.amina, email: 'amina@example.org' });
    const options = { variables: { ...variables() }, headers: { 'idempotency-key': 'k' } };
    const first = await here.gateway.ask(query, options);
    const again = await here.gateway.ask(query, options);
    expect(first.bill).not.toEqual([]);
    expect([again.data, again.errors, again.bill]).toEqual([first.data, undefined, []]);
  });

  test('create: a repeat after an unknown outcome finds the worker by username', async () => {
    here.gateway.hq.failures.add('user/v1/', { kind: 'cut', when: 'after' });
    const options = { variables: nurse, headers: { 'idempotency-key': 'k' } };
    await here.gateway.ask(CREATE, options);
    const [may] = named('may');
    const again = await here.gateway.ask(CREATE, options);
    expect(here.payloadOf(again)).toMatchObject({
      mobileWorker: { username: may!.username },
      userId: may!.id,
      userErrors: [],
    });
    expect(again.bill).toEqual([LISTS[0], `GET user/v1/${may!.id}/`]);
  });

  test('create: a repeat creates it where HQ has not', async () => {
    here.gateway.hq.failures.add('user/v1/', { kind: 'cut', when: 'before' });
    const options = { variables: nurse, headers: { 'idempotency-key': 'k' } };
    await here.gateway.ask(CREATE, options);
    expect(named('may')).toEqual([]);
    const again = await here.gateway.ask(CREATE, options);
    expect(here.payloadOf(again)).toMatchObject({ userId: named('may')[0]!.id, userErrors: [] });
    expect(again.bill).toEqual([...LISTS, 'POST user/v1/', `GET user/v1/${named('may')[0]!.id}/`]);
  });

  test('delete: a repeat after an unknown outcome sees that the worker is gone', async () => {
    here.gateway.hq.failures.add('user/v1/', { kind: 'cut', when: 'after' });
    const options = { variables: who(), headers: { 'idempotency-key': 'k' } };
    await here.gateway.ask(mutationById('mobileWorkerDelete', 'userId'), options);
    const again = await here.gateway.ask(mutationById('mobileWorkerDelete', 'userId'), options);
    expect(here.payloadOf(again)).toEqual({ userId: here.amina.id, userErrors: [] });
    expect(again.bill).toEqual([`GET user/v1/${here.amina.id}/`]);
  });

  test('create: a worker that cannot be read back was created, and both are reported', async () => {
    here.gateway.hq.failures.add(/^GET user/, { kind: 'broken' });
    const answer = await here.gateway.ask(CREATE, { variables: nurse });
    const [may] = named('may');
    expect(answer.errors).toBeUndefined();
    expect(here.payloadOf(answer)).toMatchObject({
      mobileWorker: null,
      userId: may!.id,
      userErrors: [
        {
          field: ['input'],
          code: 'FAILED',
          message: expect.stringMatching(/created the worker, but reading it failed/),
        },
      ],
    });
  });

  test('a password is in no error, log or answer', async () => {
    const logged: string[] = [];
    await here.gateway.close();
    here = await startWorkerMutations({ logged: line => void logged.push(line) });
    const secret = 'correct-horse-battery';
    const variables = { input: { username: 'may', password: secret, role: 'Pilot' } };
    const answers = [
      await here.gateway.ask(CREATE, { variables, headers: { 'hq-explain': 'calls' } }),
      await here.gateway.ask(CREATE, { variables }),
      await here.gateway.ask(UPDATE, {
        variables: { userId: here.amina.id, input: { password: secret, role: 'Pilot' } },
      }),
    ];
    here.gateway.hq.failures.add('user/v1/', { kind: 'cut', when: 'after' });
    answers.push(await here.gateway.ask(CREATE, { variables: { input: { ...variables.input, username: 'eve' } } }));
    expect(logged.length).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify([answers, logged])).not.toContain(secret);
  });
});
