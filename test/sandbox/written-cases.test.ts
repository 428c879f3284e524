import { describe, expect, test } from '@jest/globals';
import type { CaseRecord, CaseQuery } from '../../src/sandbox/world/model.js';
import { overlayOn } from '../../src/sandbox/world/store/overlay.js';
import { writtenCases } from '../../src/sandbox/world/store/writtenCases.js';
import { caseRow, index } from '../support/worlds/sampleRows.js';

const storeWithIds = () => {
  const store = writtenCases(overlayOn<CaseRecord>(() => -1));
  return { store, found: (query: CaseQuery) => [...store.candidates(query)].map(row => row.id) };
};

describe('candidates among written cases', () => {
  test('a case is found once by its present external id, and not after it is deleted', () => {
    const { store, found } = storeWithIds();
    const ids = (...externalIds: string[]) => found({ externalIds });
    store.put(caseRow({ id: 'a', externalId: 'x' }));
    store.put(caseRow({ id: 'b', externalId: 'x' }));
    expect(ids('x', 'x')).toEqual(['a', 'b']);
    store.put(caseRow({ id: 'a', externalId: 'y' }));
    expect([ids('x'), ids('y'), ids('z')]).toEqual([['b'], ['a'], []]);
    store.delete('b');
    expect(ids('x', 'y')).toEqual(['a']);
    expect(ids('')).toEqual(['a']);
    expect([...store.candidates({})]).toHaveLength(1);
  });

  test('a case is found once by the cases that it links to now', () => {
    const { store, found } = storeWithIds();
    store.put(caseRow({ id: 'a', indices: [index('parent', 'p'), index('host', 'h', 'extension')] }));
    store.put(caseRow({ id: 'b', indices: [index('parent', 'p')] }));
    expect(found({ pointsAt: ['p', 'h'] })).toEqual(['a', 'b']);
    expect(found({ indices: { host: ['h'] } })).toEqual(['a']);
    store.put(caseRow({ id: 'a', indices: [index('parent', 'q')] }));
    expect([found({ pointsAt: ['p'] }), found({ pointsAt: ['h'] }), found({ pointsAt: ['q'] })]).toEqual([
      ['b'],
      [],
      ['a'],
    ]);
    store.delete('a');
    expect(found({ pointsAt: ['q'] })).toEqual([]);
  });
});
