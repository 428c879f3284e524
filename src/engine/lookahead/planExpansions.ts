import { sideloadOf, usableSideload } from '../resource/expansion.js';
import { type FollowUpCost, total, type UnknownSize, estimateOf } from './followUpCost.js';
import { plan } from '../plan/plan.js';
import type { FollowUp, Resource, Want } from '../resource/resource.js';
import type { ExpandedStep, Statistics } from '../plan/step.js';

/** A way with what HQ can put beside its rows. */
type ExpandingWay = Pick<ExpandedStep, 'way' | 'expansion'>;

type ExpandedResource = Pick<Resource<never>, 'name' | 'ways' | 'lists' | 'usualRows'>;

/** HQ reads what it puts beside rows one by one: ten such requests are to save one at least. */
const MIN_SAVING = 0.1;

/** Expanded requests, or what has to be known before it is certain that they do not cost more than others. */
export interface ExpansionPlan {
  readonly steps: readonly ExpandedStep[];
  readonly unknownSizes: readonly UnknownSize[];
}

/**
 * The requests that bring wanted rows together with what is ahead of them, where fewer are needed then; none else. `open`
 * are those of the wants that no row is known for.
 */
export function planExpansions(
  resource: ExpandedResource,
  wants: readonly Want[],
  open: readonly Want[],
  state: Statistics & UnknownSize['state'],
  followUpCost: FollowUpCost,
): ExpansionPlan {
  let best: ExpansionPlan = { steps: [], unknownSizes: [] };
  let saves = 0;
  const weigh = (some: readonly Want[], ...ahead: Parameters<FollowUpCost>) =>
    total([estimateOf(plan(resource, some, state), state), followUpCost(...ahead)]);
  for (const way of expandingWays(resource)) {
    if (state.isRefused(way.way)) continue;
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
        unknownSizes: without.unknownSizes,
      };
    };
    // What is saved on rows that nobody has seen must not cost more where there are none.
    const [sure, usual] = [saved(true), saved(false)];
    if (sure.cost < 0 || usual.cost <= Math.max(saves, MIN_SAVING * asks - 1e-9)) continue;
    const unknownSizes = sure.least < 0 ? sure.unknownSizes : [];
    if (Math.min(sure.least, usual.least) < 0 && unknownSizes.length === 0) continue;
    saves = usual.cost;
    best = { steps: unknownSizes.length > 0 ? [] : steps, unknownSizes };
  }
  return best;
}

/** Can a request bring some of the wanted rows with something that is ahead of them? */
export const mayExpand = (resource: ExpandedResource, wants: readonly Want[]): boolean =>
  wants.some(want => want.followUps) &&
  expandingWays(resource).some(way => wants.some(want => brings(resource, way, want)));

const brings = (resource: ExpandedResource, way: ExpandingWay, want: Want): boolean =>
  followUpsBy(way, want).length > 0 && answers(resource, way, want);

const expandingWays = ({ ways, lists }: ExpandedResource): readonly ExpandingWay[] =>
  ways.flatMap(way => {
    if (way.kind !== 'one' && way.kind !== 'part') return [];
    const { expansion } = way.kind === 'one' ? way : (way.list ?? lists[0]!);
    return expansion ? [{ way, expansion }] : [];
  });

/** Does the way answer a want? */
function answers(
  { name, lists }: ExpandedResource,
  { way, expansion }: ExpandingWay,
  { by, value, filter, needs = [], needsIfExpanded = [], take = 0 }: Want,
): boolean {
  if ([...needs, ...needsIfExpanded].some(field => way.missingFields?.includes(field))) return false;
  const filtered = filter !== undefined && Object.keys(filter).length > 0;
  if (way.kind === 'one') return !filtered && (by === 'id' || sideloadOf(expansion, { to: name, by }) !== undefined);
  // Another list does not know the filters of the first.
  const own = way.list === undefined || way.list === lists[0];
  return way.by === by && take <= expansion.maxRows + 1 && (own || !filtered) && (way.values?.test(value) ?? true);
}

/** What the way brings of what is ahead of a want. */
const followUpsBy = ({ expansion }: ExpandingWay, { followUps = [] }: Want): readonly FollowUp[] =>
  followUps.filter(relation => usableSideload(expansion, relation));

function stepsBy(resource: ExpandedResource, expanding: ExpandingWay, wants: readonly Want[]): readonly ExpandedStep[] {
  const groups = new Map<string, Want[]>();
  for (const want of wants) groups.set(want.value, [...(groups.get(want.value) ?? []), want]);
  return [...groups].map(([value, same]) => {
    const all = same.flatMap((want): readonly FollowUp[] => {
      const followUps = followUpsBy(expanding, want);
      // A set that stands beside a row is itself a lead of that row.
      return expanding.way.kind === 'one' && want.by !== 'id'
        ? [{ to: resource.name, by: want.by, followUps, needsIfExpanded: [] }]
        : followUps;
    });
    const times = Math.max(...same.map(({ times = 1 }) => times));
    return { ...expanding, value, wants: same, followUps: all, times };
  });
}
