import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type AuditResult, auditServer } from 'graphql-http';
import { CREDENTIAL, startHttpEdge } from '../../support/httpEdge.js';

let results: AuditResult[] = [];
beforeAll(async () => {
  const gateway = await startHttpEdge();
  // A GET without a login is refused as possibly sent by another site (CSRF).
  const fetchFn = (url: string, { headers, ...init }: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(headers as Record<string, string>), authorization: CREDENTIAL } });
  results = await auditServer({ url: `${gateway.url}/graphql`, fetchFn });
  await gateway.close();
});

/** Printed when all has run, so that the summary of jest does not separate it. */
afterAll(() => {
  const rows = results.map(({ id, name, status }) => `| ${id} | ${status.padEnd(6)} | ${name} |`);
  process.stdout.write(['GraphQL over HTTP, audits of graphql-http', ...rows, ''].join('\n'));
});

test('every MUST, SHOULD and MAY of GraphQL over HTTP holds', () => {
  expect(results.length).toBeGreaterThan(50);
  expect(results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`)).toEqual([]);
});
