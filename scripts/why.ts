import { plan } from '../src/engine/plan/plan.js';
import { type ListSize, NO_STATISTICS, type Statistics } from '../src/engine/plan/statistics.js';
import type { Step } from '../src/engine/plan/step.js';
import type { List, Resource, Want, Way } from '../src/engine/resource/resource.js';
import * as resources from '../src/families/resources.js';

/**
 * `npm run why -- cases id=70 parent=3`: how the planner answers 70 wants by id and 3 by parent with an empty cache,
 * and what each way would cost alone. `--rows 900`: HQ has reported that the family has 900 rows.
 */
const USAGE = `npm run why -- <family> <key>=<wants> ... [--rows <rows of the family>]
families: ${Object.keys(resources).join(', ')}`;

const [name = '', ...rest] = process.argv.slice(2);
const at = rest.indexOf('--rows');
const rows = at < 0 ? undefined : Number(rest[at + 1]);
const keys = (at < 0 ? rest : rest.toSpliced(at, 2)).map(text => /^(\w+)=(\d+)$/.exec(text));
const family = (resources as unknown as Readonly<Record<string, Resource<unknown> | undefined>>)[name];

/** A value as long as HQ's ids are, because values that stand in a URL are bounded by its length. */
const value = (i: number) => i.toString(16).padStart(32, '0');
const wants: Want[] = keys.flatMap(key =>
  Array.from({ length: Number(key?.[2]) }, (_, i) => ({ by: key![1]!, value: value(i) })),
);

const sizes = new Map<List, ListSize>(
  rows === undefined || !family
    ? []
    : family.lists.map(list => [list, { left: Math.max(1, Math.ceil(rows / list.pager.max)) }]),
);
const statistics: Statistics = { ...NO_STATISTICS, sizes };

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function wayLine(resource: Resource<unknown>, way: Way): string {
  const apart = [...groupBy(wants, want => want.by).values()];
  const costs = apart.map(same => {
    const { unanswerable, cost } = plan({ ...resource, ways: [way] }, same, statistics);
    return `${same[0]!.by} ${unanswerable.length > 0 ? 'no' : cost}`;
  });
  return `${describeWay(resource, way).padEnd(64)} ${costs.join(', ')}`;
}

function describeWay({ lists }: Resource<unknown>, way: Way): string {
  if (way.kind === 'one') return `one    ${decodeURIComponent(way.call('{id}').path)}`;
  if (way.kind === 'many') return `many   ${decodeURIComponent(way.call(['{ids}']).path)} (${way.maxValues} a request)`;
  const path = ('list' in way ? way.list : undefined)?.path ?? lists[0]?.path;
  return way.kind === 'whole' ? `whole  ${path}` : `part   ${path} by ${way.by} (${way.maxValues ?? 1} a request)`;
}

function stepLine(resource: Resource<unknown>, step: Step): string {
  const what = step.kind === 'size' ? `size   ${step.list.path}` : describeWay(resource, step.way);
  return `${what.padEnd(64)} ${step.wants.length} wants, ${step.cost}`;
}

if (!family || wants.length === 0 || keys.includes(null) || Number.isNaN(rows)) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  const { steps, unanswerable, cost } = plan(family, wants, statistics);
  console.log(`Ways, the earlier first at the same cost, and the requests of each alone:`);
  for (const way of family.ways) console.log(`  ${wayLine(family, way)}`);
  console.log(
    `Plan: ${cost} requests expected${unanswerable.length > 0 ? `, ${unanswerable.length} wants have no way` : ''}`,
  );
  const lines = groupBy(steps, step => stepLine(family, step));
  for (const [line, same] of lines) console.log(`  ${line}${same.length > 1 ? `, ${same.length} times` : ''}`);
}
