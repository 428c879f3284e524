import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { schema } from '../../support/sdl.js';

let gateway: TestGateway;
beforeAll(async () => void (gateway = await startGateway()));
afterAll(() => gateway.close());

describe('the served schema', () => {
  test('is the one of schema/*.graphql, with its descriptions and the specifications of its scalars', async () => {
    const query = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      inputValueDeprecation: true,
    });
    const { data, bill } = await gateway.ask<IntrospectionQuery>(query, { as: null });
    expect(bill).toEqual([]);
    expect(printSchema(lexicographicSortSchema(buildClientSchema(data)))).toEqual(
      printSchema(lexicographicSortSchema(schema)),
    );
  });
});
