import type { World } from '../../src/sandbox/world/model.js';
const WEEK = 7 * 24 * 3_600_000;

/** The jobs that only read, with their variables on the reference project; those of the others are in their examples. */
export function jobVariables(world: World, now: number): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const since = new Date(now - WEEK).toISOString();
  const demo = world.domains.get('demo')!;
  const userId = [...demo.workers].find(
    worker => demo.forms.find({ userId: worker.id, receivedOn: { from: Date.parse(since) } }).total > 3,
  )!.id;
  const child = demo.cases
    .find({ types: ['child'] })
    .rows.find(row => row.formIds.length > 1 && row.indices.some(index => index.identifier === 'parent'))!;
  const caseId = child.indices.find(index => index.identifier === 'parent')!.caseId;
  return new Map<string, Readonly<Record<string, unknown>>>([
    ['01', { since }],
    ['02', { userId, from: since }],
    ['03', {}],
    ['05', {}],
    ['06', { casesSince: since, formsSince: since }],
    ['08', {}],
    ['10', { from: since }],
    ['11', { caseId }],
    ['12', {}],
    ['13', { since }],
    ['14', { userId, caseId: child.id }],
    ['15', {}],
  ]);
}
