import { pairs, type Query } from './call.js';
import type { ImaginedIds } from './imaginedIds.js';
import type { Odds } from './odds.js';
import { tellsOne, type Link, type List, type Resource, type Want } from './resource.js';

/** What HQ might hold in one project space: the rows of a dry run. The same question has the same answer all through it. */
export interface Imagination {
  readonly odds: Odds;
  readonly ids: ImaginedIds;
  /** Notes a want, so that the lists that hold its rows have them; answers it with how many it stands for. */
  wanted(resource: Resource<unknown>, want: Want): Want;
  /** The same for an id that may be of several families: it is settled of which. */
  wantedAny(resources: readonly Resource<unknown>[], want: Want): Want;
  /** The rows of a want, if the list holds them; without a list, those that HQ has anywhere. Of a long set the beginning. */
  rows<Row>(resource: Resource<Row>, want: Want, list?: List): readonly Row[];
  /** The rows of all that has been wanted of a resource, as a list holds them. */
  held<Row>(resource: Resource<Row>, list: List, filter: Query): readonly Row[];
  /** The n-th row of a set. */
  nth<Row>(resource: Resource<Row>, set: Want, n: number): Row;
  /** A row nobody asked for: the n-th of a list. */
  filler<Row>(resource: Resource<Row>, list: List, filter: Query, nth: number): Row;
  /** Some of the rows, each for many, and for the unseen ones: an answer's reader needs no more. */
  few<Row>(resource: Resource<Row>, rows: readonly Row[], unseen?: number): readonly Row[];
}

/** A list of a reader's first level shows so many rows, those below it so many. */
const FEW = { first: 6, below: 2 };

/** Rows of a set that stand in a list read whole. */
const BEGINNING = 50;

/** What HQ might hold, by the odds. */
export function createImagination(domain: string, odds: Odds, ids: ImaginedIds): Imagination {
  const wants = new Map<string, Map<string, Want>>();
  const rows = new Map<string, unknown>();
  const homes = new Map<string, number>();
  let kinds = 0;

  const keyOf = ({ by, value, filter }: Want) => JSON.stringify([by, value, pairs(filter)]);
  const times = (value: string) => Math.ceil(ids.times(value));

  function note({ name }: Resource<unknown>, want: Want): Want {
    const noted = wants.get(name) ?? new Map<string, Want>();
    wants.set(name, noted.set(keyOf(want), want));
    const many = times(want.value);
    return many > 1 ? { ...want, times: many } : want;
  }

  function row<Row>(resource: Resource<Row>, id: string, fixed: Readonly<Record<string, string>>): Row {
    const key = `${resource.name} ${id}`;
    const before = rows.get(key);
    if (before !== undefined) return before as Row;
    const link = ((name: string) => fixed[name] ?? (odds.linked ? ids.derive(id, name) : null)) as Link;
    link.many = (name, usual) => {
      const one = fixed[name];
      const others = Array.from({ length: odds.linked ? usual : 0 }, (_, i) => ids.derive(id, `${name} ${i}`));
      return [...(one === undefined ? [] : [one]), ...others.filter(other => other !== null)].slice(0, usual || 1);
    };
    const made = resource.imagined?.(id, link, domain) ?? ({} as Row);
    rows.set(key, made);
    return made;
  }

  const home = (resource: Resource<unknown>, id: string) =>
    homes.get(`${resource.name} ${id}`) ?? odds.place(resource.lists.length);

  const found = <Row>(resource: Resource<Row>, { by, value, filter = {} }: Want): readonly Row[] => {
    const fixed = { ...only(filter), [by]: value };
    if (tellsOne(resource, by)) {
      const id = by === 'id' ? value : ids.derive(undefined, `${resource.name} ${by} ${value}`);
      return id === null ? [] : [row(resource, id, fixed)];
    }
    return Array.from({ length: Math.min(odds.set, BEGINNING) }, (_, n) => nth(resource, { by, value, filter }, n));
  };

  function nth<Row>(resource: Resource<Row>, { by, value, filter = {} }: Want, n: number): Row {
    const of = ids.has(value) ? value : undefined;
    const id = ids.derive(of, `${resource.name} ${by} ${of ? '' : value} ${n}`);
    return row(resource, id ?? value, { ...only(filter), [by]: value });
  }

  const imagination: Imagination = {
    odds,
    ids,
    wanted: note,
    wantedAny(resources, want) {
      if (!homes.has(`${resources[0]!.name} ${want.value}`)) {
        const places = resources.reduce((sum, { lists }) => sum + lists.length, 0);
        let place = odds.kind(kinds++, places + 1);
        for (const resource of resources) {
          homes.set(`${resource.name} ${want.value}`, place < resource.lists.length ? Math.max(place, -1) : -1);
          place = place < resource.lists.length ? -1 : place - resource.lists.length;
        }
      }
      return resources.map(resource => note(resource, want)).at(-1)!;
    },
    rows(resource, want, list) {
      if (!tellsOne(resource, want.by)) return list && list !== resource.lists[0] ? [] : found(resource, want);
      const at = home(resource, want.value);
      const here = list ? at === resource.lists.indexOf(list) : at >= 0 || resource.lists.length === 0;
      return here ? found(resource, want) : [];
    },
    held(resource, list, filter) {
      const same = JSON.stringify(pairs(filter));
      return [...(wants.get(resource.name)?.values() ?? [])]
        .filter(want => JSON.stringify(pairs(want.filter)) === same)
        .flatMap(want => imagination.rows(resource, want, list));
    },
    nth,
    filler: (resource, list, filter, nth) =>
      row(
        resource,
        ids.derive(undefined, `${resource.name} ${list.name} ${JSON.stringify(pairs(filter))} ${nth}`)!,
        only(filter),
      ),
    few(resource, all, unseen = 0) {
      const first = all[0] === undefined ? undefined : String(resource.keys.id(all[0]));
      if (first === undefined) return all;
      const real = !ids.has(first);
      if (real) return odds.linked ? all : all.slice(0, FEW.first);
      const some = all.slice(0, times(first) > 1 ? FEW.below : FEW.first);
      for (const one of some) ids.weigh(String(resource.keys.id(one)), (all.length + unseen) / some.length);
      return some;
    },
  };
  return imagination;
}

/** The parameters of a filter that say what its rows have: one value each. */
const only = (filter: Query): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
