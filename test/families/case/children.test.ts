import { expect, test } from '@jest/globals';
import { startGateway } from '../../support/gateway.js';
import { caseRow, index } from '../../support/worlds/sampleRows.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { inDemo } from '../../support/expected/expectedFormat.js';

const PARENTS = ['p0', 'p1', 'p2', 'p3'];
const COUNT = 15_400;

test('more children of several cases than a page of HQ holds: only their own pages are read, because all cases are no fewer', async () => {
  const children = Array.from({ length: COUNT }, (_, i) =>
    caseRow({ id: `c${i}`, indices: [index('parent', PARENTS[i % 4]!)] }),
  );
  const gateway = await startGateway({
    world: buildWorld({ cases: [...PARENTS.map(id => caseRow({ id })), ...children] }),
  });
  try {
    const { data, errors, bill } = await gateway.ask<{ domain: Record<string, unknown> }>(
      inDemo(PARENTS.map(id => `${id}: case(caseId: "${id}") { children(first: 10000) { totalCount } }`).join(' ')),
    );
    expect(errors).toBeUndefined();
    expect(Object.values(data.domain)).toEqual(PARENTS.map(() => ({ children: { totalCount: COUNT / 4 } })));
    const next: unknown = expect.stringMatching(/^GET case\/v2\/\?cursor=/);
    expect(bill).toEqual([
      'POST case/v2/bulk-fetch/',
      `GET case/v2/?${PARENTS.map(id => `indices.parent=${id}`).join('&')}&limit=5000`,
      next,
      next,
      next,
    ]);
  } finally {
    await gateway.close();
  }
}, 30_000);
