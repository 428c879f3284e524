import { expect, test } from '@jest/globals';
import { domainIn } from '../../support/worlds/demoWorld.js';
import { byText, inDemo, type Part } from '../../support/expected/expectedFormat.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';

interface Row {
  readonly caseId: string;
  readonly properties?: Readonly<Record<string, string>>;
}
interface Answer {
  readonly domain: { readonly cases: Part<Row>; readonly case: Row };
}

/** More cases than a page of 1,000. */
const { world } = seededWorld(1500);
const rows = [...domainIn(world).cases].sort((a, b) => a.indexedOn - b.indexedOn || byText(a.id, b.id));
const one = rows.find(row => Object.keys(row.properties).length > 2)!;
const seen = ({ id, properties }: (typeof rows)[0]) => ({ caseId: id, properties });

const gateway = gatewayPerTest({ world });

const ask = (selection: string) => gateway.ask<Answer>(inDemo(selection));
const list = (first: number, fields: string, after = '') =>
  ask(`cases(first: ${first}${after && `, after: "${after}"`}) { pageInfo { endCursor } nodes { caseId ${fields} } }`);

test('a large page omits properties that are not selected (cases.md 2.6); a small page, or one with them selected, is complete', async () => {
  const { data, errors, bill } = await list(5000, 'caseName');
  expect(errors).toBeUndefined();
  expect(data.domain.cases.nodes).toEqual(rows.map(({ id, name }) => ({ caseId: id, caseName: name })));
  expect(bill).toEqual(['GET case/v2/?exclude=properties&limit=5000']);
  expect((await list(999, 'caseName')).bill).toEqual([]);
  gateway.clock.pass(120_000);
  expect((await list(999, 'caseName')).bill).toEqual(['GET case/v2/?limit=999']);
  expect((await list(1000, 'property(name: "village")')).bill).toEqual(['GET case/v2/?limit=1000']);
  expect((await list(1001, 'parent { properties }')).bill[0]).toBe('GET case/v2/?limit=1001');
});

test('properties selected later cost one more request, for a list and for a single case', async () => {
  await list(5000, 'caseName');
  expect((await ask(`case(caseId: "${one.id}") { caseName }`)).bill).toEqual([]);
  const single = await ask(`case(caseId: "${one.id}") { caseId properties }`);
  expect(single.data.domain.case).toEqual(seen(one));
  expect(single.bill).toEqual([`GET case/v2/${one.id}/`]);
  const all = await list(5000, 'properties');
  expect(all.errors).toBeUndefined();
  expect(all.data.domain.cases.nodes).toEqual(rows.map(seen));
  expect(all.bill).toEqual(['POST case/v2/bulk-fetch/']);
});

test("a cursor does not keep omitting them, unlike HQ's own (cases.md 2.3)", async () => {
  const first = await list(1000, 'caseName');
  const { endCursor } = first.data.domain.cases.pageInfo;
  const rest = await list(500, 'properties', endCursor!);
  expect(rest.errors).toBeUndefined();
  expect(rest.data.domain.cases.nodes).toEqual(rows.slice(1000, 1500).map(seen));
  expect(rest.bill).toHaveLength(1);
});
