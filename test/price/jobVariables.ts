import type { World } from '../../src/sandbox/world/model.js';
import { NOW } from '../gateway.js';

/** A week before the present of the tests. */
export const WEEK = new Date(NOW - 7 * 24 * 3_600_000).toISOString();

/** The jobs that only read, with their variables on the reference project; those of the others are in their examples. */
export function jobVariables(world: World): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const demo = world.domains.get('demo')!;
  const userId = [...demo.workers].find(
    worker => demo.forms.find({ userId: worker.id, receivedOn: { from: Date.parse(WEEK) } }).total > 3,
  )!.id;
  const child = demo.cases
    .find({ types: ['child'] })
    .rows.find(row => row.formIds.length > 1 && row.indices.some(index => index.identifier === 'parent'))!;
  const caseId = child.indices.find(index => index.identifier === 'parent')!.caseId;
  return new Map<string, Readonly<Record<string, unknown>>>([
    ['01', { since: WEEK }],
    ['02', { userId, from: WEEK }],
    ['03', {}],
    ['05', {}],
    ['06', { casesSince: WEEK, formsSince: WEEK }],
    ['08', {}],
    ['10', { from: WEEK }],
    ['11', { caseId }],
    ['12', {}],
    ['13', { since: WEEK }],
    ['15', {}],
  ]);
}
