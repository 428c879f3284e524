import { afterEach, describe, expect, test } from '@jest/globals';
import { createWorld } from '../../../../src/sandbox/world/world.js';
import { apiKey, NOW } from '../../../support/gateway.js';
import { gatewayPerFile } from '../../../support/gatewayPerTest.js';

const gateway = gatewayPerFile({ world: createWorld({ now: NOW, cases: 20 }) });

interface Answer {
  readonly data?: unknown;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
  readonly extensions: { readonly cost: { readonly actualQueryCost: number } };
}

/** A request of one client; a text is sent as it is. */
async function send(body: string | object, headers: Record<string, string> = {}) {
  gateway.hq.bill.clear();
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { accept: 'application/graphql-response+json', 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as Answer, bill: gateway.hq.bill.lines() };
}

const many = (times: number, text: (i: number) => string) => Array.from({ length: times }, (_, i) => text(i)).join(' ');
const nested = (times: number, open: string, close: string, inside = '') =>
  open.repeat(times) + inside + close.repeat(times);
const query = (text: string, variables?: object) => ({ query: text, variables });
const ALL_TYPES = 'types { name fields { name args { name } type { name } } inputFields { name } }';
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
const TREE = 'parent { children { nodes { ';
const inDemo = (text: string) => `{ domain(name: "demo") { ${text} } }`;

/** Requests that need no login: name, body, status, code, the limit that the error names. */
const ANONYMOUS: [name: string, body: string | object, status: number, code: string, limit: string][] = [
  ['tokens', query(`{ ${'__typename '.repeat(6000)} }`), 400, 'GRAPHQL_PARSE_FAILED', 'MAX_TOKENS'],
  ['brackets', query(nested(400, '{ a', '}', '{ a }')), 400, 'GRAPHQL_PARSE_FAILED', 'brackets'],
  ['lists in lists', query(`{ node(id: ${nested(900, '[', ']')}) }`), 400, 'GRAPHQL_PARSE_FAILED', 'brackets'],
  [
    'types in types',
    query(`query ($a: ${nested(900, '[', ']', 'Int')}) { a }`),
    400,
    'GRAPHQL_PARSE_FAILED',
    'brackets',
  ],
  ['a name', query(`{ ${'v'.repeat(900_000)} }`), 400, 'GRAPHQL_PARSE_FAILED', 'name'],
  ['lines', query(`{ ${'\n'.repeat(900_000)} __typename }`), 400, 'GRAPHQL_PARSE_FAILED', 'lines'],
  ['operations', query(many(60, i => `query Q${i} { __typename }`)), 400, 'OPERATION_RESOLUTION_FAILURE', 'operations'],
  [
    'fragments',
    query(`{ __typename } ${many(600, i => `fragment F${i} on Query { id }`)}`),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    'fragments',
  ],
  [
    'fragments that spread others twice over',
    query(
      `{ ...F0 } ${many(20, i => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F20 on Query { a: __typename }`,
    ),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    'MAX_ALIASES',
  ],
  [
    'fields of fragments',
    query(
      `{ ...F0 } ${many(20, i => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F20 on Query { __typename }`,
    ),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    'MAX_FIELDS',
  ],
  [
    'one field again and again',
    query(`{ ${'__typename '.repeat(4000)} }`),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    'comparisons',
  ],
  [
    'fields below one field again and again',
    query(`{ ${'__schema { queryType { name } } '.repeat(400)} }`),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    'comparisons',
  ],
  [
    'aliases of the schema',
    query(`{ ${many(1100, i => `a${i}: __typename`)} }`),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    'MAX_ALIASES',
  ],
  [
    'aliases below the schema',
    query(`{ __schema { ${many(1100, i => `a${i}: description`)} } }`),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    'MAX_ALIASES',
  ],
  [
    'levels below the schema',
    query(`{ __type(name: "A") ${nested(40, '{ ofType', '}', '{ name }')} }`),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    'MAX_DEPTH',
  ],
  [
    'the schema, many times',
    query(`{ ${many(150, i => `a${i}: __schema { ${ALL_TYPES} }`)} }`),
    400,
    'ANSWER_TOO_LARGE',
    'MAX_OBJECTS',
  ],
  [
    'its types, many times',
    query(`{ __schema { ${many(150, i => `a${i}: ${ALL_TYPES}`)} } }`),
    400,
    'ANSWER_TOO_LARGE',
    'MAX_OBJECTS',
  ],
  ['JSON in JSON', `{"query": "{ a }", "variables": ${nested(400_000, '[', ']')}}`, 400, 'BAD_REQUEST', 'levels'],
  [
    'JSON in JSON that never ends',
    `{"query": "{ a }", "variables": ${'{"a":'.repeat(150_000)}`,
    400,
    'BAD_REQUEST',
    'levels',
  ],
  [
    'JSON objects',
    `{"query": "{ a }", "variables": {"a": [${'{},'.repeat(300_000)}1]}}`,
    413,
    'PAYLOAD_TOO_LARGE',
    'objects and lists',
  ],
];

/** Requests that need any credential, valid or not. */
const WITH_LOGIN: [name: string, body: object, status: number, code: string, limit: string][] = [
  ['ids', query(NODES, { ids: Array(200_000).fill('a') }), 400, 'BAD_USER_INPUT', 'items'],
  ['ids that are none', query(NODES, { ids: Array(100_000).fill({}) }), 400, 'BAD_USER_INPUT', 'items'],
  [
    'ids, beside many aliases',
    query(`query ($ids: [ID!]!) { ${many(300, i => `a${i}: nodes(ids: $ids) { id }`)} }`, {
      ids: Array(1000).fill('a'),
    }),
    400,
    'ANSWER_TOO_LARGE',
    'errors',
  ],
  [
    'values of a filter',
    query(`query ($f: CaseFilter) ${inDemo('cases(filter: $f) { totalCount }')}`, {
      f: { caseType: Array(100_000).fill('a') },
    }),
    400,
    'BAD_USER_INPUT',
    'items',
  ],
  [
    'objects of a filter',
    query(`query ($p: [CasePropertyFilter!]) ${inDemo('cases(filter: { properties: $p }) { totalCount }')}`, {
      p: Array(20_000).fill({ name: 'a', value: 'b' }),
    }),
    400,
    'BAD_USER_INPUT',
    'items',
  ],
  [
    'values written out',
    query(inDemo(`cases(filter: { caseType: [${'"a" '.repeat(2000)}] }) { totalCount }`)),
    400,
    'BAD_USER_INPUT',
    'items',
  ],
];

describe('a request that could block all others is refused, HQ is not asked, and the error names the limit', () => {
  const refused = (status: number, code: string, limit: string) => ({
    status,
    answer: {
      errors: expect.arrayContaining([
        expect.objectContaining({ extensions: expect.objectContaining({ code, limit, max: expect.any(Number) }) }),
      ]),
      extensions: { cost: expect.objectContaining({ actualQueryCost: 0 }) },
    },
    bill: [],
  });

  test.each(ANONYMOUS)('%s', async (_, body, status, code, limit) => {
    expect(await send(body)).toEqual(refused(status, code, limit));
  });

  test.each(WITH_LOGIN)('%s, with any text as login', async (_, body, status, code, limit) => {
    expect(await send(body, { authorization: 'ApiKey any:text' })).toEqual(refused(status, code, limit));
  });

  test('lists are counted in each operation of a document', async () => {
    const text = `query ($f: CaseFilter) ${inDemo('cases(filter: $f) { totalCount }')}`;
    const messages = async (length: number) => {
      const body = query(text, { f: { caseType: Array(length).fill('a') } });
      const { answer } = await send(body, { authorization: apiKey('admin') });
      return (answer.errors ?? []).map(({ message }) => message);
    };
    const refusal = (length: number) =>
      `cases(filter.caseType:) has ${length} items; at most 1000 are allowed. Send fewer at once.`;
    expect(await messages(1)).toEqual([]);
    expect(await messages(1001)).toEqual([refusal(1001)]);
    expect(await messages(1)).toEqual([]);
    expect(await messages(1002)).toEqual([refusal(1002)]);
  });

  test('a list that is too long names its argument', async () => {
    const { answer } = await send(
      query(`query ($f: CaseFilter) ${inDemo('cases(filter: $f) { totalCount }')}`, {
        f: { caseType: Array(1001).fill('a') },
      }),
      {
        authorization: apiKey('admin'),
      },
    );
    expect(answer.errors[0]?.message).toBe(
      'cases(filter.caseType:) has 1001 items; at most 1000 are allowed. Send fewer at once.',
    );
  });

  test("wrong variables are the client's error, however many", async () => {
    const { status, answer } = await send(query(NODES, { ids: Array(1000).fill({}) }), {
      authorization: apiKey('admin'),
    });
    const codes = new Set(answer.errors.map(({ extensions }) => extensions.code));
    expect([status, answer.errors.length > 50, [...codes]]).toEqual([400, true, ['BAD_USER_INPUT']]);
  });
});

describe('an answer that grows from cached rows', () => {
  afterEach(() => gateway.hq.bill.clear());

  test('is refused while it is built, for no more requests than its rows cost', async () => {
    const text = inDemo(`locations { nodes { ${nested(7, TREE, ' } } }', 'id')} } }`);
    const { status, answer, bill } = await send(query(text), { authorization: apiKey('admin') });
    expect({ status, data: answer.data }).toEqual({ status: 400, data: undefined });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'ANSWER_TOO_LARGE', limit: 'MAX_OBJECTS' } }]);
    expect(bill.length).toBeLessThanOrEqual(1);
  });
});
