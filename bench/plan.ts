import { get, ask } from '../src/client/call.js';
import { casePages } from '../src/families/case/paging.js';
import { costOf, plan } from '../src/engine/plan/plan.js';
import { NO_STATISTICS, type Statistics } from '../src/engine/plan/statistics.js';
import type { Want, Way } from '../src/engine/resource/resource.js';

const ways: Way[] = [
  { kind: 'one', call: id => get(`case/v2/${id}/`) },
  { kind: 'many', maxValues: 5000, call: ids => ask('case/v2/bulk-fetch/', ids), rows: () => [] },
  { kind: 'many', maxValues: 100, inUrl: true, call: ids => get(`case/v2/${ids.join()}/`), rows: () => [] },
  { kind: 'part', by: 'parent', parameter: 'indices.parent', maxValues: 60 },
  { kind: 'part', by: 'owner_id', maxValues: 60 },
  { kind: 'whole' },
];
const list = { name: 'all', path: 'case/v2/', pager: casePages };
const resource = { ways, lists: [list], usualRows: 50_000 };
const statistics: Statistics = { ...NO_STATISTICS, sizes: new Map([[list, { left: 200 }]]) };

const value = (i: number) => `${i.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
const BY = ['id', 'parent', 'owner_id'];
const wants: Want[] = Array.from({ length: 5000 }, (_, i) => ({ by: BY[i % BY.length]!, value: value(i) }));

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
const timed = (work: () => unknown) => {
  for (let i = 0; i < 20; i++) work();
  return median(
    Array.from({ length: 50 }, () => {
      const began = performance.now();
      work();
      return performance.now() - began;
    }),
  );
};

const planning = timed(() => plan(resource, wants, statistics));
const peer = timed(() => JSON.stringify(wants));
console.log(
  `plan of ${wants.length} wants (${costOf(plan(resource, wants, statistics).steps)} requests): ${planning.toFixed(2)} ms`,
);
console.log(`the same wants through JSON.stringify: ${peer.toFixed(2)} ms; ratio ${(planning / peer).toFixed(1)}`);
if (planning > 20) throw new Error('planning 5,000 wants takes more than 20 ms');
