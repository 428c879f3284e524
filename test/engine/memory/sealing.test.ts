import { describe, expect, test } from '@jest/globals';
import { createSealing } from '../../../src/engine/memory/shared/sealing.js';

const [OLD, NEW, OTHER] = [1, 2, 3].map(byte => Buffer.alloc(32, byte)) as [Buffer, Buffer, Buffer];
const ROW = { case_name: 'Amina Yusuf', properties: { note: 'x'.repeat(5000), n: 1.5, none: null, list: ['é'] } };

describe('a sealed value', () => {
  const sealing = createSealing([OLD]);

  test.each([
    ['a row', ROW],
    ['a number', 7],
    ['a short text', 'Amina'],
    ['null', null],
  ])('%s opens as it was', (_, value) => {
    expect(sealing.open('n', sealing.seal('n', value))).toEqual(value);
  });

  test('shows nothing of its content, is never the same twice, and long values are compressed', () => {
    const [one, two] = [sealing.seal('n', ROW), sealing.seal('n', ROW)];
    expect(one.includes('Amina')).toBe(false);
    expect(one.equals(two)).toBe(false);
    expect(one.length).toBeLessThan(500);
  });

  test('opens for its own name and epoch alone', () => {
    const sealed = sealing.seal('n', ROW, 'e1');
    expect(sealing.open('n', sealed, 'e1')).toEqual(ROW);
    for (const [name, epoch] of [
      ['m', 'e1'],
      ['n', 'e2'],
      ['n', ''],
    ] as const)
      expect(sealing.open(name, sealed, epoch)).toBeUndefined();
  });

  test('does not open where any byte of it was altered, or where it was cut', () => {
    const sealed = sealing.seal('n', 'Amina');
    for (let i = 0; i < sealed.length; i++) {
      const altered = Buffer.from(sealed);
      altered[i]! ^= 1;
      expect(sealing.open('n', altered)).toBeUndefined();
      expect(sealing.open('n', sealed.subarray(0, i))).toBeUndefined();
    }
  });
});

describe('the key of a store', () => {
  test('is replaced in steps: a new one in front of the old one reads what either has written, under the same names', () => {
    const [before, between] = [createSealing([OLD]), createSealing([NEW, OLD])];
    expect(between.name('k')).toBe(before.name('k'));
    expect(between.open('n', before.seal('n', ROW))).toEqual(ROW);
    expect(createSealing([NEW]).open('n', between.seal('n', ROW))).toEqual(ROW);
  });

  test('that is not known opens nothing', () => {
    expect(createSealing([OTHER]).open('n', createSealing([OLD]).seal('n', ROW))).toBeUndefined();
  });

  test('hides names: without it they cannot be guessed', () => {
    const names = [OLD, OTHER].map(key => createSealing([key]).name('demo:Case:id:abc'));
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^[\w-]{32}$/);
  });
});
