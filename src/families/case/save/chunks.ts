import { type Problem, RejectedChange } from '../../../errors.js';
import type { CaseItem } from '../change/body.js';

/** Cases that HQ accepts in one request (cases.md 1.1). */
export const CHUNK_SIZE = 100;

/** Cases that must be sent in one request, as indexes in the list. */
interface Unit {
  readonly indexes: number[];
  /** Indexes of cases that must be saved before. */
  readonly dependsOn: Set<number>;
}

/**
 * Divides a list of cases into requests; each is a list of indexes in the order of the list.
 * - Cases linked by temporary ids share a request: HQ forgets these ids after it.
 * - A case may link by external id to a case that the list creates or selects by case id. Both share a request, as far
 *   as there is space: HQ finds the id in the body, and saves all or nothing (cases.md 3.1).
 * - A case that links to an upsert is sent in a later request than the upsert: HQ searches upserts before it saves
 *   (cases.md 3.4). In a cycle of such links, HQ's own rules decide.
 * - Otherwise the order of the list is kept, and requests are filled as far as possible.
 * @throws {RejectedChange} where more cases are linked by temporary ids than HQ accepts in one request.
 */
export function chunksOf(cases: readonly CaseItem[]): readonly (readonly number[])[] {
  const units = unitsOf(cases);
  const large = units.filter(({ indexes }) => indexes.length > CHUNK_SIZE);
  if (large.length > 0)
    throw new RejectedChange(large.map(({ indexes }) => tooLarge(cases[Math.min(...indexes)]!, indexes.length)));
  const sent = new Set<number>();
  const chunks: number[][] = [];
  for (let remaining = units; remaining.length > 0;) {
    const ready = remaining.filter(({ dependsOn }) => [...dependsOn].every(index => sent.has(index)));
    const chunk = firstFitting(ready.length > 0 ? ready : remaining);
    const sentUnits = new Set(chunk);
    remaining = remaining.filter(unit => !sentUnits.has(unit));
    const indexes = chunk.flatMap(unit => unit.indexes).sort((a, b) => a - b);
    indexes.forEach(index => sent.add(index));
    chunks.push(indexes);
  }
  return chunks;
}

const tooLarge = ({ path }: CaseItem, count: number): Problem => ({
  field: path,
  message: `${count} cases are linked by temporary ids. HQ accepts ${CHUNK_SIZE} in one request. Link some of them by external ids.`,
  code: 'TOO_LARGE',
});

/** The first units that fit into one request. */
function firstFitting(units: readonly Unit[]): readonly Unit[] {
  let space = CHUNK_SIZE;
  return units.filter(({ indexes }) => {
    const fits = indexes.length <= space;
    if (fits) space -= indexes.length;
    return fits;
  });
}

function unitsOf(cases: readonly CaseItem[]): readonly Unit[] {
  const temporary = new Map<string, number>();
  const external = new Map<string, number>();
  cases.forEach(({ create, body }, index) => {
    if (body.temporary_id !== undefined) temporary.set(body.temporary_id, index);
    if (body.external_id && (create !== false || body.case_id !== undefined)) external.set(body.external_id, index);
  });
  const unitAt: Unit[] = cases.map((_, index) => ({ indexes: [index], dependsOn: new Set() }));
  const targets = (index: number, by: 'temporary_id' | 'external_id', known: ReadonlyMap<string, number>) =>
    Object.values(cases[index]!.body.indices ?? {}).flatMap(link => known.get(link[by] ?? '') ?? []);
  const fitTogether = (...units: readonly Unit[]) =>
    [...new Set(units)].reduce((sum, { indexes }) => sum + indexes.length, 0) <= CHUNK_SIZE;

  cases.forEach((_, index) => {
    for (const target of targets(index, 'temporary_id', temporary)) join(unitAt, index, target);
  });
  const links = cases.flatMap((_, index) =>
    targets(index, 'external_id', external).map(target => [index, target] as const),
  );
  for (const [index, target] of links) {
    const isInBody = cases[target]!.create !== null;
    if (isInBody && fitTogether(unitAt[index]!, unitAt[target]!)) join(unitAt, index, target);
  }
  for (const [index, target] of links) {
    const unit = unitAt[index]!;
    if (unitAt[target] !== unit) unit.dependsOn.add(target);
  }
  return [...new Set(unitAt)];
}

/** Merges the smaller unit into the larger one. */
function join(unitAt: Unit[], one: number, other: number): void {
  const [into, from] = [unitAt[one]!, unitAt[other]!].sort((a, b) => b.indexes.length - a.indexes.length) as [
    Unit,
    Unit,
  ];
  if (into === from) return;
  for (const index of from.indexes) unitAt[index] = into;
  into.indexes.push(...from.indexes);
}
