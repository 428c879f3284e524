import DataLoader from 'dataloader';
import type { Selection } from './lookahead/lookahead.js';
import type { KnownError } from '../errors.js';
import type { Query } from '../client/call.js';
import { connection, type Connection, type Paging } from './lists/connection.js';
import { expandRows } from './lookahead/runExpansions.js';
import { fetchAnswers } from './fetch.js';
import type { Imagination } from './dryRun/simulation.js';
import { fetchKinds, type Found } from './fetchAny.js';
import { wantText } from './memory/keys.js';
import { createLookout, type Lookout } from './lookahead/lookout.js';
import { isListCursor } from './lists/listCursor.js';
import { readConnection } from './lists/rootList.js';
import { setQuery } from './lists/partialList.js';
import type { Progress, ToldProgress } from './write/keyState.js';
import { valuesOf, type Resource, type Want } from './resource/resource.js';
import { createRounds, type Pace, type Rounds } from './rounds.js';
import { cut, sliceOf, type SetAnswer } from './lists/nestedList.js';
import { shownConnection, shownResult, shownRow, shownRows } from './lists/shown.js';
import type { ChangeSource } from './write/source.js';
import { stored } from './resource/unread.js';
import { readWhole } from './fetchAll.js';
import { type ChangedRows, write, type Write, type WriteOptions } from './write/write.js';

/** What one operation brings to a project space. */
export interface Operation {
  readonly source: ChangeSource;
  /** Most rows that a connection may ask for. */
  readonly most: number;
  /** The GraphQL field that is being resolved, as `Type.field`. */
  readonly field: () => string;
  /** What the operation selects, seen from that field. */
  readonly selection: () => Selection;
  /** Takes what stops a list of that field, which is answered as far as it came; not in a dry run. */
  readonly stopping?: () => (error: KnownError) => void;
  /** How the execution gives way to others. */
  readonly pace: () => Pace | undefined;
  /** Of a dry run. */
  readonly imagination?: Imagination;
}

/** Which set of rows: HQ's own filters narrow it. */
export interface SetPaging extends Paging {
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
  readonly #lookout: Lookout;

  constructor(private readonly operation: Operation) {
    this.#rounds = createRounds(operation.pace);
    this.#lookout = createLookout(operation.selection, operation.source.families);
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
    return row === undefined ? null : shownRow(resource, row);
  }

  /** The row with this id in the first resource that has one, or null where nobody has: a case's owner. */
  async any(resources: readonly Resource<unknown>[], id: string): Promise<Found | null> {
    const loader = this.#loader<Found | null>(resources, (wants, fields) =>
      fetchKinds(resources, wants, this.operation.source, fields),
    );
    const want = { by: 'id', value: id };
    const found = await loader.load(this.operation.imagination?.wantedAny(resources, want) ?? want);
    return found && { ...found, row: shownRow({ name: found.resource }, found.row) };
  }

  /** The rows where a key has a value, as a connection. Stopped after its first page it may end early, as a root list does. */
  async all<Row>(
    resource: Resource<Row>,
    by: string,
    value: string,
    { filter, needs, ...paging }: SetPaging,
  ): Promise<Connection<Row>> {
    const { source, most } = this.operation;
    // Behind what came of a set that was stopped, HQ's own list of it goes on, whatever memory still holds.
    const list = isListCursor(paging.after) && setQuery(resource, by, value, filter);
    if (list) return this.page(resource, list, paging, row => valuesOf(resource, by, row).includes(value));
    const stopping = this.#stopping(paging);
    const note = this.operation.stopping?.();
    const slice = sliceOf([source.domain, resource.name, by, value, filter], paging, most);
    const { take } = slice;
    const answer = await this.#ask(resource, { by, value, filter, needs, take, ...(slice.mark && { ordered: true }) });
    return this.#shown(resource, cut(resource, answer, slice, filter, stopping), note);
  }

  /** Every row where a key has a value. `needs`: fields that not every way brings. */
  async list<Row>(
    resource: Resource<Row>,
    by: string,
    value: string,
    options: Pick<Want, 'needs'> = {},
  ): Promise<readonly Row[]> {
    const note = this.operation.stopping?.();
    const { rows } = await this.#ask(resource, { by, value, ...options });
    return shownRows(resource, this.operation.imagination?.few(resource, rows) ?? rows, note);
  }

  /** Every row of the resource's first list, where `age` is told no older than that in ms, or read by this operation. */
  async whole<Row>(resource: Resource<Row>, { age }: { readonly age?: number } = {}): Promise<readonly Row[]> {
    const fields = [this.operation.field()];
    const note = this.operation.stopping?.();
    const rows = await this.#rounds.during(() => readWhole(resource, this.operation.source, fields, age));
    return shownRows(resource, this.operation.imagination?.few(resource, rows) ?? rows, note);
  }

  /**
   * A root list: in HQ's order, cut by HQ. Stopped after its first page it ends early, and the operation tells why. `belongs`:
   * of a set, where HQ's list of it is gone on with.
   */
  async page<Row>(
    resource: Resource<Row>,
    filter: Query,
    paging: Paging,
    belongs?: (row: Row) => boolean,
  ): Promise<Connection<Row>> {
    const { source, most, field, selection } = this.operation;
    const ahead = this.#lookout.ahead(resource);
    const reach = {
      fields: [field()],
      most,
      ahead,
      shown: selection().shown,
      belongs,
      stopped: this.#stopping(paging),
      simulated: this.operation.imagination !== undefined,
    };
    const note = this.operation.stopping?.();
    const page = await this.#rounds.during(async () => {
      const found = await readConnection(resource, filter, paging, source, reach);
      await expandRows(resource, found.nodes, ahead, source, reach.fields);
      return found;
    });
    return this.#shown(resource, page, note);
  }

  #stopping({ whole }: Paging): ReturnType<NonNullable<Operation['stopping']>> | undefined {
    return whole ? undefined : this.operation.stopping?.();
  }

  #shown<Row>(
    resource: Resource<Row>,
    whole: Connection<Row>,
    note: ReturnType<NonNullable<Operation['stopping']>> | undefined,
  ): Connection<Row> {
    const { imagination } = this.operation;
    if (!imagination) return shownConnection(resource, whole, note);
    const { nodes, pageInfo, totalCount, unseen } = whole;
    return connection({
      nodes: imagination.few(resource, nodes, unseen),
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
      return shownResult(await write(change, this.operation.source, fields, options));
    } finally {
      this.#loaders.clear();
    }
  }

  /** Tells how far a change in many parts is, to whoever asks by the operation's idempotency key. */
  tell(progress: Progress): Promise<void> {
    return this.operation.source.progress.tell(progress);
  }

  /** How far the change is that this credential has sent with an idempotency key. */
  told(key: string): Promise<ToldProgress | undefined> {
    return this.operation.source.progress.of(key);
  }

  /** What HQ took on has ended: what it touched is read anew, in this operation too. */
  async settle(resources: readonly Resource<unknown>[]): Promise<void> {
    for (const resource of resources) {
      await this.operation.source.memory.settle(resource);
      this.#loaders.delete(resource);
    }
  }

  /** Rows as changes have left them, where not the changes' own answers told but what was read of them since. */
  async keep(rows: readonly ChangedRows[]): Promise<void> {
    for (const { resource, changed, unsaid } of rows) {
      const kept = changed?.map(one => ('row' in one ? { ...one, row: stored(one.row) } : one));
      await this.operation.source.memory.forget(resource, { changed: kept, unsaid });
    }
    this.#loaders.clear();
  }

  #ask<Row>(resource: Resource<Row>, want: Want): Promise<SetAnswer<Row>> {
    const { source, imagination } = this.operation;
    this.#lookout.note(resource, want);
    const loader = this.#loader<SetAnswer<Row>>(resource, async (wants, fields) => {
      const answers = await fetchAnswers(resource, this.#lookout.seen(resource, wants), source, { fields });
      return answers.map(answer => answer ?? new Error(`no answer for ${resource.name}`));
    });
    return loader.load(imagination?.wanted(resource, want) ?? want);
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
