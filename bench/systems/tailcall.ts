import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphqlRequest, Question, Shape } from './questions.js';
import type { System } from './system.js';

const BINARY = 'bench/peers/node_modules/.bin/tailcall';

/** Whether Tailcall's binary, which is for 64-bit Linux, is installed and starts with this machine's libraries. */
const runs = (): boolean => spawnSync(BINARY, ['--version']).status === 0;

/** The configuration for an HQ and a port. */
function configuration(hq: string, port: number): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tailcall-')), 'bench.graphql');
  const text = readFileSync('bench/peers/tailcall.graphql', 'utf8');
  writeFileSync(file, text.replaceAll('HQ_URL', hq).replace('PORT', String(port)));
  return file;
}

const list = (fields: string) =>
  `query Cases($first: Int!, $since: String!) { cases(first: $first, since: $since) { cases {${fields}} } }`;

// Fields have HQ's names. Those with rows below cannot be renamed: Tailcall 1.0 finds no rows for another name.
const [ID, NAME, TYPE] = ['caseId: case_id', 'caseName: case_name', 'caseType: case_type'];

const TEXTS: Readonly<Record<Shape, string>> = {
  cases: list(` ${ID} ${NAME} ${TYPE} closed properties owner { username primaryLocation { name } } `),
  deep: list(` ${ID} ${NAME}
    owner { username primaryLocation { name parent { name parent { name } } } }
    parent { ${ID} ${NAME}
      owner { username primaryLocation { name } }
      parent { ${ID} ${NAME} owner { username } } } `),
  trivial: '{ __typename }',
};

/** Names of properties change the request only: Tailcall cannot take a part of them. */
const ask = ({ shape, first, since, names }: Question): GraphqlRequest =>
  shape === 'trivial' ? { query: TEXTS.trivial } : { query: TEXTS[shape], variables: { first, since, names } };

/** Tailcall, a gateway in Rust that is configured by directives of the schema. */
export const tailcall: System = {
  name: 'tailcall',
  title: 'Tailcall',
  meaning: 'Tailcall, whose equal requests to HQ in one operation are sent once; it reads each row by its id',
  probe: '/graphql',
  path: () => '/graphql',
  ask,
  nodes: data => (data as { readonly cases?: { readonly cases?: unknown } } | null)?.cases?.cases,
  command: ({ hq, port }) =>
    runs()
      ? {
          command: BINARY,
          args: ['start', configuration(hq, port)],
          env: { TC_TRACKER: 'false', TAILCALL_TRACKER: 'false', TC_LOG_LEVEL: 'error', TAILCALL_LOG_LEVEL: 'error' },
        }
      : undefined,
};
