import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateTime, micros, naive, zulu } from '../../src/graphql/dates.js';

describe('HQ writes dates in many formats, the graph in one', () => {
  test.each<[string, string | null, string]>([
    ['2016-11-29T14:50:43.100000Z', '2016-11-29T14:50:43.100000Z', 'cases.md 2.5'],
    ['2016-11-29T14:50:43.100Z', '2016-11-29T14:50:43.100000Z', 'cases.md 4.3: older samples'],
    ['2012-03-13T18:21:52Z', '2012-03-13T18:21:52.000000Z', 'cases.md 4.3: older samples'],
    ['2024-03-11T19:29:16.845849', '2024-03-11T19:29:16.845849Z', 'locations.md 2.1: naive is UTC'],
    ['2024-03-11T19:29:16', '2024-03-11T19:29:16.000000Z', 'locations.md 2.1: no fraction at 0 microseconds'],
    ['2021-04-13T21:25:26.989', '2021-04-13T21:25:26.989000Z', 'users.md 8: milliseconds of SMS'],
    ['2012-09-29T19:10:00.000+02', '2012-09-29T17:10:00.000000Z', 'forms.md 2: what devices write'],
    ['2012-09-29T19:10:00.000+0530', '2012-09-29T13:40:00.000000Z', 'forms.md 2: what devices write'],
    ['2020-01-02', '2020-01-02T00:00:00.000000Z', 'forms.md 2.4: a bare date is midnight'],
    ['1900-01-01', null, 'cases.md 4.3: stands for unknown'],
    ['1900-01-01T00:00:00.000000Z', null, 'cases.md 4.3: stands for unknown'],
    ['', null, 'forms.md 2.4'],
    ['yesterday', null, 'forms.md 2.4'],
    ['2020-02-30T99:00:00', null, 'forms.md 2.4'],
  ])('%s is %s (%s)', (text, expected) => {
    expect(dateTime(text)).toBe(expected);
  });

  test('an instant keeps its microseconds when sent to HQ', () => {
    expect(zulu(micros('2026-03-12T10:15:00.123456+02:00'))).toBe('2026-03-12T08:15:00.123456Z');
    expect(naive(micros('2026-03-12T08:15:00Z'))).toBe('2026-03-12T08:15:00.000000');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 999 }),
        (date, micro) => {
          const text = date.toISOString().replace('Z', `${String(micro).padStart(3, '0')}Z`);
          expect(zulu(micros(text))).toBe(text);
        },
      ),
    );
  });
});
