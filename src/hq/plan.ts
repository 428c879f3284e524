import type { List, Many, One, Part, Resource, Want, Way, Whole } from './resource.js';

/** Some wants that one way answers together, and what that is expected to cost in HQ requests. */
export type Step = OneStep | ManyStep | PartStep | WholeStep | SizeStep;

/** A single read. */
export interface OneStep {
  readonly kind: 'one';
  readonly way: One;
  readonly wants: readonly Want[];
  readonly cost: number;
}

/** Rows by several values in one request. */
export interface ManyStep {
  readonly kind: 'many';
  readonly way: Many;
  readonly wants: readonly Want[];
  readonly values: readonly string[];
  readonly cost: number;
}

/** A list cut down to some values; of one value, perhaps only the `head` rows that are wanted. */
export interface PartStep {
  readonly kind: 'part';
  readonly way: Part;
  readonly wants: readonly Want[];
  readonly values: readonly string[];
  readonly list: List;
  readonly head?: number;
  readonly cost: number;
  /** HQ has told how many pages are left. */
  readonly sized: boolean;
}

/** A list from end to end. */
export interface WholeStep {
  readonly kind: 'whole';
  readonly way: Whole;
  readonly wants: readonly Want[];
  readonly list: List;
  readonly cost: number;
  readonly sized: boolean;
}

/** Buys the size of a list, which may change the plan; answers no want itself. */
export interface SizeStep {
  readonly kind: 'size';
  readonly wants: readonly [];
  readonly list: List;
  readonly cost: 1;
}

/** What HQ has told so far about a resource, under the filter that the wants share. */
export interface Told {
  /** Pages of a list, or of its part with these values, that are still to be read; undefined while HQ has not told. */
  pages(list: List, part?: Part, values?: readonly string[]): number | undefined;
  /** Pages that a list has at the most, or usually, while HQ has not told. */
  guess(list: List): number | undefined;
  /** The list has been read to its end. */
  read(list: List): boolean;
  /** HQ refuses this way to this credential. */
  refused(way: Way): boolean;
}

/** The steps of one round, and the wants that no way can answer. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly stuck: readonly Want[];
}

/** Characters that values may take in a URL: HQ's front server takes request lines of about 4,000 (cases.md 1.1). */
const ROOM = 3_700;

type Planned = Pick<Resource<never>, 'ways' | 'lists' | 'usual'>;

/** A plan dearer than this is worth the one request that tells how long a list is. */
const HANDFUL = 2;

/**
 * The fewest requests that answer all wants. A whole list answers wants of every kind, so with it no other way is
 * needed: the choice is between the list and the cheapest ways of each kind apart.
 */
export function plan(resource: Planned, wants: readonly Want[], told: Told): Plan {
  const ways = resource.ways.filter(way => !told.refused(way));
  const kinds = grouped(wants, want => `${want.by} ${want.needs?.join() ?? ''}`);
  const apart: Step[] = [];
  const homeless: Want[] = [];
  for (const kind of kinds.values()) {
    const steps = cheapest(resource, ways, kind, told);
    if (steps) apart.push(...steps);
    else homeless.push(...kind);
  }
  const whole = wholeStep(resource, ways, wants, told);
  if (!whole) return { steps: apart, stuck: homeless };
  if (homeless.length > 0) return { steps: [whole], stuck: [] };
  const cost = costOf(apart);
  if (whole.cost < cost || (whole.cost === cost && earlier(ways, whole, apart))) return { steps: [whole], stuck: [] };
  return {
    steps: !whole.sized && cost > HANDFUL ? [{ kind: 'size', list: whole.list, wants: [], cost: 1 }] : apart,
    stuck: [],
  };
}

function earlier(ways: readonly Way[], { way }: WholeStep, apart: readonly Step[]): boolean {
  const place = ways.indexOf(way);
  return apart.every(step => 'way' in step && place < ways.indexOf(step.way));
}

/** What steps cost together, in requests. */
export const costOf = (steps: readonly Step[]): number => steps.reduce((sum, step) => sum + step.cost, 0);

/** The cheapest steps but the whole list for wants of one kind: one key, one set of needed fields. */
function cheapest(resource: Planned, ways: readonly Way[], wants: readonly Want[], told: Told): Step[] | undefined {
  const { by, needs } = wants[0]!;
  const fit = ways.filter(way => !lacking(way, needs));
  let best: Step[] | undefined;
  for (const way of fit) {
    const steps = stepsOf(resource, way, by, wants, told);
    if (steps && (!best || costOf(steps) < costOf(best))) best = steps;
  }
  return by === 'id' && best ? withParts(resource, fit, best, told) : best;
}

function stepsOf(resource: Planned, way: Way, by: string, wants: readonly Want[], told: Told): Step[] | undefined {
  const values = grouped(wants, want => want.value);
  if (way.kind === 'one')
    return by === 'id' ? [...values.values()].map(same => ({ kind: 'one', way, wants: same, cost: 1 })) : undefined;
  if (way.kind === 'whole' || (way.by ?? 'id') !== by) return undefined;
  if (way.kind === 'part') return partSteps(resource, way, values, told);
  const size = way.inUrl ? (value: string) => encodeURIComponent(value).length + 1 : undefined;
  return chunks([...values.keys()], way.at, size).map(some => ({
    kind: 'many',
    way,
    values: some,
    wants: some.flatMap(v => values.get(v)!),
    cost: 1,
  }));
}

/** As many values in one URL as it holds; where the rows prove many, the beginning of each value's set apart if that is less. */
function partSteps({ lists }: Planned, way: Part, wants: ReadonlyMap<string, readonly Want[]>, told: Told): PartStep[] {
  const list = way.list ?? lists[0]!;
  const name = way.as ?? way.by;
  const step = (values: readonly string[]): PartStep => {
    const answered = values.flatMap(value => wants.get(value)!);
    const head = values.length === 1 ? Math.max(...answered.map(want => want.take ?? Infinity)) : Infinity;
    const left = told.pages(list, way, values);
    const cost = free(list) ? 0 : Math.min(pagesOf(list, head), left ?? 1);
    return {
      kind: 'part',
      way,
      list,
      values,
      wants: answered,
      cost,
      sized: left !== undefined,
      ...(Number.isFinite(head) && { head }),
    };
  };
  return chunks([...wants.keys()], way.at ?? 1, value => name.length + encodeURIComponent(value).length + 2).flatMap(
    values => {
      const together = step(values);
      const each = values.length > 1 ? values.map(value => step([value])) : [together];
      return costOf(each) < together.cost ? each : [together];
    },
  );
}

/** Single reads give way to a part of the list that holds several of the rows, where their key is known. */
function withParts(resource: Planned, ways: readonly Way[], steps: Step[], told: Told): Step[] {
  if (steps[0]?.kind !== 'one') return steps;
  const open = new Map(steps.map(step => [step.wants[0]!, step]));
  const parts: Step[] = [];
  for (const way of ways) {
    if (way.kind !== 'part') continue;
    const known = grouped([...open.keys()], want => want.known?.[way.by]);
    for (const step of partSteps(resource, way, known, told)) {
      if (step.cost >= step.wants.length) continue;
      parts.push({ ...step, wants: step.wants.flatMap(want => open.get(want)!.wants) });
      step.wants.forEach(want => open.delete(want));
    }
  }
  return [...parts, ...open.values()];
}

function wholeStep(
  { lists, usual }: Planned,
  ways: readonly Way[],
  wants: readonly Want[],
  told: Told,
): WholeStep | undefined {
  const way = ways.find(one => one.kind === 'whole' && wants.every(want => !lacking(one, want.needs)));
  const list = lists.find(one => !told.read(one));
  if (way?.kind !== 'whole' || !list || wants.some(want => lacking(list, want.needs))) return undefined;
  const left = told.pages(list);
  return {
    kind: 'whole',
    way,
    list,
    wants,
    cost: free(list) ? 0 : (left ?? told.guess(list) ?? pagesOf(list, usual)),
    sized: left !== undefined,
  };
}

/** Pages that so many rows fill. */
export const pagesOf = ({ pager }: List, rows: number): number => Math.max(1, Math.ceil(rows / pager.max));

const free = (list: List) => list.meter === 'none';

const lacking = (way: { readonly lacks?: readonly string[] }, needs: readonly string[] = []) =>
  needs.some(field => way.lacks?.includes(field));

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

/** Values in runs of at most `at`, and of at most ROOM characters where they stand in a URL. */
function chunks(values: readonly string[], at: number, size?: (value: string) => number): string[][] {
  const runs: string[][] = [];
  let run: string[] = [];
  let taken = 0;
  for (const value of values) {
    const room = size?.(value) ?? 0;
    if (run.length === 0 || run.length === at || taken + room > ROOM) {
      runs.push((run = []));
      taken = 0;
    }
    run.push(value);
    taken += room;
  }
  return runs;
}
