import { describe, expect, test } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { schema } from '../../support/sdl.js';
import { gatewayPerFile } from '../../support/gatewayPerTest.js';

const gateway = gatewayPerFile();

describe('the served schema', () => {
  test('equals schema/*.graphql, with its descriptions and the specifications of its scalars', async () => {
    const query = getIntrospectionQuery({
      oneOf: true,
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
