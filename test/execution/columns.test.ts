import { describe, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLObjectType, type GraphQLSchema, parse } from 'graphql';
import { execute } from '../../src/execution/execute.js';
import type { ColumnResolver } from '../../src/execution/resolvers.js';

interface Row {
  readonly id: number;
}

const ROWS: readonly Row[] = [{ id: 0 }, { id: 1 }, { id: 2 }];
const OWNER = { name: 'one', secret: Promise.reject(new Error('locked')) };
OWNER.secret.catch(() => undefined);

/** A schema whose `Row.owner` is resolved as a column; `seen` collects its calls. */
function schemaWith(column: ColumnResolver<Row, unknown, unknown, unknown>): GraphQLSchema {
  const schema = buildSchema(`
    type Query { rows: [Row!]! }
    type Row { id: Int, owner(kind: String): Owner }
    type Owner { name: String, secret: String }
  `);
  schema.getQueryType()!.getFields()['rows']!.resolve = () => ROWS;
  (schema.getType('Row') as GraphQLObjectType).getFields()['owner']!.extensions = { column };
  return schema;
}

const ask = (schema: GraphQLSchema, query: string) => execute({ schema, document: parse(query) });

describe('a field with a column resolver', () => {
  test('is resolved once for all rows, with its arguments', async () => {
    const calls: unknown[] = [];
    const schema = schemaWith((rows, args) => {
      calls.push([rows.map(({ id }) => id), { ...(args as object) }]);
      return Promise.resolve(rows.map(({ id }) => ({ name: `owner ${id}` })));
    });
    const { data, errors } = await ask(schema, '{ rows { owner(kind: "any") { name } } }');
    expect([JSON.stringify(data), errors]).toEqual([
      '{"rows":[{"owner":{"name":"owner 0"}},{"owner":{"name":"owner 1"}},{"owner":{"name":"owner 2"}}]}',
      undefined,
    ]);
    expect(calls).toEqual([[[0, 1, 2], { kind: 'any' }]]);
  });

  test('an Error among its values is the error of its own row', async () => {
    const schema = schemaWith(rows => rows.map(({ id }) => (id === 1 ? new Error('gone') : { name: `owner ${id}` })));
    const { data, errors } = await ask(schema, '{ rows { owner { name } } }');
    expect(JSON.stringify(data)).toBe(
      '{"rows":[{"owner":{"name":"owner 0"}},{"owner":null},{"owner":{"name":"owner 2"}}]}',
    );
    expect(errors?.map(({ message, path }) => [message, path])).toEqual([['gone', ['rows', 1, 'owner']]]);
  });

  test.each<[string, ColumnResolver<Row, unknown, unknown, unknown>, string]>([
    ['that is rejected', () => Promise.reject(new Error('no answer')), 'no answer'],
    ['with too few values', () => [null], 'The column of Row.owner must have one value a row.'],
  ])('%s fails in every row', async (_, column, message) => {
    const { errors } = await ask(schemaWith(column), '{ rows { owner { name } } }');
    expect(errors?.map(error => [error.message, error.path])).toEqual(
      [0, 1, 2].map(row => [message, ['rows', row, 'owner']]),
    );
  });

  test('a row that it leads to repeatedly is resolved once, and its error stands at each path', async () => {
    const schema = schemaWith(rows => rows.map(({ id }) => (id === 1 ? null : OWNER)));
    const { data, errors } = await ask(schema, '{ rows { owner { name secret } } }');
    const [first, none, last] = (data as { rows: { owner: unknown }[] }).rows;
    expect([first!.owner, none!.owner]).toEqual([{ name: 'one', secret: null }, null]);
    expect(last!.owner).toBe(first!.owner);
    expect(errors?.map(({ message, path }) => [message, path])).toEqual([
      ['locked', ['rows', 0, 'owner', 'secret']],
      ['locked', ['rows', 2, 'owner', 'secret']],
    ]);
  });
});
