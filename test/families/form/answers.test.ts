import { describe, expect, test } from '@jest/globals';
import { answerAt, answersAt, geoPoint } from '../../../src/families/form/answers.js';
import { caseIds } from '../../../src/families/case/caseBlock.js';

const form = {
  '#type': 'data',
  '@xmlns': 'http://openrosa.org/x',
  name: 'Asha',
  note: '',
  gps: { '@xmlns': 'http://x', '#text': '1.5 2 3 4' },
  visit: [{ date: '2026-01-01', drug: ['a', 'b'] }, { drug: 'c' }],
  once: { child: { name: 'Ben' } },
  case: { '@case_id': 'outer', update: null },
  group: {
    case: [{ '@case_id': 'inner' }, { case_id: 'old', case: { '@case_id': 'within a block' } }],
    deep: { case: 'a question' },
  },
  twice: { case: { '@case_id': 'outer' } },
};

describe('answers of a form (forms.md 2.1)', () => {
  test.each([
    ['name', 'Asha', ['Asha']],
    ['/data/name', 'Asha', ['Asha']],
    ['note', '', ['']],
    ['gps', '1.5 2 3 4', ['1.5 2 3 4']],
    ['once/child/name', 'Ben', ['Ben']],
    ['visit/drug', ['a', 'b', 'c'], ['a', 'b', 'c']],
    ['visit/date', '2026-01-01', ['2026-01-01']],
    ['skipped/group/question', null, []],
    ['name/below', null, []],
    ['toString', null, []],
    ['case/update', null, []],
  ])('%s', (path, single, all) => {
    expect(answerAt(form, path)).toEqual(single);
    expect(answersAt(form, path)).toEqual(all);
  });

  test('cases are found at any depth, but not in a question called case, and not inside a block (forms.md 2.5)', () => {
    expect(caseIds(form)).toEqual(['outer', 'inner', 'old']);
  });

  test('a GPS position is four numbers, the last two of which may be missing', () => {
    expect(geoPoint('-1.5 30.25 1200 5')).toEqual({ latitude: -1.5, longitude: 30.25, altitude: 1200, accuracy: 5 });
    expect(geoPoint('1 2')).toEqual({ latitude: 1, longitude: 2, altitude: null, accuracy: null });
    expect([geoPoint(null), geoPoint(''), geoPoint('north of here')]).toEqual([null, null, null]);
  });
});
