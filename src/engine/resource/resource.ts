import type { Call, Meter, Query } from '../../client/call.js';
import type { Expansion } from './expansion.js';
import type { Pager } from '../../client/paging.js';
import type { Sorting } from './sorting.js';
import type { Relation } from './want.js';

export type { AnswerRequests, FollowUp, Answer, Want } from './want.js';

/** Where a row was read. HQ's JSON does not contain this. */
export interface Origin {
  readonly domain: string;
  /** The list that the row was in; absent for single reads. */
  readonly list?: string;
}

/** The values of a row for one key. A method type, so that any resource is assignable to Resource<unknown>. */
export type Key<Row> = { of(row: Row): string | readonly string[] | null | undefined }['of'];

/** Is the row in the list? A method type, as for keys. */
export type IsInList<Row> = { of(row: Row, list: List): boolean | undefined }['of'];

/** Does the row pass HQ's filters? Undefined where this cannot be decided locally. A method type, as for keys. */
export type PassesFilter<Row> = { of(row: Row, filter: Query): boolean | undefined }['of'];

/** HQ's time of the row's last change. A method type, as for keys. */
export type ChangedOn<Row> = { of(row: Row): string | null | undefined }['of'];

/** A list of HQ, with its paging. */
export interface List {
  readonly name: string;
  readonly path: string;
  readonly pager: Pager;
  /** Absent where the rows do not show HQ's order. */
  readonly sorting?: Sorting;
  /** Parameters of every request for the list. */
  readonly query?: Query;
  /** HQ's rate limiter for the list; `api` when absent. */
  readonly meter?: Meter;
  /** HQ never returns the number of rows. */
  readonly sizeUnknown?: boolean;
  /** Fields that rows of this list do not have. */
  readonly missingFields?: readonly string[];
  /** Converts a row of this list to the JSON that `read` expects, where it differs. */
  readonly toRow?: (json: unknown) => unknown;
  readonly expansion?: Expansion;
  readonly sparse?: SparseFields;
  /** Its size is the number of active mobile workers, which determines HQ's quota (throttling.md 2). */
  readonly countsWorkers?: boolean;
}

/** Fields that HQ can omit from the rows of a list. */
export interface SparseFields {
  /** Fields of a row, each with the GraphQL fields that show it, as `Type.field`. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Smaller pages are read complete: the saving is small, and later reads find all fields in the cache. */
  readonly minPageRows: number;
  /** HQ's parameters that omit these fields. */
  readonly query: (fields: readonly string[]) => Query;
}

/** A family of HQ rows, with every way to request them. The engine derives all its behaviour from this value. */
export interface Resource<Row> {
  /** The GraphQL type's name. */
  readonly name: string;
  readonly read: (json: unknown, origin: Origin) => Row;
  readonly keys: { readonly id: Key<Row> } & Readonly<Record<string, Key<Row>>>;
  /** Keys besides `id` that are unique. A want by such a key is one row or none, and is searched in every list. */
  readonly uniqueKeys?: readonly string[];
  /**
   * Form of HQ's ids. No row has an id of another form; it is not sent, because it would fail the requests that it
   * shares.
   */
  readonly idPattern?: RegExp;
  /** Seconds a row may be served from the cache; 0 where the cache must not be used. */
  readonly freshSeconds: number;
  /** Usual number of rows in a project space, until HQ has returned the real one. */
  readonly usualRows: number;
  /** Least page size in rows: a page costs one request whatever its size. */
  readonly readAheadRows?: number;
  /**
   * The lists that hold its rows. Only the first answers root lists and wants by other keys than `id`. The later ones
   * (deactivated workers) are searched for ids that were not found.
   */
  readonly lists: readonly List[];
  /**
   * Where HQ distributes rows over several lists by their state (active and deactivated workers): is the row in this
   * list? Undefined where the row does not show it. A change may have moved the row.
   */
  readonly isInList?: IsInList<Row>;
  /** Does a row that was just written pass these HQ filters? Absent where no filter can be evaluated locally. */
  readonly passesFilter?: PassesFilter<Row>;
  /** HQ's time of a row's last change: the newer of two versions is chosen by it. */
  readonly changedOn?: ChangedOn<Row>;
  /** HQ answers from its database, not from its search index: changes are visible at once. */
  readonly isFromDatabase?: true;
  /** Of two ways with equal cost the first is chosen. */
  readonly ways: readonly Way[];
  /** Relations that HQ can sideload, by `Type.field`. */
  readonly relations?: Readonly<Record<string, Relation>>;
  /** By `Type.field`: the field of the row that it needs, where sideloaded rows may not have it. */
  readonly missingWhenExpanded?: Readonly<Record<string, string>>;
  /**
   * HQ's id of the row that owns all rows of this resource, where each owner has its own list: a report, a data source.
   */
  readonly parentId?: string;
  /** A simulated row for a dry run. Only its links matter. */
  readonly simulatedRow?: (id: string, link: LinkedIds, domain: string) => Row;
}

/** Every family by its name. */
export type Families = ReadonlyMap<string, Resource<unknown>>;

/**
 * Links of a simulated row: made-up ids, or null. For a key that the row was requested by, returns the requested value.
 * `many`: `usual` is the usual number of links.
 */
export interface LinkedIds {
  (name: string): string | null;
  many(name: string, usual: number): readonly string[];
}

/** One way to request rows from HQ. `missingFields` are fields that rows from this way do not have. */
export type Way = One | Many | Part | Whole;

/** One row by its id. */
export interface One {
  readonly kind: 'one';
  readonly call: (id: string) => Call;
  /** Statuses of HQ that mean "no such row"; 404 when absent. Mobile workers answer 400 (users.md 1). */
  readonly notFoundStatuses?: readonly number[];
  /** HQ answers from its database, although the lists come from its search index. */
  readonly isFromDatabase?: true;
  readonly missingFields?: readonly string[];
  /** Converts the reply to the JSON that `read` expects, where it differs. */
  readonly toRow?: (json: unknown) => unknown;
  readonly expansion?: Expansion;
}

/** Rows by up to `maxValues` values of a key; the key is `id` unless `by` states another. */
export interface Many {
  readonly kind: 'many';
  readonly by?: string;
  readonly maxValues: number;
  /** The values are part of the URL, whose length bounds their number, too. */
  readonly inUrl?: boolean;
  readonly call: (values: readonly string[]) => Call;
  readonly rows: (body: unknown) => readonly unknown[];
  /** Values that it does not find are searched by the next way. */
  readonly leavesOpen?: boolean;
  readonly missingFields?: readonly string[];
}

/** A list that HQ filters by values of a key: one value, or as many as `maxValues` and the URL's length allow. */
export interface Part {
  readonly kind: 'part';
  readonly by: string;
  /** HQ's parameter, where its name is not `by`. */
  readonly parameter?: string;
  readonly maxValues?: number;
  /** The list to filter, where it is not the first. */
  readonly list?: List;
  /** Usual number of rows for a value, where known. */
  readonly usualRows?: number;
  /** Only for values of this form: HQ would not find existing rows for others. */
  readonly values?: RegExp;
  readonly missingFields?: readonly string[];
}

/** The complete lists. Answers wants by any key that the row shows. */
export interface Whole {
  readonly kind: 'whole';
  /** Some rows are in none of the lists (archived forms): ids that were not found go to the next way. */
  readonly leavesOpen?: boolean;
  readonly missingFields?: readonly string[];
}

/** Is the key unique? */
export const isUniqueKey = ({ uniqueKeys }: Pick<Resource<never>, 'uniqueKeys'>, by: string): boolean =>
  by === 'id' || (uniqueKeys?.includes(by) ?? false);

/** Usual number of rows for a value of a key. */
export const usualRowsOf = ({ ways }: Pick<Resource<never>, 'ways'>, by: string): number | undefined =>
  ways.find((way): way is Part => way.kind === 'part' && way.by === by)?.usualRows;

/** The values of a row for a key. */
export function valuesOf<Row>(resource: Resource<Row>, by: string, row: Row): readonly string[] {
  const value = resource.keys[by]?.(row);
  return value === undefined || value === null ? [] : typeof value === 'string' ? [value] : value;
}
