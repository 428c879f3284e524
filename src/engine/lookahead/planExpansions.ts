import { besideOf, bringing } from '../resource/expansion.js';
import { type Later, total, type Unsized, weightOf } from './followUpCost.js';
import { plan } from '../plan/plan.js';
import type { Ahead, Resource, Want } from '../resource/resource.js';
import type { ExpandedStep, Told } from '../plan/step.js';

/** A way with what HQ can put beside its rows. */
type Expanding = Pick<ExpandedStep, 'way' | 'expansion'>;

type Expanded = Pick<Resource<never>, 'name' | 'ways' | 'lists' | 'usual'>;

/** HQ reads what it puts beside rows one by one: ten such requests are to save one at least. */
const HEAVY = 0.1;

/** Expanded requests, or what has to be known before it is certain that they do not cost more than others. */
export interface Expansions {
  readonly steps: readonly ExpandedStep[];
  readonly unsized: readonly Unsized[];
}

/**
 * The requests that bring wanted rows together with what is ahead of them, where fewer are needed then; none else. `open`
 * are those of the wants that no row is known for.
 */
export function expansions(
  resource: Expanded,
  wants: readonly Want[],
  open: readonly Want[],
  told: Told & Unsized['told'],
  later: Later,
): Expansions {
  let best: Expansions = { steps: [], unsized: [] };
  let saves = 0;
  const weigh = (some: readonly Want[], ...ahead: Parameters<Later>) =>
    total([weightOf(plan(resource, some, told), told), later(...ahead)]);
  for (const way of expandingIn(resource)) {
    if (told.refused(way.way)) continue;
    const values = new Set(wants.filter(want => brings(resource, way, want)).map(({ value }) => value));
    if (values.size === 0) continue;
    const fit = new Set(wants.filter(want => values.has(want.value) && answers(resource, way, want)));
    const steps = stepsBy(resource, way, [...fit]);
    const asks = steps.reduce((sum, { times }) => sum + times, 0);
    const left = open.filter(want => !fit.has(want));
    const saved = (surely: boolean) => {
      const [without, rest] = [weigh(open, surely), weigh(left, surely, way.expansion, fit)];
      return {
        cost: without.cost - asks - rest.cost,
        least: without.least - asks - rest.least,
        unsized: without.unsized,
      };
    };
    // What is saved on rows that nobody has seen must not cost more where there are none.
    const [sure, usual] = [saved(true), saved(false)];
    if (sure.cost < 0 || usual.cost <= Math.max(saves, HEAVY * asks - 1e-9)) continue;
    const unsized = sure.least < 0 ? sure.unsized : [];
    if (Math.min(sure.least, usual.least) < 0 && unsized.length === 0) continue;
    saves = usual.cost;
    best = { steps: unsized.length > 0 ? [] : steps, unsized };
  }
  return best;
}

/** Can a request bring some of the wanted rows with something that is ahead of them? */
export const mayExpand = (resource: Expanded, wants: readonly Want[]): boolean =>
  wants.some(want => want.ahead) && expandingIn(resource).some(way => wants.some(want => brings(resource, way, want)));

const brings = (resource: Expanded, way: Expanding, want: Want): boolean =>
  aheadBy(way, want).length > 0 && answers(resource, way, want);

const expandingIn = ({ ways, lists }: Expanded): readonly Expanding[] =>
  ways.flatMap(way => {
    if (way.kind !== 'one' && way.kind !== 'part') return [];
    const { expansion } = way.kind === 'one' ? way : (way.list ?? lists[0]!);
    return expansion ? [{ way, expansion }] : [];
  });

/** Does the way answer a want? */
function answers(
  { name, lists }: Expanded,
  { way, expansion }: Expanding,
  { by, value, filter, needs = [], untold = [], take = 0 }: Want,
): boolean {
  if ([...needs, ...untold].some(field => way.lacks?.includes(field))) return false;
  const filtered = filter !== undefined && Object.keys(filter).length > 0;
  if (way.kind === 'one') return !filtered && (by === 'id' || besideOf(expansion, { to: name, by }) !== undefined);
  // Another list does not know the filters of the first.
  const own = way.list === undefined || way.list === lists[0];
  return way.by === by && take <= expansion.most + 1 && (own || !filtered) && (way.values?.test(value) ?? true);
}

/** What the way brings of what is ahead of a want. */
const aheadBy = ({ expansion }: Expanding, { ahead = [] }: Want): readonly Ahead[] =>
  ahead.filter(lead => bringing(expansion, lead));

function stepsBy(resource: Expanded, expanding: Expanding, wants: readonly Want[]): readonly ExpandedStep[] {
  const groups = new Map<string, Want[]>();
  for (const want of wants) groups.set(want.value, [...(groups.get(want.value) ?? []), want]);
  return [...groups].map(([value, same]) => {
    const ahead = same.flatMap((want): readonly Ahead[] => {
      const then = aheadBy(expanding, want);
      // A set that stands beside a row is itself a lead of that row.
      return expanding.way.kind === 'one' && want.by !== 'id'
        ? [{ to: resource.name, by: want.by, then, untold: [] }]
        : then;
    });
    const times = Math.max(...same.map(({ times = 1 }) => times));
    return { ...expanding, value, wants: same, ahead, times };
  });
}
