import { type Problem, RejectedChange } from '../../../errors.js';
import type { PlacedCase } from '../change/body.js';

/** Cases that HQ accepts in one request (cases.md 1.1). */
export const CHUNK = 100;

/** Cases that must be sent in one request, as indexes in the list. */
interface Unit {
  readonly places: number[];
  /** Indexes of cases that must be saved before. */
  readonly after: Set<number>;
}

/**
 * Divides a list of cases into requests; each is a list of indexes in the order of the list.
 * - Cases linked by temporary ids share a request: HQ forgets these ids after it.
 * - A case may link by external id to a case that the list creates or selects by case id. Both share a request, as far
 * as there is space: HQ finds the id in the body, and saves all or nothing (cases.md 3.1).
 * - A case that links to an upsert is sent in a later request than the upsert: HQ searches upserts before it saves
 * (cases.md 3.4). In a cycle of such links, HQ's own rules decide.
 * - Otherwise the order of the list is kept, and requests are filled as far as possible.
 * @throws {RejectedChange} where more cases are linked by temporary ids than HQ accepts in one request.
 */
export function chunksOf(cases: readonly PlacedCase[]): readonly (readonly number[])[] {
  const units = unitsOf(cases);
  const large = units.filter(({ places }) => places.length > CHUNK);
  if (large.length > 0)
    throw new RejectedChange(large.map(({ places }) => tooLarge(cases[Math.min(...places)]!, places.length)));
  const sent = new Set<number>();
  const chunks: number[][] = [];
  for (let left = units; left.length > 0;) {
    const ready = left.filter(({ after }) => [...after].every(place => sent.has(place)));
    const chunk = filled(ready.length > 0 ? ready : left);
    const gone = new Set(chunk);
    left = left.filter(unit => !gone.has(unit));
    const places = chunk.flatMap(unit => unit.places).sort((a, b) => a - b);
    places.forEach(place => sent.add(place));
    chunks.push(places);
  }
  return chunks;
}

const tooLarge = ({ place }: PlacedCase, many: number): Problem => ({
  field: place,
  message: `${many} cases are linked by temporary ids. HQ accepts ${CHUNK} in one request. Link some of them by external ids.`,
  code: 'TOO_LARGE',
});

/** The first units that fit into one request. */
function filled(units: readonly Unit[]): readonly Unit[] {
  let room = CHUNK;
  return units.filter(({ places }) => {
    const fits = places.length <= room;
    if (fits) room -= places.length;
    return fits;
  });
}

function unitsOf(cases: readonly PlacedCase[]): readonly Unit[] {
  const temporary = new Map<string, number>();
  const external = new Map<string, number>();
  cases.forEach(({ create, body }, place) => {
    if (body.temporary_id !== undefined) temporary.set(body.temporary_id, place);
    if (body.external_id && (create !== false || body.case_id !== undefined)) external.set(body.external_id, place);
  });
  const unitAt: Unit[] = cases.map((_, place) => ({ places: [place], after: new Set() }));
  const targets = (place: number, by: 'temporary_id' | 'external_id', known: ReadonlyMap<string, number>) =>
    Object.values(cases[place]!.body.indices ?? {}).flatMap(index => known.get(index[by] ?? '') ?? []);
  const roomFor = (...units: readonly Unit[]) =>
    [...new Set(units)].reduce((sum, { places }) => sum + places.length, 0) <= CHUNK;

  cases.forEach((_, place) => {
    for (const target of targets(place, 'temporary_id', temporary)) join(unitAt, place, target);
  });
  const linked = cases.flatMap((_, place) =>
    targets(place, 'external_id', external).map(target => [place, target] as const),
  );
  for (const [place, target] of linked) {
    const isInBody = cases[target]!.create !== null;
    if (isInBody && roomFor(unitAt[place]!, unitAt[target]!)) join(unitAt, place, target);
  }
  for (const [place, target] of linked) {
    const unit = unitAt[place]!;
    if (unitAt[target] !== unit) unit.after.add(target);
  }
  return [...new Set(unitAt)];
}

/** Merges the smaller unit into the larger one. */
function join(unitAt: Unit[], one: number, other: number): void {
  const [into, from] = [unitAt[one]!, unitAt[other]!].sort((a, b) => b.places.length - a.places.length) as [Unit, Unit];
  if (into === from) return;
  for (const place of from.places) unitAt[place] = into;
  into.places.push(...from.places);
}
