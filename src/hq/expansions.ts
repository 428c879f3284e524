import { besideOf, bringing } from './ahead.js';
import type { Later } from './later.js';
import { costOf, plan } from './plan.js';
import type { Ahead, Resource, Want } from './resource.js';
import type { ExpandedStep, Told } from './step.js';

/** A way with what HQ can put beside its rows. */
type Expanding = Pick<ExpandedStep, 'way' | 'expansion'>;

type Expanded = Pick<Resource<never>, 'name' | 'ways' | 'lists' | 'usual'>;

/** HQ reads what it puts beside rows one by one: ten such requests are to save one at least. */
const HEAVY = 0.1;

/**
 * The requests that bring wanted rows together with what is ahead of them, where fewer are needed then; none else. `open`
 * are those of the wants that no row is known for.
 */
export function expansions(
  resource: Expanded,
  wants: readonly Want[],
  open: readonly Want[],
  told: Told,
  later: Later,
): readonly ExpandedStep[] {
  let best: readonly ExpandedStep[] = [];
  let saves = 0;
  const plain = plan(resource, open, told).cost;
  for (const way of expandingIn(resource)) {
    if (told.refused(way.way)) continue;
    const fit = new Set(wants.filter(want => aheadBy(resource, way, want).length > 0));
    if (fit.size === 0) continue;
    const steps = stepsBy(resource, way, [...fit]);
    const asks = costOf(steps);
    const left = plan(
      resource,
      open.filter(want => !fit.has(want)),
      told,
    ).cost;
    const saved = (surely: boolean) => plain + later(surely) - (asks + left + later(surely, way.expansion, fit));
    // What is saved on rows that nobody has seen must not cost more where there are none.
    if (saved(true) >= 0 && saved(false) > Math.max(saves, HEAVY * asks - 1e-9)) [best, saves] = [steps, saved(false)];
  }
  return best;
}

const expandingIn = ({ ways, lists }: Expanded): readonly Expanding[] =>
  ways.flatMap(way => {
    if (way.kind !== 'one' && way.kind !== 'part') return [];
    const { expansion } = way.kind === 'one' ? way : (way.list ?? lists[0]!);
    return expansion ? [{ way, expansion }] : [];
  });

/** What the way brings of what is ahead of a want; nothing where it cannot answer the want. */
function aheadBy(
  { name, lists }: Expanded,
  { way, expansion }: Expanding,
  { by, value, filter, needs = [], untold = [], take = 0, ahead = [] }: Want,
): readonly Ahead[] {
  const { lacks } = way;
  const fits =
    way.kind === 'one'
      ? by === 'id' || besideOf(expansion, { to: name, by }) !== undefined
      : way.by === by && take <= expansion.most + 1 && (way.values?.test(value) ?? true);
  // Another list does not know the filters of the first, and a single read none.
  const foreign = filter !== undefined && Object.keys(filter).length > 0;
  const own = way.kind === 'part' && (way.list ?? lists[0]) === lists[0];
  if (!fits || (foreign && !own) || [...needs, ...untold].some(field => lacks?.includes(field))) return [];
  return ahead.filter(lead => bringing(expansion, lead));
}

function stepsBy(resource: Expanded, expanding: Expanding, wants: readonly Want[]): readonly ExpandedStep[] {
  const groups = new Map<string, Want[]>();
  for (const want of wants) groups.set(want.value, [...(groups.get(want.value) ?? []), want]);
  return [...groups].map(([value, same]) => {
    const ahead = same.flatMap((want): readonly Ahead[] => {
      const then = aheadBy(resource, expanding, want);
      // A set that stands beside a row is itself a lead of that row.
      return expanding.way.kind === 'one' && want.by !== 'id'
        ? [{ to: resource.name, by: want.by, then, untold: [] }]
        : then;
    });
    const times = Math.max(...same.map(({ times = 1 }) => times));
    return {
      kind: 'expanded',
      ...expanding,
      value,
      wants: same,
      ahead,
      cost: times,
      times,
    };
  });
}
