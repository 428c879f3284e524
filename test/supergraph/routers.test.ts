import { describe, expect, test } from '@jest/globals';
import { parse, visit } from 'graphql';
import { readFileSync } from 'node:fs';
import { withoutAuthenticated } from '../../examples/supergraph/compose.js';
import { createSchema } from '../../src/families/schema.js';
import { subgraphSdl } from '../../src/graphql/subgraph/sdl.js';
import { cosmo, guild } from '../support/schema/composers.js';

/** Where the configuration of each gateway names the headers that reach this subgraph. */
const FILES = {
  'Hive Router': ['hive-router/router.config.yaml'],
  'Hive Gateway': ['hive-gateway/gateway.js'],
  'Apollo Router': ['apollo-router/router.yaml', 'apollo-router/hqCost.rhai'],
  'Cosmo Router': ['cosmo-router/config.yaml'],
};

/** The headers of a request that this subgraph understands, and the one of its answer. */
const HEADERS = ['authorization', 'hq-fresh', 'hq-max-cost', 'hq-deadline', 'hq-explain', 'idempotency-key', 'hq-cost'];

const sdl = subgraphSdl(createSchema());
const neighbour = readFileSync('examples/supergraph/neighbour/schema.graphql', 'utf8');

describe.each(Object.entries(FILES))('the configuration of %s', (_, files) => {
  const text = files.map(file => readFileSync(`examples/supergraph/${file}`, 'utf8').toLowerCase()).join('\n');

  test.each(HEADERS)('names %s', header => expect(text).toContain(header));

  test('limits the cost, and names the trace id by which parallel parts read together', () => {
    expect(text).toMatch(/10_?000/);
    expect(text).toMatch(/traceparent|trace_context: true/);
  });
});

test('without `@authenticated`, for routers that know JWT only, the subgraph composes as before', () => {
  const bare = withoutAuthenticated(sdl);
  const names = new Set<string>();
  visit(parse(bare), { Directive: ({ name }) => void names.add(name.value) });
  expect(names.has('authenticated')).toBe(false);
  expect(names.has('key')).toBe(true);
  const services = [
    { name: 'commcare', typeDefs: parse(bare) },
    { name: 'risk', typeDefs: parse(neighbour) },
  ];
  expect([guild(services), cosmo(services)]).toEqual([[], []]);
});
