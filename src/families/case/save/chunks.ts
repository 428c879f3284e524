import { type Problem, RejectedChange } from '../../../errors.js';
import type { PlacedCase } from '../change/body.js';

/** Changes that HQ takes in one request (cases.md 1.1). */
export const CHUNK = 100;

/** Cases that must go in one request, as places in the list. */
interface Unit {
  readonly places: number[];
  /** Cases with these external ids must be saved before. */
  readonly after: Set<number>;
}

/**
 * A list of cases as requests, each as the places of its cases in their order. Cases that temporary ids link go together,
 * because HQ forgets those with the request. A case that links by external id to one that this list creates, or names by
 * case id, goes in the same request, as far as that has room: HQ finds the id in the body, and makes all of it or nothing
 * (cases.md 3.1). One that links to an upsert comes in a later request than that: HQ looks upserts up before it saves
 * (cases.md 3.4). Where such links go round in a circle, HQ decides. Otherwise the list's order is kept, and no request
 * goes with fewer cases than could go.
 * @throws {RejectedChange} where more cases hang together than HQ takes at once.
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
  message: `${many} cases hang together by temporary ids; HQ takes ${CHUNK} at once. Link some by external ids.`,
  code: 'TOO_LARGE',
});

/** The first units that fit into a request. */
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

/** The smaller unit becomes a part of the larger. */
function join(unitAt: Unit[], one: number, other: number): void {
  const [into, from] = [unitAt[one]!, unitAt[other]!].sort((a, b) => b.places.length - a.places.length) as [Unit, Unit];
  if (into === from) return;
  for (const place of from.places) unitAt[place] = into;
  into.places.push(...from.places);
}
