import { formIdAt } from '../records/formIdentity.js';
import type { RowSource } from '../rowSource.js';
import { hexId } from '../basics/ids.js';
import type { DataSourceRecord } from '../../model.js';
import { randomStream } from '../basics/random.js';
import { DAY, day, MINUTE } from '../basics/times.js';

const indicator = (column_id: string, datatype: string, property: string) => ({
  column_id,
  datatype,
  type: 'expression',
  expression: { type: 'property_name', property_name: property },
});

/**
 * Two data sources: one with a row for each case, and one with two rows for each form, one for each of its repeat
 * entries. Rows are built when they are read.
 */
export function dataSourcesOf(source: RowSource): DataSourceRecord[] {
  const { seed, now, roster, caseIds, ledger } = source;
  if (roster.size === 0) return [];
  const roll = randomStream(seed, 'data source');
  /** Rows were inserted one second apart, the last one an hour ago. */
  const insertedAt = (n: number, size: number): number => now - 60 * MINUTE - (size - n) * 1000;
  return [
    {
      id: hexId(seed, 'data source', 0),
      name: 'Cases with their last visit',
      filter: { type: 'property_match', property_name: 'doc_type', property_value: 'CommCareCase' },
      indicators: [
        indicator('case_type', 'string', 'type'),
        indicator('visits', 'integer', 'visits'),
        indicator('weight', 'decimal', 'weight'),
        indicator('last_visit', 'date', 'last_visit'),
      ],
      rows: {
        size: roster.size,
        at: n => ({
          docId: caseIds.of(n),
          insertedAt: insertedAt(n, roster.size),
          columns: {
            case_type: roster.typeAt(n),
            visits: roll(n) % 12,
            weight: (roll(n + 1) % 900) / 10,
            last_visit: roll(n + 2) % 5 === 0 ? null : day(now - (roll(n + 2) % 90) * DAY),
          },
        }),
      },
    },
    {
      id: hexId(seed, 'data source', 1),
      name: 'Danger signs in forms',
      filter: { type: 'property_match', property_name: 'doc_type', property_value: 'XFormInstance' },
      indicators: [indicator('sign', 'string', 'sign')],
      rows: {
        size: 2 * ledger.size,
        at: n => ({
          docId: formIdAt(source, n >> 1),
          insertedAt: insertedAt(n >> 1, ledger.size),
          columns: { repeat_iteration: n & 1, sign: ['fever', 'bleeding', 'headache'][roll(n) % 3] ?? null },
        }),
      },
    },
  ];
}
