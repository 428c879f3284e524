import { afterEach, describe, expect, test } from '@jest/globals';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { caseRow, index } from '../../support/worlds/sampleRows.js';
import { buildWorld, type WorldRows } from '../../support/worlds/buildWorld.js';
import { inDemo } from '../../support/expected/expectedFormat.js';

type Node = Record<string, unknown>;

let gateway: TestGateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

/** Asks a project space that holds these rows only. */
async function ask(rows: WorldRows, selection: string) {
  gateway = await startGateway({ world: buildWorld(rows) });
  return gateway.ask<{ domain: Record<string, Node> }>(inDemo(selection));
}

describe('subcases', () => {
  test('subcases by the name of an index, whatever its relationship; by the usual names as children and extensions', async () => {
    const cases = [
      ...['a', 'b'].map(id => caseRow({ id })),
      caseRow({ id: 'c1', name: 'x', indices: [index('village', 'a')] }),
      caseRow({ id: 'c2', name: 'y', indices: [index('village', 'a', 'extension'), index('host', 'b', 'extension')] }),
      caseRow({ id: 'c3', indices: [index('village', 'b')] }),
      caseRow({ id: 'c4', indices: [index('parent', 'a'), index('host', 'a', 'extension')] }),
    ];
    const { data, errors, bill } = await ask(
      { cases },
      `case(caseId: "a") {
        village: subcases(identifier: "village") { totalCount nodes { caseId indices { identifier relationship } } }
        some: subcases(identifier: "village", filter: { caseName: ["y"] }, first: 1) { nodes { caseId } }
        parent: subcases { nodes { caseId } } children { nodes { caseId } }
        host: subcases(identifier: "host") { nodes { caseId } }
        extensions(filter: { closed: false }) { nodes { caseId } } }`,
    );
    expect(errors).toBeUndefined();
    const one = { nodes: [{ caseId: 'c4' }] };
    expect(data.domain['case']).toEqual({
      village: {
        totalCount: 2,
        nodes: [
          { caseId: 'c1', indices: [{ identifier: 'village', relationship: 'CHILD' }] },
          {
            caseId: 'c2',
            indices: [
              { identifier: 'village', relationship: 'EXTENSION' },
              { identifier: 'host', relationship: 'EXTENSION' },
            ],
          },
        ],
      },
      some: { nodes: [{ caseId: 'c2' }] },
      ...{ parent: one, children: one, host: one, extensions: one },
    });
    expect(bill.toSorted()).toEqual([
      'GET case/v1/a/?child_cases__full=true',
      'GET case/v2/?case_name=y&indices.village=a&limit=1',
      'GET case/v2/?closed=false&indices.host=a&limit=100',
      'GET case/v2/?indices.village=a&limit=20',
    ]);
    const twice = await ask(
      { cases },
      'case(caseId: "a") { subcases(identifier: "village", filter: { indices: [{ identifier: "village", caseIds: ["b"] }] }) { totalCount } }',
    );
    expect(twice.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
