import { afterEach, expect, test } from '@jest/globals';
import { NOW, startGateway, type TestGateway } from '../../support/gateway.js';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';

let gateway: TestGateway;
afterEach(() => gateway.close());

const lists = { cases: 'caseId', forms: 'formId' } as const;

test.each([
  // HQ's cursor holds the length of its pages (cases.md 2.4); forms are paged by time (forms.md 8).
  ['cases', ['GET case/v2/?limit=100', 'GET case/v2/?cursor', 'GET case/v2/?cursor', 'GET case/v2/?cursor']],
  ['forms', ['GET form/v1/?limit=100', 'GET form/v1/?limit=401', 'GET form/v1/?limit=1000', 'GET form/v1/?limit=1000']],
] as const)('reading %s by 100 requests growing HQ pages and returns every row once', async (list, bill) => {
  const world = createWorld({ now: NOW, cases: 3000 });
  const demo = world.domains.get('demo')!;
  gateway = await startGateway({ world });
  const id = lists[list];
  const query = `query ($after: String) { domain(name: "demo") { ${list}(first: 100, after: $after) { ${part(id)} } } }`;
  const { nodes, billPerPage } = await readAllPages<Record<string, string>>(
    gateway,
    query,
    (data: { domain: Record<string, never> }) => data.domain[list] as never,
  );
  const total = list === 'cases' ? demo.cases.size : demo.forms.find({}).total;
  expect(new Set(nodes.map(node => node[id])).size).toBe(nodes.length);
  expect(nodes.length).toBe(total);
  const kinds = billPerPage.flat().map(line => line.replace(/(cursor)=.*|&received_on_(start|end)=[^&]*/g, '$1'));
  expect(kinds.slice(0, bill.length)).toEqual(bill);
  expect(kinds.length).toBeLessThanOrEqual(bill.length + 3);
});
