import type { Call, Meter, Query } from '../../client/call.js';
import type { Expansion } from './expansion.js';
import type { Pager } from '../../client/paging.js';
import type { Sorting } from './sorting.js';
import type { Relation } from './want.js';

export type { AnswerRequests, FollowUp, Answer, Want } from './want.js';

/** Where a row was read: what HQ's JSON leaves out. */
export interface Origin {
  readonly domain: string;
  /** The list it stood in; absent for single reads. */
  readonly list?: string;
}

/** What a row can be wanted by, read off the row itself. A method's type, so that any resource is a Resource<unknown>. */
export type Key<Row> = { of(row: Row): string | readonly string[] | null | undefined }['of'];

/** Does a row stand in a list? A method's type, as for keys. */
export type IsInList<Row> = { of(row: Row, list: List): boolean | undefined }['of'];

/** Does a row pass HQ's filters? Undefined where that cannot be told here. A method's type, as for keys. */
export type PassesFilter<Row> = { of(row: Row, filter: Query): boolean | undefined }['of'];

/** HQ's time of a row's last change. A method's type, as for keys. */
export type ChangedOn<Row> = { of(row: Row): string | null | undefined }['of'];

/** A list of HQ's, with its style of paging. */
export interface List {
  readonly name: string;
  readonly path: string;
  readonly pager: Pager;
  /** Absent where HQ keeps no order that its rows show. */
  readonly sorting?: Sorting;
  /** Parameters that every page of it carries. */
  readonly query?: Query;
  /** Which limiter it runs on; `api` when absent. */
  readonly meter?: Meter;
  /** HQ never tells how many rows it has. */
  readonly sizeUnknown?: boolean;
  /** Fields that rows of this list lack. */
  readonly missingFields?: readonly string[];
  /** A row of it as the resource reads it, where it is not so already. */
  readonly toRow?: (json: unknown) => unknown;
  readonly expansion?: Expansion;
  readonly sparse?: SparseFields;
  /** Its size is the number of active mobile workers, on which HQ's quota depends (throttling.md 2). */
  readonly countsWorkers?: boolean;
}

/** What HQ can leave out of the rows of a list. */
export interface SparseFields {
  /** Fields of a row, with the fields of the graph that show them, as `Type.field`. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Smaller pages come whole: little is carried for nothing, and who reads on finds it in memory. */
  readonly minPageRows: number;
  /** The parameters that leave fields out. */
  readonly query: (fields: readonly string[]) => Query;
}

/** A family of HQ rows and every way HQ can be asked for them. Everything else is derived from this value. */
export interface Resource<Row> {
  /** The GraphQL type's name. */
  readonly name: string;
  readonly read: (json: unknown, origin: Origin) => Row;
  readonly keys: { readonly id: Key<Row> } & Readonly<Record<string, Key<Row>>>;
  /** Keys besides `id` that tell one row from all others: a want by them is one row or none, looked for in every list. */
  readonly uniqueKeys?: readonly string[];
  /** Ids of another form have no URL at HQ: they are nobody's, and asking would spoil the requests they share. */
  readonly idPattern?: RegExp;
  /** Seconds a row may be served from memory; 0 where nothing may be remembered. */
  readonly freshSeconds: number;
  /** Rows that a project usually has, until HQ has told. */
  readonly usualRows: number;
  /** At least so many rows are read with a page that somebody asks for: a page costs one request whatever its size. */
  readonly readAheadRows?: number;
  /**
   * The lists that hold its rows. The first alone answers wants by other keys than `id` and root lists;
   * the later ones (deactivated workers) are asked for ids still open.
   */
  readonly lists: readonly List[];
  /**
   * Where HQ keeps rows in several lists by what they are (active workers, deactivated ones): does the row stand in this
   * list? Undefined when the row does not tell. A change may have moved it.
   */
  readonly isInList?: IsInList<Row>;
  /** Of a row that was just written: does it pass these of HQ's filters? Without it no filter is known here. */
  readonly passesFilter?: PassesFilter<Row>;
  /** HQ's time of a row's last change, by which the newer of two versions is known. */
  readonly changedOn?: ChangedOn<Row>;
  /** HQ answers it out of its database, not its search index: a change shows at once. */
  readonly isFromDatabase?: true;
  /** Of two ways that cost the same the earlier wins. */
  readonly ways: readonly Way[];
  /** Where fields of its rows lead, by `Type.field`: those that HQ can put beside a row. */
  readonly relations?: Readonly<Record<string, Relation>>;
  /** Fields by `Type.field`, with the field of the row that they need and that a row may not tell where HQ expands. */
  readonly missingWhenExpanded?: Readonly<Record<string, string>>;
  /** HQ's id of the row that all its rows belong to, where that has a list of its own: a report, a data source. */
  readonly parentId?: string;
  /** A row as far as its links go, for a dry run. */
  readonly simulatedRow?: (id: string, link: LinkedIds, domain: string) => Row;
}

/** Every family by its name. */
export type Families = ReadonlyMap<string, Resource<unknown>>;

/**
 * What an imagined row points at: ids that nobody has, by the name of the link, or none. Of a key the row has been asked
 * for by, the value that was asked. `usual`: how many there are of links that come in numbers.
 */
export interface LinkedIds {
  (name: string): string | null;
  many(name: string, usual: number): readonly string[];
}

/** A way HQ can be asked for rows. `lacks` names fields that rows got this way do not have. */
export type Way = One | Many | Part | Whole;

/** One row by its id. */
export interface One {
  readonly kind: 'one';
  readonly call: (id: string) => Call;
  /** HQ's refusals that mean "no such row", by status; 404 when absent. Mobile workers answer 400 (users.md 1). */
  readonly notFoundStatuses?: readonly number[];
  /** HQ answers it out of its database, although lists come from its search index. */
  readonly isFromDatabase?: true;
  readonly missingFields?: readonly string[];
  /** The answer as the resource reads it, where it is not so already. */
  readonly toRow?: (json: unknown) => unknown;
  readonly expansion?: Expansion;
}

/** Rows by up to `at` values of a key, `id` unless `by` says otherwise. */
export interface Many {
  readonly kind: 'many';
  readonly by?: string;
  readonly maxValues: number;
  /** The values stand in the URL, so that its length bounds them too. */
  readonly inUrl?: boolean;
  readonly call: (values: readonly string[]) => Call;
  readonly rows: (body: unknown) => readonly unknown[];
  /** What it does not find stays open for the next way. */
  readonly leavesOpen?: boolean;
  readonly missingFields?: readonly string[];
}

/** A list cut down by HQ to some values of a key: one, or as many as `at` and a URL hold. */
export interface Part {
  readonly kind: 'part';
  readonly by: string;
  /** HQ's parameter, where it is not `by`. */
  readonly parameter?: string;
  readonly maxValues?: number;
  /** The list to cut, where it is not the first. */
  readonly list?: List;
  /** Rows that a value usually has, where that is known. */
  readonly usualRows?: number;
  /** Only for such values: HQ would not find others that are there. */
  readonly values?: RegExp;
  readonly missingFields?: readonly string[];
}

/** The lists from end to end. Answers a want by any key that the row itself shows. */
export interface Whole {
  readonly kind: 'whole';
  /** Even the last list does not hold every row (archived forms): ids still open go to the next way. */
  readonly leavesOpen?: boolean;
  readonly missingFields?: readonly string[];
}

/** Does this key tell one row from all others? */
export const isUniqueKey = ({ uniqueKeys }: Pick<Resource<never>, 'uniqueKeys'>, by: string): boolean =>
  by === 'id' || (uniqueKeys?.includes(by) ?? false);

/** Rows that a value of a key usually has. */
export const usualRowsOf = ({ ways }: Pick<Resource<never>, 'ways'>, by: string): number | undefined =>
  ways.find((way): way is Part => way.kind === 'part' && way.by === by)?.usualRows;

/** The values that a row has for a key. */
export function valuesOf<Row>(resource: Resource<Row>, by: string, row: Row): readonly string[] {
  const value = resource.keys[by]?.(row);
  return value === undefined || value === null ? [] : typeof value === 'string' ? [value] : value;
}
