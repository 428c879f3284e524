import type { List, Part, Resource, Want, Way } from '../resource/resource.js';
import { partKey, type Statistics } from './statistics.js';
import type { PartStep, Plan, Step, WholeStep } from './step.js';

/** Characters that values may take in a URL: HQ's front server takes request lines of about 4,000 (cases.md 1.1). */
const MAX_URL_CHARS = 3_700;

type Planned = Pick<Resource<never>, 'ways' | 'lists' | 'usualRows'>;

/**
 * The fewest requests that answer all wants. HQ meters all ways to a family or none, so requests are compared by their number.
 * A whole list answers wants of every kind: the choice is between the list and the cheapest ways of each kind separately.
 */
export function plan(resource: Planned, wants: readonly Want[], statistics: Statistics): Plan {
  const { refused } = statistics;
  const ways = refused.size > 0 ? resource.ways.filter(way => !refused.has(way)) : resource.ways;
  // A field that every way brings does not separate wants.
  const scarce = (needs: readonly string[]) => needs.filter(field => ways.some(way => lacksFields(way, [field])));
  const kinds = grouped(wants, ({ by, needs }) => `${by} ${needs ? scarce(needs).join() : ''}`);
  const apart: Step[] = [];
  const unanswerable: Want[] = [];
  for (const kind of kinds.values()) {
    const steps = cheapest(resource, ways, kind, statistics) ?? viaSingleReads(resource, ways, kind, statistics);
    if (steps) apart.push(...steps);
    else unanswerable.push(...kind);
  }
  const whole = wholeStep(resource, ways, wants, statistics);
  const cost = costOf(apart);
  if (!whole) return { steps: apart, unanswerable, cost };
  const list: Plan = { steps: [whole], unanswerable: [], cost: whole.cost };
  if (unanswerable.length > 0 || whole.cost < cost || (whole.cost === cost && preferred(ways, whole, apart)))
    return list;
  // Asking for the size is one request, so it has to save two.
  const withSize = 1 + Math.max(1, statistics.sizes.get(whole.list)?.atLeast ?? 0);
  if (whole.isSizeKnown || withSize >= cost) return { steps: apart, unanswerable: [], cost };
  return { steps: [{ kind: 'size', list: whole.list, wants: [], cost: 1 }], unanswerable: [], cost: withSize };
}

/** At the same cost a list of known size is preferred to parts that may turn out long; else the earlier way wins. */
function preferred(ways: readonly Way[], { way, isSizeKnown, cost }: WholeStep, apart: readonly Step[]): boolean {
  const place = ways.indexOf(way);
  const certain =
    isSizeKnown && cost > 1 && apart.some(step => step.kind === 'part' && !step.isSizeKnown && !step.firstRows);
  return certain || apart.every(step => 'way' in step && place < ways.indexOf(step.way));
}

/** What steps cost together, in requests. */
export const costOf = (steps: readonly Step[]): number => steps.reduce((sum, { cost }) => sum + cost, 0);

/** The cheapest steps without the whole list, for wants of one kind: one key, one set of needed fields. */
function cheapest(
  resource: Planned,
  ways: readonly Way[],
  wants: readonly Want[],
  statistics: Statistics,
): Step[] | undefined {
  const { by, needs } = wants[0]!;
  const fit = needs ? ways.filter(way => !lacksFields(way, needs)) : ways;
  const values = grouped(wants, want => want.value);
  let best: Step[] | undefined;
  for (const way of fit) {
    const steps = stepsOf(resource, way, by, values, statistics);
    if (steps && (!best || costOf(steps) < costOf(best))) best = steps;
  }
  return by === 'id' && best ? withParts(resource, fit, best, statistics) : best;
}

/** For a set whose rows would lack a field: the steps find the rows, and each row is then read by itself. */
function viaSingleReads(
  resource: Planned,
  ways: readonly Way[],
  wants: readonly Want[],
  statistics: Statistics,
): Step[] | undefined {
  const { by, needs } = wants[0]!;
  const rows = wants.reduce((sum, { take = Infinity, times = 1 }) => sum + times * (take - 1), 0);
  if (!needs || by === 'id' || rows === Infinity || !ways.some(({ kind }) => kind === 'one')) return undefined;
  const steps = cheapest(
    resource,
    ways,
    wants.map(want => ({ ...want, needs: undefined })),
    statistics,
  );
  if (!steps) return undefined;
  const original = new Map(wants.map(want => [want.value, want]));
  return steps.map((step, i) => ({
    ...step,
    wants: step.wants.map(want => original.get(want.value)!),
    cost: step.cost + (i === 0 ? rows : 0),
  })) as Step[];
}

function stepsOf(
  resource: Planned,
  way: Way,
  by: string,
  values: ReadonlyMap<string, readonly Want[]>,
  statistics: Statistics,
): Step[] | undefined {
  if (way.kind === 'one')
    return by === 'id'
      ? [...values.values()].map(same => ({ kind: 'one', way, wants: same, cost: timesOf(same), times: timesOf(same) }))
      : undefined;
  if (way.kind === 'whole' || (way.by ?? 'id') !== by) return undefined;
  if (way.kind === 'part') return partSteps(resource, way, values, statistics);
  const size = way.inUrl ? (value: string) => encodeURIComponent(value).length + 1 : undefined;
  return chunks(values, way.maxValues, size).map(({ values: some, times }) => ({
    kind: 'many',
    way,
    values: some,
    wants: some.flatMap(v => values.get(v)!),
    cost: times,
    times,
  }));
}

/** As many values in one URL as it holds; or the first rows of each value separately, where that is fewer pages. */
function partSteps(
  { lists }: Planned,
  way: Part,
  wants: ReadonlyMap<string, readonly Want[]>,
  statistics: Statistics,
): PartStep[] {
  const list = way.list ?? lists[0]!;
  const name = way.parameter ?? way.by;
  const step = ({ values, times }: Chunk): PartStep => {
    const answered = values.flatMap(value => wants.get(value)!);
    const firstRows = values.length === 1 ? Math.max(...answered.map(want => want.take ?? Infinity)) : Infinity;
    const left = statistics.parts.size > 0 ? statistics.parts.get(partKey(list, way, values)) : undefined;
    const cost = times * Math.min(pagesOf(list, firstRows), left ?? 1);
    return {
      kind: 'part',
      way,
      list,
      values,
      wants: answered,
      cost,
      times,
      isSizeKnown: left !== undefined,
      ...(Number.isFinite(firstRows) && { firstRows }),
    };
  };
  return chunks(wants, way.maxValues ?? 1, value => name.length + encodeURIComponent(value).length + 2).flatMap(run => {
    const together = step(run);
    const each =
      run.values.length > 1
        ? run.values.map(value => step({ values: [value], times: timesOf(wants.get(value)!) }))
        : [together];
    return costOf(each) < together.cost ? each : [together];
  });
}

/** Replaces single reads by a part of the list that holds several of the rows, where their key is known. */
function withParts(resource: Planned, ways: readonly Way[], steps: Step[], statistics: Statistics): Step[] {
  if (steps[0]?.kind !== 'one' || !steps.some(step => step.wants.some(want => want.known))) return steps;
  const open = new Map(steps.map(step => [step.wants[0]!, step]));
  const parts: Step[] = [];
  for (const way of ways) {
    if (way.kind !== 'part') continue;
    const known = grouped([...open.keys()], want => want.known?.[way.by]);
    for (const step of partSteps(resource, way, known, statistics)) {
      if (step.cost >= step.wants.reduce((sum, { times = 1 }) => sum + times, 0)) continue;
      parts.push({ ...step, wants: step.wants.flatMap(want => open.get(want)!.wants) });
      step.wants.forEach(want => open.delete(want));
    }
  }
  return [...parts, ...open.values()];
}

function wholeStep(
  { lists, usualRows }: Planned,
  ways: readonly Way[],
  wants: readonly Want[],
  statistics: Statistics,
): WholeStep | undefined {
  const way = ways.find(one => one.kind === 'whole' && !wants.some(want => lacksFields(one, want.needs)));
  const list = lists.find(one => !statistics.read.has(one));
  if (way?.kind !== 'whole' || !list || wants.some(want => lacksFields(list, want.needs))) return undefined;
  const { left, unfiltered, atLeast = 0 } = statistics.sizes.get(list) ?? {};
  return {
    kind: 'whole',
    way,
    list,
    wants,
    cost: left ?? Math.max(unfiltered ?? pagesOf(list, usualRows), atLeast),
    isSizeKnown: left !== undefined,
  };
}

/** Pages that so many rows fill. */
export const pagesOf = (list: List, rows: number): number =>
  rows <= list.pager.max ? 1 : 1 + pagesAfter(list, rows - list.pager.max);

/** Pages that so many rows fill after the first page. In a list read by offset each page repeats rows of the one before. */
export const pagesAfter = ({ pager: { max, rowsMayShift, overlap = 0 } }: List, rows: number): number =>
  Math.max(1, Math.ceil(rows / (max - (rowsMayShift ? overlap : 0))));

const lacksFields = (
  { missingFields }: { readonly missingFields?: readonly string[] },
  needs: readonly string[] | undefined,
) => missingFields !== undefined && (needs?.some(field => missingFields.includes(field)) ?? false);

function grouped(wants: readonly Want[], keyOf: (want: Want) => string | undefined): Map<string, Want[]> {
  const found = new Map<string, Want[]>();
  for (const want of wants) {
    const key = keyOf(want);
    if (key === undefined) continue;
    const group = found.get(key);
    if (group) group.push(want);
    else found.set(key, [want]);
  }
  return found;
}

/** Values for one request, or in a dry run for several like it. */
interface Chunk {
  readonly values: readonly string[];
  readonly times: number;
}

/** In a dry run: how many values a value represents. */
const timesOf = (wants: readonly Want[]): number => Math.max(...wants.map(({ times = 1 }) => times));

/** Values in groups of at most `at`, and of at most MAX_URL_CHARS characters where they stand in a URL. */
function chunks(wants: ReadonlyMap<string, readonly Want[]>, at: number, size?: (value: string) => number): Chunk[] {
  const values = [...wants.keys()];
  if (at === 1) return values.map(value => ({ values: [value], times: timesOf(wants.get(value)!) }));
  const all = values.reduce((sum, value) => sum + timesOf(wants.get(value)!), 0);
  if (all > values.length) {
    const most = size ? Math.max(1, Math.min(at, Math.floor(MAX_URL_CHARS / size(values[0]!)))) : at;
    return [{ values, times: Math.ceil(all / most) }];
  }
  const runs: string[][] = [];
  let run: string[] = [];
  let taken = 0;
  for (const value of values) {
    const room = size?.(value) ?? 0;
    if (run.length === 0 || run.length === at || taken + room > MAX_URL_CHARS) {
      runs.push((run = []));
      taken = 0;
    }
    run.push(value);
    taken += room;
  }
  return runs.map(some => ({ values: some, times: 1 }));
}
