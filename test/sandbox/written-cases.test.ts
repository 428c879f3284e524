import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../src/sandbox/world/model.js';
import { overlayOn } from '../../src/sandbox/world/store/overlay.js';
import { writtenCases } from '../../src/sandbox/world/store/writtenCases.js';
import { caseRow } from '../support/worlds/sampleRows.js';

describe('cases that were written, by external id', () => {
  const store = writtenCases(overlayOn<Case>(() => -1));
  const ids = (...externalIds: string[]) => [...store.candidates({ externalIds })].map(row => row.id);

  test('each is found by the id that it has now, once, and not when it is gone', () => {
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
});
