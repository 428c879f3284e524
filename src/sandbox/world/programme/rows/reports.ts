import { hexId } from '../basics/ids.js';
import type { Places } from './locations.js';
import type { ReportRecord, WorkerRecord } from '../../model.js';
import { FAMILIES, WOMEN } from '../basics/names.js';
import { randomStream, pick } from '../basics/random.js';
import { DAY, day } from '../basics/times.js';

const RISKS = ['low', 'medium', 'high'];

/** Four reports, with filters of all types (reports.md 3). Rows are built when they are read. */
export function reportsOf(
  seed: number,
  rows: number,
  places: Places,
  workers: readonly WorkerRecord[],
  now: number,
): ReportRecord[] {
  if (rows === 0) return [];
  const roll = randomStream(seed, 'report');
  const villages = places.level(4);
  const facilities = places.level(3);
  const workerAt = (n: number): string => pick(workers, roll(n)).id;
  const quarter = (at: number): string =>
    `${new Date(at).getUTCFullYear()}-Q${Math.floor(new Date(at).getUTCMonth() / 3) + 1}`;
  return [
    {
      id: hexId(seed, 'report', 0),
      title: 'Mothers by risk',
      columns: [
        field('name', 'Mother'),
        field('village', { en: 'Village', fra: 'Village' }),
        field('worker_id', 'Worker'),
        field('risk_level', 'Risk'),
        field('age', 'Age'),
        field('registered_on', 'Registered'),
      ],
      filters: [
        { type: 'choice_list', datatype: 'string', slug: 'risk', choices: ['_all', ...RISKS], field: 'risk_level' },
        { type: 'dynamic_choice_list', datatype: 'string', slug: 'village_id', field: 'village' },
        { type: 'date', datatype: 'date', slug: 'registered', field: 'registered_on' },
        { type: 'numeric', datatype: 'integer', slug: 'age', field: 'age' },
      ],
      rows: {
        size: rows,
        at: n => ({
          name: `${pick(WOMEN, roll(n))} ${pick(FAMILIES, roll(n) >>> 8)}`,
          village: pick(villages, roll(n + 1)).id,
          worker_id: workerAt(n),
          risk_level: pick(['low', ...RISKS], roll(n + 2)),
          age: 17 + (roll(n + 3) % 26),
          registered_on: day(now - DAY - (roll(n + 4) % (365 * DAY))),
        }),
      },
    },
    {
      id: hexId(seed, 'report', 1),
      title: 'Facility work by quarter',
      columns: [
        field('facility', 'Facility'),
        field('quarter', 'Quarter'),
        field('deliveries', 'Deliveries'),
        { column_id: 'visits', display: 'Visits', type: 'expanded' },
      ],
      filters: [
        { type: 'location_drilldown', datatype: 'string', slug: 'facility', field: 'facility' },
        { type: 'quarter', datatype: 'date', slug: 'period', field: 'quarter' },
      ],
      rows: {
        size: facilities.length * 4,
        at: n => ({
          facility: pick(facilities, Math.floor(n / 4)).id,
          quarter: quarter(now - (n % 4) * 91 * DAY),
          deliveries: roll(n) % 60,
          'visits-0': roll(n + 5) % 300,
          'visits-1': roll(n + 6) % 90,
        }),
      },
    },
    {
      id: hexId(seed, 'report', 2),
      title: 'Worker activity',
      columns: [
        field('worker_id', 'Worker'),
        field('forms', 'Forms'),
        field('last_day', 'Last day'),
        field('score', 'Score'),
      ],
      filters: [
        { type: 'dynamic_choice_list', datatype: 'string', slug: 'worker', field: 'worker_id' },
        { type: 'numeric', datatype: 'decimal', slug: 'score', field: 'score' },
      ],
      rows: {
        size: workers.length,
        at: n => ({
          worker_id: workers[n]?.id ?? null,
          forms: roll(n) % 180,
          last_day: roll(n) % 9 === 0 ? null : day(now - (roll(n) % (30 * DAY))),
          score: (roll(n + 7) % 1000) / 10,
        }),
      },
    },
    {
      id: hexId(seed, 'report', 3),
      title: 'Referrals that wait',
      columns: [field('reason', 'Reason'), field('waiting', 'Waiting')],
      filters: [
        {
          type: 'choice_list',
          datatype: 'string',
          slug: 'reason',
          choices: ['fever', 'anaemia', 'malnutrition'],
          field: 'reason',
        },
      ],
      rows: { size: 3, at: n => ({ reason: pick(['fever', 'anaemia', 'malnutrition'], n), waiting: roll(n) % 40 }) },
    },
  ];
}

function field(column_id: string, display: unknown): ReportRecord['columns'][number] {
  return { column_id, display, type: 'field' };
}
