import { pairs, type Query } from '../../client/call.js';
import type { SimulatedIds } from './simulatedIds.js';
import type { Assumptions } from './assumptions.js';
import { isUniqueKey, usualRowsOf, type LinkedIds, type List, type Resource, type Want } from '../resource/resource.js';

/** The rows of a dry run in one project space: what HQ might have. The same question always has the same answer. */
export interface Simulation {
  readonly assumptions: Assumptions;
  readonly ids: SimulatedIds;
  /** Ids so far that several families could have, for which one was chosen. */
  readonly ambiguousIds: number;
  /** Records a want, so that lists contain its rows. Returns it with the number of wants that it represents. */
  register(resource: Resource<unknown>, want: Want): Want;
  /** The same for an id that several families could have: one of them is chosen, or none unless `oneHasIt`. */
  registerAny(resources: readonly Resource<unknown>[], want: Want, oneHasIt: boolean): Want;
  /** The rows of a want that the list has; without a list, those that HQ has anywhere. Of a long set the first ones. */
  rows<Row>(resource: Resource<Row>, want: Want, list?: List): readonly Row[];
  /** The rows of all recorded wants of a resource that the list has. */
  listedRows<Row>(resource: Resource<Row>, list: List, filter: Query): readonly Row[];
  /** Recorded wants by id whose rows are known to be in one of these sets. */
  knownIn(resource: Resource<unknown>, by: string, values: readonly string[]): readonly Want[];
  /** The n-th row of a set. */
  nth<Row>(resource: Resource<Row>, set: Want, n: number): Row;
  /** A row that was not wanted by a key: the n-th of a list. */
  extraRow<Row>(resource: Resource<Row>, list: List, filter: Query, nth: number): Row;
  /** A sample of the rows. Each represents several, also of the `omitted` ones. */
  sample<Row>(resource: Resource<Row>, rows: readonly Row[], omitted?: number): readonly Row[];
}

/** Simulated rows that resolvers see of a list, at the first level and below it; and cached rows, which differ more. */
const SAMPLE_ROWS = { first: 6, below: 2, real: 50 };

/** Simulated rows of a set in a whole list. */
const SET_ROWS = 6;

/** A simulation by these assumptions. */
export function createSimulation(domain: string, assumptions: Assumptions, ids: SimulatedIds): Simulation {
  const wants = new Map<string, Map<string, Want>>();
  const rows = new Map<string, unknown>();
  const homes = new Map<string, number>();
  let ambiguousIds = 0;

  const keyOf = ({ by, value, filter }: Want) => JSON.stringify([by, value, pairs(filter)]);
  const times = (value: string) => Math.ceil(ids.times(value));

  function register({ name }: Resource<unknown>, want: Want): Want {
    const known = wants.get(name) ?? new Map<string, Want>();
    wants.set(name, known.set(keyOf(want), want));
    const many = times(want.value);
    return many > 1 ? { ...want, times: many } : want;
  }

  function row<Row>(resource: Resource<Row>, id: string, fixed: Readonly<Record<string, string>>): Row {
    const key = `${resource.name} ${id}`;
    const before = rows.get(key);
    if (before !== undefined) return before as Row;
    const link = ((name: string) => fixed[name] ?? (assumptions.linked ? ids.derive(id, name) : null)) as LinkedIds;
    link.many = (name, usual) => {
      const one = fixed[name];
      const many = assumptions.linked ? Math.min(usual, SAMPLE_ROWS.below) : 0;
      const others = Array.from({ length: many }, (_, i) => ids.derive(id, `${name} ${i}`)).filter(
        other => other !== null,
      );
      for (const other of others) ids.weigh(other, usual / many);
      return [...(one === undefined ? [] : [one]), ...others];
    };
    const made = resource.simulatedRow?.(id, link, domain) ?? ({} as Row);
    rows.set(key, made);
    return made;
  }

  const home = (resource: Resource<unknown>, id: string) =>
    homes.get(`${resource.name} ${id}`) ?? assumptions.place(resource.lists.length);

  const found = <Row>(resource: Resource<Row>, { by, value, filter = {} }: Want): readonly Row[] => {
    const fixed = { ...singleValues(filter), [by]: value };
    if (isUniqueKey(resource, by)) {
      if (by !== 'id' && !assumptions.linked) return [];
      const id = by === 'id' ? value : ids.derive(undefined, `${resource.name} ${by} ${value}`);
      return id === null ? [] : [row(resource, id, fixed)];
    }
    const length = Math.min(assumptions.set(usualRowsOf(resource, by)), SET_ROWS);
    return Array.from({ length }, (_, n) => nth(resource, { by, value, filter }, n));
  };

  function nth<Row>(resource: Resource<Row>, { by, value, filter = {} }: Want, n: number): Row {
    const of = ids.has(value) ? value : undefined;
    const id = ids.derive(of, `${resource.name} ${by} ${of ? '' : value} ${n}`);
    return row(resource, id ?? value, { ...singleValues(filter), [by]: value });
  }

  const simulation: Simulation = {
    assumptions,
    ids,
    get ambiguousIds() {
      return ambiguousIds;
    },
    register,
    registerAny(resources, want, oneHasIt) {
      if (!homes.has(`${resources[0]!.name} ${want.value}`)) {
        const places = resources.reduce((sum, { lists }) => sum + lists.length, 0);
        let place = assumptions.kind(ambiguousIds++, oneHasIt ? places : places + 1);
        for (const resource of resources) {
          homes.set(`${resource.name} ${want.value}`, place < resource.lists.length ? Math.max(place, -1) : -1);
          place = place < resource.lists.length ? -1 : place - resource.lists.length;
        }
        // It is asked last, for ids that the cache knows to be of none of the others.
        const last = `${resources.at(-1)!.name} ${want.value}`;
        if (oneHasIt && homes.get(last) === -1) homes.set(last, 0);
      }
      return resources.map(resource => register(resource, want)).at(-1)!;
    },
    rows(resource, want, list) {
      if (!isUniqueKey(resource, want.by)) return list && list !== resource.lists[0] ? [] : found(resource, want);
      const at = home(resource, want.value);
      const here = list ? at === resource.lists.indexOf(list) : at >= 0 || resource.lists.length === 0;
      return here ? found(resource, want) : [];
    },
    listedRows(resource, list, filter) {
      const same = JSON.stringify(pairs(filter));
      return [...(wants.get(resource.name)?.values() ?? [])]
        .filter(want => JSON.stringify(pairs(want.filter)) === same)
        .flatMap(want => simulation.rows(resource, want, list));
    },
    knownIn: ({ name }, by, values) =>
      [...(wants.get(name)?.values() ?? [])].filter(({ known }) => known?.[by] && values.includes(known[by])),
    nth,
    extraRow: (resource, list, filter, nth) =>
      row(
        resource,
        ids.derive(resource.parentId, `${resource.name} ${list.name} ${JSON.stringify(pairs(filter))} ${nth}`)!,
        singleValues(filter),
      ),
    sample(resource, all, omitted = 0) {
      const first = all[0] === undefined ? undefined : String(resource.keys.id(all[0]));
      if (first === undefined) return all;
      const many = ids.has(first)
        ? times(first) > 1
          ? SAMPLE_ROWS.below
          : SAMPLE_ROWS.first
        : assumptions.linked
          ? SAMPLE_ROWS.real
          : SAMPLE_ROWS.first;
      const some = spread(all, many);
      const each = (all.length + omitted) / some.length;
      if (each > 1) for (const one of some) ids.weigh(String(resource.keys.id(one)), each);
      return some;
    },
  };
  return simulation;
}

/** So many rows, evenly spread over a list. */
export function spread<Row>(rows: readonly Row[], many: number): readonly Row[] {
  if (rows.length <= many) return rows;
  return Array.from({ length: many }, (_, i) => rows[Math.floor((i * rows.length) / many)]!);
}

/** The parameters of a filter that state one value of its rows. */
const singleValues = (filter: Query): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
