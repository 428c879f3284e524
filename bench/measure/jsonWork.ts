import { caseRow, markOf } from '../stub/world.js';
import { expectedData } from '../systems/questions.js';
import { medianOf } from './statistics.js';

/** CPU time that the JSON of a page costs by itself, ms. */
export interface JsonWork {
  /** `JSON.stringify` of the answer. */
  readonly warm: number;
  /** That, and `JSON.parse` of HQ's rows. */
  readonly cold: number;
}

const REPEATS = 15;

/** What must be done for a page of cases at least: its answer written, and for a cold page HQ's rows parsed too. */
export function jsonWork(first: number): JsonWork {
  const answer = expectedData({ shape: 'cases', first, since: '' }, markOf(0));
  const hq = JSON.stringify({ cases: Array.from({ length: first }, (_, index) => caseRow(index)) });
  const warm = cpuOf(() => JSON.stringify(answer));
  return { warm, cold: warm + cpuOf(() => void JSON.parse(hq)) };
}

/** CPU time of some work, ms. */
function cpuOf(work: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return medianOf(times);
}
