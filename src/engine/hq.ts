import DataLoader from 'dataloader';
import type { OperationSelection } from './lookahead/followUps.js';
import type { KnownError } from '../errors.js';
import type { Query } from '../client/call.js';
import { createConnection, type Connection, type ListArguments } from './lists/connection.js';
import { expandRows } from './lookahead/runExpansions.js';
import { fetchAnswers } from './fetch.js';
import type { Simulation } from './dryRun/simulation.js';
import { fetchAny, type FoundRow } from './fetchAny.js';
import { wantText } from './memory/keys.js';
import { createLookahead, type Lookahead } from './lookahead/lookahead.js';
import { isListCursor } from './lists/listCursor.js';
import { readRootList } from './lists/rootList.js';
import { setQuery } from './lists/partialList.js';
import { valuesOf, type Resource, type Want } from './resource/resource.js';
import { createRounds, type Pace, type Rounds } from './rounds.js';
import { sliceConnection, parseSlice, type NestedListAnswer } from './lists/nestedList.js';
import { viewConnection, viewResult, viewRow, viewRows } from './lists/views.js';
import type { WriteSource } from './write/source.js';
import { fetchAll } from './fetchAll.js';
import { type Changes, createChanges } from './write/changes.js';
import { write, type Write, type WriteOptions } from './write/write.js';

/** What one operation brings to a project space. */
export interface HqOptions {
  readonly source: WriteSource;
  /** Most rows that a connection may ask for. */
  readonly maxRows: number;
  /** The GraphQL field that is being resolved, as `Type.field`. */
  readonly field: () => string;
  /** What the operation selects, seen from that field. */
  readonly selection: () => OperationSelection;
  /** Takes what stops a list of that field, which is answered as far as it came; not in a dry run. */
  readonly onPartial?: () => (error: KnownError) => void;
  /** How the execution gives way to others. */
  readonly pace: () => Pace | undefined;
  /** Of a dry run. */
  readonly simulation?: Simulation;
}

/** Which set of rows: HQ's own filters narrow it. */
export interface NestedListArguments extends ListArguments {
  readonly filter?: Query;
  /** Fields of the rows that not every way brings. */
  readonly needs?: Want['needs'];
}

type Loader<Value> = DataLoader<Want, Value, string>;

/** One project space of HQ as one operation sees it: all that a resolver needs. Every verb may throw a KnownError. */
export class Hq {
  readonly #rounds: Rounds;
  readonly #loaders = new Map<unknown, Loader<unknown>>();
  /** Fields that wanted something of a loader since its last round. */
  readonly #fields = new Map<unknown, Set<string>>();
  readonly #lookahead: Lookahead;
  /** What mutations do besides sending a change. */
  readonly changes: Changes;

  constructor(private readonly operation: HqOptions) {
    this.#rounds = createRounds(operation.pace);
    this.#lookahead = createLookahead(operation.selection, operation.source.families);
    this.changes = createChanges(operation.source, resource =>
      resource ? this.#loaders.delete(resource) : this.#loaders.clear(),
    );
  }

  /** ms since the epoch. */
  get now(): number {
    return this.operation.source.now();
  }

  /** The row with this id, or null where HQ has none. `needs`: fields that not every way brings. */
  async load<Row>(
    resource: Resource<Row>,
    id: string,
    options: Pick<Want, 'needs' | 'known'> = {},
  ): Promise<Row | null> {
    const [row] = (await this.#ask(resource, { by: 'id', value: id, ...options })).rows;
    return row === undefined ? null : viewRow(resource, row);
  }

  /** The row with this id in the first resource that has one, or null where nobody has: a case's owner. */
  async loadAny(resources: readonly Resource<unknown>[], id: string): Promise<FoundRow | null> {
    const loader = this.#loader<FoundRow | null>(resources, (wants, fields) =>
      fetchAny(resources, wants, this.operation.source, fields),
    );
    const want = { by: 'id', value: id };
    const found = await loader.load(this.operation.simulation?.registerAny(resources, want) ?? want);
    return found && { ...found, row: viewRow({ name: found.resource }, found.row) };
  }

  /** The rows where a key has a value, as a connection. Stopped after its first page it may end early, as a root list does. */
  async nestedList<Row>(
    resource: Resource<Row>,
    by: string,
    value: string,
    { filter, needs, ...paging }: NestedListArguments,
  ): Promise<Connection<Row>> {
    const { source, maxRows } = this.operation;
    // Behind what came of a set that was stopped, HQ's own list of it goes on, whatever memory still holds.
    const list = isListCursor(paging.after) && setQuery(resource, by, value, filter);
    if (list) return this.rootList(resource, list, paging, row => valuesOf(resource, by, row).includes(value));
    const stopping = this.#onPartial(paging);
    const note = this.operation.onPartial?.();
    const slice = parseSlice([source.domain, resource.name, by, value, filter], paging, maxRows);
    const { take } = slice;
    const answer = await this.#ask(resource, {
      by,
      value,
      filter,
      needs,
      take,
      ...(slice.cursor && { ordered: true }),
    });
    return this.#shown(resource, sliceConnection(resource, answer, slice, filter, stopping), note);
  }

  /** Every row where a key has a value. `needs`: fields that not every way brings. */
  async loadBy<Row>(
    resource: Resource<Row>,
    by: string,
    value: string,
    options: Pick<Want, 'needs'> = {},
  ): Promise<readonly Row[]> {
    const note = this.operation.onPartial?.();
    const { rows } = await this.#ask(resource, { by, value, ...options });
    return viewRows(resource, this.operation.simulation?.sample(resource, rows) ?? rows, note);
  }

  /** Every row of the resource's first list, where `age` is told no older than that in ms, or read by this operation. */
  async loadAll<Row>(resource: Resource<Row>, { age }: { readonly age?: number } = {}): Promise<readonly Row[]> {
    const fields = [this.operation.field()];
    const note = this.operation.onPartial?.();
    const rows = await this.#rounds.during(() => fetchAll(resource, this.operation.source, fields, age));
    return viewRows(resource, this.operation.simulation?.sample(resource, rows) ?? rows, note);
  }

  /**
   * A root list: in HQ's order, cut by HQ. Stopped after its first page it ends early, and the operation tells why. `belongs`:
   * of a set, where HQ's list of it is gone on with.
   */
  async rootList<Row>(
    resource: Resource<Row>,
    filter: Query,
    paging: ListArguments,
    belongs?: (row: Row) => boolean,
  ): Promise<Connection<Row>> {
    const { source, maxRows, field, selection } = this.operation;
    const followUps = this.#lookahead.followUps(resource);
    const options = {
      fields: [field()],
      maxRows,
      followUps,
      selectedFields: selection().shown,
      belongs,
      onPartial: this.#onPartial(paging),
      isSimulated: this.operation.simulation !== undefined,
    };
    const note = this.operation.onPartial?.();
    const page = await this.#rounds.during(async () => {
      const found = await readRootList(resource, filter, paging, source, options);
      await expandRows(resource, found.nodes, followUps, source, options.fields);
      return found;
    });
    return this.#shown(resource, page, note);
  }

  #onPartial({ mustBeComplete }: ListArguments): ReturnType<NonNullable<HqOptions['onPartial']>> | undefined {
    return mustBeComplete ? undefined : this.operation.onPartial?.();
  }

  #shown<Row>(
    resource: Resource<Row>,
    whole: Connection<Row>,
    note: ReturnType<NonNullable<HqOptions['onPartial']>> | undefined,
  ): Connection<Row> {
    const { simulation } = this.operation;
    if (!simulation) return viewConnection(resource, whole, note);
    const { nodes, pageInfo, totalCount, omittedRows } = whole;
    return createConnection({
      nodes: simulation.sample(resource, nodes, omittedRows),
      cursorAt: () => '',
      hasNextPage: pageInfo.hasNextPage,
      hasPreviousPage: pageInfo.hasPreviousPage,
      ...(totalCount !== null && { totalCount }),
    });
  }

  /**
   * A change: made once, and what it touches is read anew afterwards, in this operation too. Rounds go on meanwhile: the
   * change itself may have to look at HQ.
   */
  async write<Result>(change: Write<Result>, options?: WriteOptions<Result>): Promise<Result> {
    const fields = [this.operation.field()];
    try {
      return viewResult(await write(change, this.operation.source, fields, options));
    } finally {
      this.#loaders.clear();
    }
  }

  #ask<Row>(resource: Resource<Row>, want: Want): Promise<NestedListAnswer<Row>> {
    const { source, simulation } = this.operation;
    this.#lookahead.record(resource, want);
    const loader = this.#loader<NestedListAnswer<Row>>(resource, async (wants, fields) => {
      const answers = await fetchAnswers(resource, this.#lookahead.annotate(resource, wants), source, { fields });
      return answers.map(answer => answer ?? new Error(`no answer for ${resource.name}`));
    });
    return loader.load(simulation?.register(resource, want) ?? want);
  }

  #loader<Value>(
    key: unknown,
    fetch: (wants: readonly Want[], fields: readonly string[]) => Promise<readonly (Value | Error)[]>,
  ): Loader<Value> {
    const fields = this.#fields.get(key) ?? new Set<string>();
    this.#fields.set(key, fields.add(this.operation.field()));
    const known = this.#loaders.get(key);
    if (known) return known as Loader<Value>;
    const loader: Loader<Value> = new DataLoader(
      wants => {
        const asking = [...this.#fields.get(key)!];
        this.#fields.delete(key);
        return this.#rounds.during(() => fetch(wants, asking));
      },
      { cacheKeyFn: wantText, batchScheduleFn: callback => this.#rounds.next(callback) },
    );
    this.#loaders.set(key, loader);
    return loader;
  }
}
