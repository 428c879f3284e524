import { sideloadOf, usableSideload } from '../resource/expansion.js';
import { plan } from '../plan/plan.js';
import type { Statistics } from '../plan/statistics.js';
import type { ExpandedStep } from '../plan/step.js';
import type { FollowUp, Resource, Want } from '../resource/resource.js';
import type { FollowUpCost } from './followUpCost.js';

/** A way with what HQ can sideload with its rows. */
type ExpandingWay = Pick<ExpandedStep, 'way' | 'expansion'>;

type ExpandedResource = Pick<Resource<never>, 'name' | 'ways' | 'lists' | 'usualRows'>;

/** HQ reads the rows that it sideloads one by one: ten such requests must save at least one. */
const MIN_SAVING = 0.1;

/** Tolerance of sums of estimates. */
const EPSILON = 1e-9;

/**
 * The requests that return wanted rows together with rows that the operation follows, where fewer requests are needed then.
 * Compares the expanded requests and what they leave with what is needed without them. `open`: the wants whose rows are not known.
 */
export function planExpansions(
  resource: ExpandedResource,
  wants: readonly Want[],
  open: readonly Want[],
  statistics: Statistics,
  followUpCost: FollowUpCost,
): readonly ExpandedStep[] {
  let best: readonly ExpandedStep[] = [];
  let bestSaving = 0;
  const without = plan(resource, open, statistics).cost + followUpCost();
  for (const way of expandingWays(resource)) {
    if (statistics.refused.has(way.way)) continue;
    const values = new Set(wants.filter(want => brings(resource, way, want)).map(({ value }) => value));
    if (values.size === 0) continue;
    const sentFor = new Set(wants.filter(want => values.has(want.value) && answers(resource, way, want)));
    const steps = stepsBy(resource, way, [...sentFor]);
    const sent = steps.reduce((sum, { times }) => sum + times, 0);
    const left = open.filter(want => !sentFor.has(want));
    const rest = plan(resource, left, statistics).cost + followUpCost(way.expansion, sentFor);
    const saving = without - sent - rest;
    if (saving <= Math.max(bestSaving, MIN_SAVING * sent - EPSILON)) continue;
    [best, bestSaving] = [steps, saving];
  }
  return best;
}

/** Is there a request that returns some of the wanted rows together with rows that they lead to? */
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

/** Does the expanded way answer a want? */
function answers(
  { name, lists }: ExpandedResource,
  { way, expansion }: ExpandingWay,
  { by, value, filter, needs = [], needsIfExpanded = [], take = 0 }: Want,
): boolean {
  if ([...needs, ...needsIfExpanded].some(field => way.missingFields?.includes(field))) return false;
  const filtered = filter !== undefined && Object.keys(filter).length > 0;
  if (way.kind === 'one') return !filtered && (by === 'id' || sideloadOf(expansion, { to: name, by }) !== undefined);
  // Another list does not know the filters of the first.
  const isFirstList = way.list === undefined || way.list === lists[0];
  return (
    way.by === by && take <= expansion.maxRows + 1 && (isFirstList || !filtered) && (way.values?.test(value) ?? true)
  );
}

/** The relations of a want whose rows the way returns. */
const followUpsBy = ({ expansion }: ExpandingWay, { followUps = [] }: Want): readonly FollowUp[] =>
  followUps.filter(relation => usableSideload(expansion, relation));

function stepsBy(resource: ExpandedResource, expanding: ExpandingWay, wants: readonly Want[]): readonly ExpandedStep[] {
  const groups = new Map<string, Want[]>();
  for (const want of wants) groups.set(want.value, [...(groups.get(want.value) ?? []), want]);
  return [...groups].map(([value, same]) => {
    const all = same.flatMap((want): readonly FollowUp[] => {
      const followUps = followUpsBy(expanding, want);
      // A set that is sideloaded with a row is itself a relation of that row.
      return expanding.way.kind === 'one' && want.by !== 'id'
        ? [{ to: resource.name, by: want.by, followUps, needsIfExpanded: [] }]
        : followUps;
    });
    const times = Math.max(...same.map(({ times = 1 }) => times));
    return { ...expanding, value, wants: same, followUps: all, times };
  });
}
