import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CaseItem } from '../../../../src/families/case/change/body.js';
import { CHUNK_SIZE, chunksOf } from '../../../../src/families/case/save/chunks.js';

const link = (target: object) => ({ parent: { case_type: 'x', ...target } });
const placed = (create: CaseItem['create'], body: CaseItem['body'], i: number): CaseItem => ({
  create,
  body,
  path: ['cases', String(i)],
  idPath: [],
});

/** Families of at most 20: a mother and her children, linked by temporary id, or by external id to a create or an upsert. */
const lists = fc
  .array(
    fc.record({
      size: fc.nat(19),
      temporary: fc.boolean(),
      upserted: fc.boolean(),
      childrenFirst: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map(families =>
    families
      .flatMap(({ size, temporary, upserted, childrenFirst }, f) => {
        const by = temporary ? 'temporary_id' : 'external_id';
        const head = { create: temporary || !upserted || null, body: { [by]: `f${f}` } };
        const rest = Array.from({ length: size }, () => ({ create: true, body: { indices: link({ [by]: `f${f}` }) } }));
        return childrenFirst ? [...rest, head] : [head, ...rest];
      })
      .map(({ create, body }, i) => placed(create, body, i)),
  );

describe('splitting a list of cases into requests of 100 (cases.md 1.1, 3.1, 3.4)', () => {
  test('each case goes once, together with the cases it depends on in the same request and after those it depends on earlier', () => {
    fc.assert(
      fc.property(lists, cases => {
        const chunks = chunksOf(cases);
        expect(chunks.flat().sort((a, b) => a - b)).toEqual(cases.map((_, i) => i));
        expect(Math.max(0, ...chunks.map(chunk => chunk.length))).toBeLessThanOrEqual(CHUNK_SIZE);
        for (const chunk of chunks) expect(chunk).toEqual([...chunk].sort((a, b) => a - b));
        const chunkAt = new Map(chunks.flatMap((chunk, at) => chunk.map(place => [place, at] as const)));
        cases.forEach(({ body }, place) => {
          const { temporary_id, external_id } = body.indices?.['parent'] ?? {};
          const head = (by: 'temporary_id' | 'external_id', id: string) => cases.findIndex(one => one.body[by] === id);
          if (temporary_id) expect(chunkAt.get(place)).toBe(chunkAt.get(head('temporary_id', temporary_id)));
          if (!external_id) return;
          const mother = head('external_id', external_id);
          if (cases[mother]!.create) expect(chunkAt.get(place)).toBe(chunkAt.get(mother));
          else expect(chunkAt.get(place)).toBeGreaterThan(chunkAt.get(mother)!);
        });
      }),
      { numRuns: 50 },
    );
  });

  test('10,000 cases, households before members or mixed, take 100 requests', () => {
    const household = (h: number) => ({ create: null, body: { external_id: `h${h}` } });
    const member = (h: number, m: number) => ({
      create: null,
      body: { external_id: `h${h}m${m}`, indices: link({ external_id: `h${h}` }) },
    });
    const homes = Array.from({ length: 2000 }, (_, h) => h);
    const members = (h: number) => [0, 1, 2, 3].map(m => member(h, m));
    const apart = [...homes.map(household), ...homes.flatMap(members)];
    const mixed = homes.flatMap(h => [...members(h), household(h)]);
    for (const list of [apart, mixed])
      expect(chunksOf(list.map(({ create, body }, i) => placed(create, body, i)))).toHaveLength(100);
  });

  test('children beyond the size of a request follow their mother, as many of them with her as fit', () => {
    const child = { create: true, body: { indices: link({ external_id: 'm' }) } };
    const list = [...Array.from({ length: 150 }, () => child), { create: true, body: { external_id: 'm' } }];
    const chunks = chunksOf(list.map(({ create, body }, i) => placed(create, body, i)));
    expect(chunks.map(chunk => [chunk.length, chunk.includes(150)])).toEqual([
      [100, true],
      [51, false],
    ]);
  });

  test('a circle of links goes in one request, and HQ decides', () => {
    const cases = ['a', 'b'].map((id, i) =>
      placed(null, { external_id: id, indices: link({ external_id: id === 'a' ? 'b' : 'a' }) }, i),
    );
    expect(chunksOf(cases)).toEqual([[0, 1]]);
  });
});
