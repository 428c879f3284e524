import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { CHANGING_LISTS, worldWithChangingList } from '../../support/worlds/changingLists.js';
import type { ChangingRows } from '../../support/worlds/changingRows.js';

/**
 * Lists that HQ's API cannot guarantee to return completely: a row may move to a place that has already been read, or the order
 * of HQ's list does not follow from its rows.
 */
const NOT_GUARANTEED = /last first|^groups$|^web users$|^lookup tables$/;

/** Something that happens to a list between two of its pages; `row` picks the row. */
const happening = fc.record({
  what: fc.constantFrom('change', 'change', 'add', 'remove', 'nothing'),
  row: fc.nat(1000),
});

/** A reader of a list: rows per page, what happens before the next page, and whether the cache is kept. */
const reading = fc.record({
  rows: fc.integer({ min: 5, max: 70 }),
  first: fc.integer({ min: 1, max: 12 }),
  fresh: fc.boolean(),
  steps: fc.array(fc.record({ happenings: fc.array(happening, { maxLength: 4 }), forgets: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  }),
});

interface Listed {
  readonly nodes: readonly Readonly<Record<string, string>>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const inside = (data: unknown, path: readonly string[]) =>
  path.reduce<unknown>((found, name) => (found as Record<string, unknown> | null)?.[name], data) as Listed | null;

/** A part of the list. */
async function readPart(
  gateway: TestGateway,
  { list, id, path }: ChangingRows,
  first: number,
  after: string | null,
  fresh: boolean,
) {
  const paging = `first: ${first}${after ? `, after: "${after}"` : ''}`;
  const open = list(paging);
  const closing = '}'.repeat(open.split('{').length - open.split('}').length);
  const query = `query ${fresh ? '@fresh(maxAge: 0)' : ''} { domain(name: "demo") { ${open} { nodes { ${id} } pageInfo { hasNextPage endCursor } } ${closing} } }`;
  const { data, errors, bill } = await gateway.ask<{ domain: unknown }>(query);
  return { part: inside(data.domain, path), errors, bill };
}

describe.each(Object.keys(CHANGING_LISTS))('%s', name => {
  test('returns each row that stays at least once while rows change between pages, and reports the end only then', async () => {
    await fc.assert(
      fc.asyncProperty(reading, async ({ rows, first, fresh, steps }) => {
        const { world, moving } = worldWithChangingList(name, rows);
        const gateway = await startGateway({ world });
        try {
          const stayed = new Set(moving.names());
          const came = new Set<string>();
          const happen = (list: (typeof steps)[number]['happenings']) => {
            for (const { what, row } of list) {
              gateway.clock.pass(1000);
              const names = moving.names();
              const one = names[row % Math.max(1, names.length)];
              if (what === 'add') moving.add(gateway.clock.now());
              if (what === 'change' && one !== undefined) moving.change?.(one, gateway.clock.now());
              if (what === 'remove' && one !== undefined && names.length > 1) {
                moving.remove(one);
                stayed.delete(one);
              }
            }
          };
          let after: string | null = null;
          for (let turn = 0; turn < 200; turn += 1) {
            const { happenings, forgets } = steps[turn % steps.length]!;
            const { part, errors } = await readPart(gateway, moving, first, after, fresh);
            for (const node of part?.nodes ?? []) came.add(node[moving.id]!);
            if (errors) {
              // What cannot be promised is said.
              expect([name, errors]).toMatchObject([
                expect.stringMatching(NOT_GUARANTEED),
                [{ extensions: { code: expect.stringMatching(/^(HQ_UNEXPECTED|BAD_USER_INPUT)$/) } }],
              ]);
              return;
            }
            if (!part!.pageInfo.hasNextPage) {
              expect([...stayed].filter(one => !came.has(one))).toEqual([]);
              return;
            }
            after = part!.pageInfo.endCursor ?? after;
            if (turn < steps.length * 2) happen(happenings);
            if (forgets) gateway.clock.pass(3_600_000);
          }
          throw new Error('the list has no end');
        } finally {
          await gateway.close();
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 12), seed: Number(process.env['SEED'] ?? 7), endOnFailure: true },
    );
  });
});
