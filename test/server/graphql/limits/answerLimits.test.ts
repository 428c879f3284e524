import { afterEach, describe, expect, test } from '@jest/globals';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { Endpoint } from '../../../../src/sandbox/http/endpoint.js';
import { createWorld } from '../../../../src/sandbox/world/world.js';
import { startGateway as startWhole, NOW, type TestGateway } from '../../../support/gateway.js';
import { CREDENTIAL, post, startHttpEdge, TestContext } from '../../../support/httpEdge.js';

const typeDefs = /* GraphQL */ `
  type Query {
    rows(many: Int!): [Row!]!
    one: Row
    rejected(many: Int!): [Row]!
    text(characters: Int!): String!
  }
  type Mutation {
    change: [Row!]!
  }
  type Row {
    id: ID!
    slow: String
    later: Row
  }
`;
const ROW = { id: 'a' };
const resolvers = {
  Query: {
    rows: (_: unknown, { many }: { many: number }) => Array<object>(many).fill(ROW),
    one: () => ROW,
    rejected: (_: unknown, { many }: { many: number }) =>
      Array.from({ length: many }, () => Promise.reject(new Error('no'))),
    text: (_: unknown, { characters }: { characters: number }) => 'x'.repeat(characters),
  },
  Mutation: { change: () => Array<object>(5).fill(ROW) },
  Row: {
    // As long as an execution may take before others have a turn, whatever the machine.
    slow() {
      const end = performance.now() + 10;
      while (performance.now() < end);
      return 'done';
    },
    later: async () => ROW,
  },
};

let gateway: Awaited<ReturnType<typeof startHttpEdge>> | TestGateway;
afterEach(() => gateway.close());

async function start(settings: Parameters<typeof startHttpEdge>[0] = {}) {
  const small = await startHttpEdge({ schema: makeExecutableSchema({ typeDefs, resolvers }), ...settings });
  gateway = small;
  return async (query: string) => {
    const { status, body } = await post(small.url, { query });
    return {
      status,
      data: body.data,
      errors: body.errors?.map(({ message, extensions }) => ({ message, ...extensions })),
    };
  };
}

describe('an answer that is too large is refused while it is built, as a whole, with advice', () => {
  const refused = (limit: string, max: number, message: string) => ({
    status: 400,
    data: undefined,
    errors: [{ code: 'ANSWER_TOO_LARGE', limit, max, message: expect.stringContaining(message) }],
  });

  test('by its values', async () => {
    const ask = await start({ maxValues: 1000 });
    expect((await ask('{ rows(many: 400) { id } }')).errors).toBeUndefined();
    expect(await ask('{ rows(many: 400) { id a: id } }')).toEqual(
      refused('MAX_VALUES', 1000, '(MAX_VALUES). Request fewer'),
    );
    expect(await ask('{ rows(many: 400) { __typename a: __typename } }')).toEqual(
      refused('MAX_VALUES', 1000, 'values'),
    );
  });

  test('by its objects, those behind a link weighing more', async () => {
    const ask = await start({ maxObjects: 1000 });
    expect((await ask('{ rows(many: 900) { id } }')).errors).toBeUndefined();
    expect((await ask('{ rows(many: 120) { later { id } } }')).errors).toBeUndefined();
    expect(await ask('{ rows(many: 900) { later { id } } }')).toEqual(refused('MAX_OBJECTS', 1000, '(MAX_OBJECTS)'));
  });

  test('by its characters, names included', async () => {
    const ask = await start({ maxAnswerMb: 0.01 });
    expect((await ask('{ text(characters: 9000) }')).errors).toBeUndefined();
    expect(await ask('{ text(characters: 5000) a: text(characters: 5000) }')).toEqual(
      refused('MAX_ANSWER_MB', 0.01, '(MAX_ANSWER_MB)'),
    );
    expect(await ask(`{ rows(many: 100) { ${'a'.repeat(150)}: id } }`)).toEqual(refused('MAX_ANSWER_MB', 0.01, 'MB'));
  });

  test('by its errors', async () => {
    const ask = await start();
    expect(await ask('{ rejected(many: 5001) { id } }')).toEqual(refused('errors', 5000, 'More than 5000 fields'));
  });

  test('a mutation is not undone, and the error says so', async () => {
    const ask = await start({ maxValues: 7 });
    expect(await ask('mutation { change { id } }')).toEqual(refused('MAX_VALUES', 7, 'not undone'));
  });

  test('the next operation has the full limit again', async () => {
    const ask = await start({ maxValues: 1000 });
    for (const _ of [1, 2, 3]) expect((await ask('{ rows(many: 400) { id } }')).errors).toBeUndefined();
  });
});

describe('a long execution', () => {
  const late = (request: ConstructorParameters<typeof TestContext>[0]) =>
    Object.assign(new TestContext(request), { deadline: 0, now: () => 60_000 });

  test('ends at its deadline, without data', async () => {
    const ask = await start({ contextOf: late });
    expect(await ask('{ rows(many: 5) { slow } }')).toEqual({
      status: 504,
      data: undefined,
      errors: [expect.objectContaining({ code: 'DEADLINE_EXCEEDED', limit: 'hq-deadline' })],
    });
  });

  test('of a mutation still reports its outcome', async () => {
    const ask = await start({ contextOf: late });
    expect((await ask('mutation { change { slow } }')).data).toEqual({ change: Array(5).fill({ slow: 'done' }) });
  });

  test('lets others be answered meanwhile, and is complete and in order', async () => {
    const ask = await start();
    const order: string[] = [];
    const long = ask('{ rows(many: 40) { slow later { id slow } } }').then(answer => (order.push('long'), answer));
    const health = fetch(`${gateway.url}/health`).then(() => order.push('health'));
    await Promise.all([long, health]);
    expect(order).toEqual(['health', 'long']);
    expect((await long).data).toEqual({ rows: Array(40).fill({ slow: 'done', later: { id: 'a', slow: 'done' } }) });
  });
});

test('a value nested 20,000 levels deep by HQ is cut with an error at its path; the rest of the answer is there', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const rows = ['one', 'two'].map(
    id =>
      `{"id":"${id}","name":"${id}","users":[],"case_sharing":true,"reporting":true,"path":[],"metadata":${id === 'two' ? `{"a":${deep}}` : '{"a":1}'}}`,
  );
  const groups: Endpoint = {
    kind: 'tastypie',
    paths: ['api/group/v1/'],
    methods: ['GET'],
    open: true,
    metered: false,
    handle: () => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(
        `{"meta":{"limit":1000,"offset":0,"total_count":2,"next":null,"previous":null},"objects":[${rows.join(',')}]}`,
      ),
    }),
  };
  const whole = await startWhole({ world: createWorld({ now: NOW, cases: 10 }), endpoints: [groups] });
  gateway = whole;
  const { data, errors, bill } = await whole.ask<{ domain: { groups: { edges: unknown } } }>(
    '{ domain(name: "demo") { groups { edges { node { groupId metadata } } } } }',
  );
  expect(errors).toMatchObject([{ extensions: { code: 'HQ_UNEXPECTED' } }]);
  expect(errors?.[0]?.path?.join('.')).toBe('domain.groups.edges.1.node.metadata');
  expect(JSON.stringify(data)).toContain('"groupId":"one","metadata":{"a":1}');
  expect(bill).toEqual(['GET group/v1/?limit=1000']);
});

describe('an operation that is refused before any request reports a cost of zero', () => {
  test.each<[string, RequestInit]>([
    ['no login', { method: 'POST', body: '{"query": "{ rows(many: 1) { id } }"}' }],
    ['no query', { method: 'POST', headers: { authorization: CREDENTIAL }, body: '{"a": 1}' }],
    ['no JSON', { method: 'POST', headers: { authorization: CREDENTIAL }, body: '{' }],
    ['no content type', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }],
    ['an array without operations', { method: 'POST', body: '[]' }],
    ['a wrong header', { method: 'POST', headers: { 'hq-priority': 'all' }, body: '{"query": "{ a }"}' }],
    ['another method', { method: 'PUT', body: '{}' }],
    ["another site's form", { method: 'GET' }],
  ])('%s', async (_, { headers, ...init }) => {
    await start();
    const response = await fetch(`${gateway.url}/graphql`, {
      ...init,
      headers: { ...(init.method !== 'GET' && { 'content-type': 'application/json' }), ...(headers as object) },
    });
    expect(response.ok).toBe(false);
    expect(await response.json()).toMatchObject({
      errors: [{}],
      extensions: { cost: { actualQueryCost: expect.any(Number) as unknown } },
    });
  });
});
