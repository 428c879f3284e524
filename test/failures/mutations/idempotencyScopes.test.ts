import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startCaseMutations, type CaseMutations } from '../../support/mutations/caseMutations.js';
import { describeEachKeyStore } from '../../support/redis/eachKeyStore.js';
import { schema } from '../../support/sdl.js';

let hq: CaseMutations;

const POST = 'POST case/v2/';

/** A field that opens a case. `id`: its external id. */
const create = (
  alias: string,
  id: string,
  { key, name = 'Ada' }: { readonly key?: string; readonly name?: string } = {},
) =>
  `${alias}: caseCreate(domain: "demo"${key ? `, idempotencyKey: "${key}"` : ''},
    input: { caseType: "mother", caseName: "${name}", ownerId: "nobody", externalId: "${id}" }) {
    case { caseId } userErrors { field message code } }`;

interface Created {
  readonly case: { readonly caseId: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

/** Sends one operation with these fields. `header`: the idempotency key of the request. */
async function send(fields: readonly string[], header?: string) {
  const headers = header === undefined ? undefined : { 'idempotency-key': header };
  return hq.gateway.ask<Readonly<Record<string, Created>>>(`mutation { ${fields.join(' ')} }`, { headers });
}

const OTHER_CHANGE = {
  case: null,
  userErrors: [{ field: null, code: 'INVALID', message: expect.stringContaining('Use a new key') }],
};

describeEachKeyStore('idempotency keys', open => {
  beforeEach(async () => {
    const keys = await open();
    hq = await startCaseMutations({ ...(keys && { keys }) });
  });
  afterEach(() => hq.gateway.close());

  describe('the argument idempotencyKey', () => {
    test('every mutation that writes has it', () => {
      const fields = Object.values(schema.getMutationType()!.getFields());
      const without = fields.filter(
        ({ args }) => String(args.find(arg => arg.name === 'idempotencyKey')?.type) !== 'String',
      );
      expect(without.map(({ name }) => name)).toEqual(['userSignIn']);
    });

    test('fields of one operation with different keys are independent: each repeat is answered without a request', async () => {
      const both = await send([create('a', '1', { key: 'k1' }), create('b', '2', { key: 'k2' })]);
      expect(both.bill).toEqual([POST, POST]);
      const second = await send([create('b', '2', { key: 'k2' })]);
      expect([second.data, second.bill]).toEqual([{ b: both.data['b'] }, []]);
      const first = await send([create('a', '1', { key: 'k1' }), create('c', '3', { key: 'k3' })]);
      expect([first.data['a'], first.bill]).toEqual([both.data['a'], [POST]]);
    });

    test('the same key with the same arguments is the same change, under any alias; with others it is refused', async () => {
      const { data, bill } = await send([
        create('a', '1', { key: 'k' }),
        create('b', '1', { key: 'k' }),
        create('c', '1', { key: 'k', name: 'Eve' }),
      ]);
      expect(data['b']).toEqual(data['a']);
      expect(data['c']).toEqual(OTHER_CHANGE);
      expect(bill).toEqual([POST]);
      expect(hq.storedCases('1')).toHaveLength(1);
    });

    test('takes precedence over the header, which counts for the other fields', async () => {
      const fields = [create('a', '1', { key: 'k1' }), create('b', '2')];
      const first = await send(fields, 'h1');
      expect(first.bill).toEqual([POST, POST]);
      const again = await send(fields, 'h2');
      expect(again.data['a']).toEqual(first.data['a']);
      expect(again.data['b']!.case).not.toEqual(first.data['b']!.case);
      expect(again.bill).toEqual([POST]);
    });

    test('null is no key, and a text that no header could carry is refused without a request', async () => {
      const mutation = `mutation ($key: String) { it: caseCreate(domain: "demo", idempotencyKey: $key,
      input: { caseType: "mother", caseName: "Ada", ownerId: "nobody" }) { userErrors { field code } } }`;
      const ask = (key: string | null) => hq.gateway.ask(mutation, { variables: { key } });
      for (let i = 0; i < 2; i++) expect((await ask(null)).bill).toEqual([POST]);
      for (const key of ['', 'two words', 'x'.repeat(256)]) {
        const { data, bill } = await ask(key);
        expect([data, bill]).toEqual([{ it: { userErrors: [{ field: ['idempotencyKey'], code: 'INVALID' }] } }, []]);
      }
    });

    test('a list is continued where it stopped, and its progress is known by the key', async () => {
      const mutation = `mutation ($inputs: [CaseSaveInput!]!) { it: casesSave(domain: "demo", inputs: $inputs, idempotencyKey: "k") {
      chunks { outcome } } }`;
      const inputs = Array.from({ length: 150 }, (_, i) => ({
        action: 'UPSERT',
        case: { externalId: `x-${i}` },
        ...{ caseType: 'mother', caseName: 'Ada', ownerId: 'nobody' },
      }));
      const save = () => hq.gateway.ask(mutation, { variables: { inputs } });
      hq.gateway.hq.failures.add(/^POST case\/v2\/$/, { kind: 'wait', until: async () => undefined });
      hq.gateway.hq.failures.add(/^POST case\/v2\/$/, { kind: 'forbidden' });
      expect((await save()).data).toEqual({ it: { chunks: [{ outcome: 'SAVED' }, { outcome: 'NOT_SENT' }] } });
      const again = await save();
      expect(again.data).toEqual({ it: { chunks: [{ outcome: 'SAVED' }, { outcome: 'SAVED' }] } });
      expect(again.bill).toEqual([POST]);
      const { data } = await hq.gateway.ask(
        '{ domain(name: "demo") { writeProgress(idempotencyKey: "k") { mutation total done ended } } }',
      );
      expect(data).toEqual({ domain: { writeProgress: { mutation: 'it', total: 150, done: 150, ended: true } } });
    });
  });

  describe('the header of an operation that a gateway divides into several requests', () => {
    test('each part is repeated safely, divided as before or not', async () => {
      const a = create('a', '1');
      const b = create('b', '2');
      const first = await send([a], 'k');
      const second = await send([b], 'k');
      expect([first.bill, second.bill]).toEqual([[POST], [POST]]);
      const whole = { ...first.data, ...second.data };
      for (const fields of [[a], [b], [a, b], [b, a]]) {
        const { data, bill } = await send(fields, 'k');
        expect([whole, bill]).toEqual([expect.objectContaining(data), []]);
      }
      expect([hq.storedCases('1').length, hq.storedCases('2').length]).toEqual([1, 1]);
    });

    test('a part that failed is sent again, the others are not', async () => {
      hq.gateway.hq.failures.add('case/v2/', { kind: 'forbidden' });
      const failed = await send([create('a', '1')], 'k');
      expect(failed.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      await send([create('b', '2')], 'k');
      const { data, bill } = await send([create('a', '1'), create('b', '2')], 'k');
      expect([Object.values(data).every(one => one.case !== null), bill]).toEqual([true, [POST]]);
    });

    test('another change under the same response name is refused, whatever else was sent with the key', async () => {
      await send([create('a', '1')], 'k');
      const { data, bill } = await send([create('b', '2'), create('a', '3')], 'k');
      expect(data['a']).toEqual(OTHER_CHANGE);
      expect([hq.storedCases('3'), bill]).toEqual([[], [POST]]);
    });

    test('what is selected of the answer is no part of the change', async () => {
      await send([create('a', '1')], 'k');
      const { data, bill } = await send([create('a', '1').replace('caseId', 'caseName')], 'k');
      expect([data, bill]).toEqual([{ a: { case: { caseName: 'Ada' }, userErrors: [] } }, []]);
    });
  });
});
