import type { Resource } from '../../engine/resource/resource.js';
import type { Context } from '../../operation/context.js';

type HqOf = Context['hq'];
type Id = string | null | undefined;
type Outcome<Value> = Value | Error;
type MaybeLater<Value> = Value | Promise<Value>;

/** A resolver that can resolve its field for many rows at once, with one context for all of them. */
export interface ColumnField<Row, Args, Value> {
  (row: Row, args: Args, context: Context): MaybeLater<Value>;
  /** One value a row, in their order; an Error is the error of its own row. */
  readonly column: (rows: readonly Row[], args: Args, context: Context) => MaybeLater<readonly Outcome<Value>[]>;
}

/** Loads what an id leads to. It must not report lists that came in part: that belongs to single rows. */
export type LoadLinked<Value> = (hq: HqOf, domain: string, id: string) => Promise<Value>;

/** Loads a row by id; null where HQ has none. */
export const rowOf =
  <Row>(resource: Resource<Row>): LoadLinked<Row | null> =>
  (hq, domain, id) =>
    hq(domain).load(resource, id);

/**
 * A field that leads to one other row. Rows with the same id share one answer, which is asked for once. A row without an
 * id has null. `idOf` may ask HQ for the id.
 */
export const link = <Row extends { readonly domain: string }, Value>(
  idOf: (row: Row, hq: HqOf) => MaybeLater<Id>,
  load: LoadLinked<Value>,
): ColumnField<Row, unknown, Value | null> =>
  withColumn(
    async (row, _args, { hq }) => {
      const id = await idOf(row, hq);
      return id ? load(hq, row.domain, id) : null;
    },
    async (rows, _args, { hq }) => {
      const { ask, answers } = asking(hq, load);
      const ids = await allSettled(rows.map(row => settled(() => idOf(row, hq))));
      const places = ids.map((id, i) => (typeof id === 'string' && id ? ask(rows[i]!.domain, id) : id));
      const found = await answers();
      return places.map(place => (typeof place === 'number' ? found[place]! : place instanceof Error ? place : null));
    },
  );

/** A field that leads to several other rows: those that exist. Each id is asked for once, whichever rows have it. */
export const links = <Row extends { readonly domain: string }, Value extends object>(
  idsOf: (row: Row, hq: HqOf) => MaybeLater<readonly string[]>,
  load: LoadLinked<Value | null>,
): ColumnField<Row, unknown, readonly Value[]> =>
  withColumn(
    async (row, _args, { hq }) => {
      const found = await Promise.all((await idsOf(row, hq)).map(id => load(hq, row.domain, id)));
      return found.filter(one => one !== null);
    },
    async (rows, _args, { hq }) => {
      const { ask, answers } = asking(hq, load);
      const ids = await allSettled(rows.map(row => settled(() => idsOf(row, hq))));
      const places = ids.map((some, i) => (some instanceof Error ? some : some.map(id => ask(rows[i]!.domain, id))));
      const found = await answers();
      return places.map(some => {
        if (some instanceof Error) return some;
        const linked = some.map(place => found[place]!);
        return linked.find(one => one instanceof Error) ?? (linked.filter(one => one !== null) as readonly Value[]);
      });
    },
  );

/**
 * A field of the row itself that asks HQ only for rows that lack it. Its rows share one context, which therefore must not
 * report lists that came in part.
 */
export const ownField = <Row, Args, Value>(
  resolve: (row: Row, args: Args, context: Context) => MaybeLater<Value>,
): ColumnField<Row, Args, Value> =>
  withColumn(
    (row, args, context) => resolve(row, args, context),
    (rows, args, context) => allSettled(rows.map(row => settled(() => resolve(row, args, context)))),
  );

const withColumn = <Row, Args, Value>(
  resolve: (row: Row, args: Args, context: Context) => MaybeLater<Value>,
  column: ColumnField<Row, Args, Value>['column'],
): ColumnField<Row, Args, Value> => Object.assign(resolve, { column });

/** Asks for each distinct id once. `ask` returns the place of its answer. */
function asking<Value>(hq: HqOf, load: LoadLinked<Value>) {
  const places = new Map<string, Map<string, number>>();
  const asked: MaybeLater<Outcome<Value>>[] = [];
  return {
    ask: (domain: string, id: string): number => {
      let ofDomain = places.get(domain);
      if (!ofDomain) places.set(domain, (ofDomain = new Map<string, number>()));
      let place = ofDomain.get(id);
      if (place === undefined) {
        place = asked.push(settled(() => load(hq, domain, id))) - 1;
        ofDomain.set(id, place);
      }
      return place;
    },
    answers: async () => allSettled(asked),
  };
}

/** A value or the error that stands in its place, now or later; the promise is never rejected. */
function settled<Value>(work: () => MaybeLater<Value>): MaybeLater<Outcome<Value>> {
  try {
    const value = work();
    return value instanceof Promise ? value.catch((error: Error) => error) : value;
  } catch (error) {
    return error as Error;
  }
}

/** Does not wait where no value is a promise: a wait for thousands of values takes as long as reading them. */
const allSettled = <Value>(values: readonly MaybeLater<Value>[]): MaybeLater<readonly Value[]> =>
  (values.some(value => value instanceof Promise) ? Promise.all(values as readonly unknown[]) : values) as MaybeLater<
    readonly Value[]
  >;
