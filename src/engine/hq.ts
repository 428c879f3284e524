import type { Query } from '../client/call.js';
import type { KnownError } from '../errors.js';
import type { Simulation } from './dryRun/simulation.js';
import { fetchAnswers } from './fetch.js';
import { fetchAll } from './fetchAll.js';
import { fetchAny, type FoundRow } from './fetchAny.js';
import { createConnection, type Connection, type ListArguments } from './lists/connection.js';
import { isListCursor } from './lists/listCursor.js';
import { sliceConnection, parseSlice, type NestedListAnswer } from './lists/nestedList.js';
import { setQuery } from './lists/partialList.js';
import { readRootList } from './lists/rootList.js';
import { viewConnection, viewResult, viewRow, viewRows } from './lists/views.js';
import { unreadableLinkError } from './resource/invalidValues.js';
import { createLoaders, type Loaders, type WantLoading } from './loaders.js';
import type { OperationSelection } from './lookahead/followUps.js';
import { createLookahead, type Lookahead } from './lookahead/lookahead.js';
import { expandRows } from './lookahead/runExpansions.js';
import type { ReadTogether } from './readTogether.js';
import { valuesOf, type Resource, type Want } from './resource/resource.js';
import { createRounds, type Pace, type Rounds } from './rounds.js';
import { type Changes, createChanges } from './write/changes.js';
import type { WriteSource } from './write/source.js';
import { write, type Write, type WriteOptions } from './write/write.js';

/** What one operation brings to a project space. */
export interface HqOptions {
  readonly source: WriteSource;
  /** Most rows that a connection may ask for. */
  readonly maxRows: number;
  /** How the execution gives way to others. */
  readonly pace: () => Pace | undefined;
  /** With what other operations this one reads. */
  readonly together?: ReadTogether;
  /** Of a dry run. */
  readonly simulation?: Simulation;
}

/** The GraphQL field that asks. */
export interface AskingField {
  /** As `Type.field`. */
  readonly name: string;
  /** What the operation selects, seen from the field. */
  readonly selection: () => OperationSelection;
  /** Receives the error that interrupted a list of the field, which is answered as far as it came; not in a dry run. */
  readonly onPartial?: (error: KnownError) => void;
}

/** Which set of rows: HQ's own filters narrow it. */
export interface NestedListArguments extends ListArguments {
  readonly filter?: Query;
  /** Fields of the rows that not every way brings. */
  readonly needs?: Want['needs'];
}

/** What all fields of an operation share in one project space. */
export interface HqSpace extends HqOptions {
  readonly rounds: Rounds;
  readonly lookahead: Lookahead;
  readonly loaders: Loaders;
  readonly changes: Changes;
}

/** A project space that an operation has asked nothing of. */
export function createHqSpace(options: HqOptions): HqSpace {
  const rounds = options.together?.rounds ?? createRounds(options.pace);
  const loaders = createLoaders(rounds, options.together);
  return {
    ...options,
    rounds,
    lookahead: createLookahead(options.source.families),
    loaders,
    changes: createChanges(options.source, resource => loaders.forget(resource)),
  };
}

/** One project space of HQ as one GraphQL field sees it: all that a resolver needs. Every method may throw a KnownError. */
export class Hq {
  constructor(
    private readonly space: HqSpace,
    private readonly field: AskingField,
  ) {}

  /** What mutations do besides sending a change. */
  get changes(): Changes {
    return this.space.changes;
  }

  /** ms since the epoch. */
  get now(): number {
    return this.space.source.now();
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

  /** Does the operation select a field, given as `Type.field`, anywhere? */
  selects(field: string): boolean {
    return this.field.selection().shown.has(field);
  }

  /** The row with this id in the first resource that has one, or null. `oneHasIt`: a price assumes that one has it. */
  async loadAny(resources: readonly Resource<unknown>[], id: string, oneHasIt = false): Promise<FoundRow | null> {
    const { source, simulation } = this.space;
    const plain = { by: 'id', value: id };
    const want = simulation?.registerAny(resources, plain, oneHasIt) ?? plain;
    const found = await this.#load<FoundRow | null>(resources, want, {
      fetch: (wants, fields) => fetchAny(resources, wants, source, fields),
    });
    return found && { ...found, row: viewRow({ name: found.resource }, found.row) };
  }

  /** The rows where a key has a value, as a connection. Interrupted after its first page it may end early, as a root list does. */
  async nestedList<Row>(
    resource: Resource<Row>,
    by: string,
    value: string,
    { filter, needs, ...paging }: NestedListArguments,
  ): Promise<Connection<Row>> {
    const { source, maxRows } = this.space;
    // After what came of an interrupted set HQ's own list of it goes on, whatever memory still holds.
    const list = isListCursor(paging.after) && setQuery(resource, by, value, filter);
    if (list) return this.rootList(resource, list, paging, row => valuesOf(resource, by, row).includes(value));
    const slice = parseSlice([source.domain, resource.name, by, value, filter], paging, maxRows);
    const { take } = slice;
    const continues = slice.cursor && { ordered: true };
    const answer = await this.#ask(resource, { by, value, filter, needs, take, ...continues });
    this.#reportUnreadable(resource, answer, this.#onPartial(paging));
    return this.#shown(resource, sliceConnection(resource, answer, slice, filter, this.#onPartial(paging)));
  }

  /** Every row where a key has a value. `needs`: fields that not every way brings. */
  async loadBy<Row>(
    resource: Resource<Row>,
    by: string,
    value: string,
    options: Pick<Want, 'needs'> = {},
  ): Promise<readonly Row[]> {
    const answer = await this.#ask(resource, { by, value, ...options });
    this.#reportUnreadable(resource, answer, this.field.onPartial);
    return this.#rows(resource, answer.rows);
  }

  /** Every row of the resource's first list. `age`: ms that it may be old, unless this operation has read it. */
  async loadAll<Row>(resource: Resource<Row>, { age }: { readonly age?: number } = {}): Promise<readonly Row[]> {
    const { rounds, source, loaders } = this.space;
    const fetch = () => rounds.during(() => fetchAll(resource, source, [this.field.name], age));
    return this.#rows(resource, await (age === undefined ? loaders.loadList(resource, fetch) : fetch()));
  }

  /**
   * A root list: in HQ's order, filtered by HQ. Interrupted after its first page it ends early, and the operation reports why.
   * `belongs`: for the list of a set, whether a row is in the set.
   */
  async rootList<Row>(
    resource: Resource<Row>,
    filter: Query,
    paging: ListArguments,
    belongs?: (row: Row) => boolean,
  ): Promise<Connection<Row>> {
    const { source, maxRows, lookahead, rounds, simulation } = this.space;
    const selection = this.field.selection();
    const followUps = lookahead.followUps(resource, selection);
    const options = {
      fields: [this.field.name],
      maxRows,
      followUps,
      selectedFields: selection.shown,
      belongs,
      onPartial: this.#onPartial(paging),
      isSimulated: simulation !== undefined,
    };
    const page = await rounds.during(async () => {
      const memory = await source.memory.open(resource, filter);
      const found = await readRootList(resource, filter, paging, source, options, memory);
      await expandRows(resource, found.nodes, followUps, { filter, memory }, source, options.fields);
      return found;
    });
    return this.#shown(resource, page);
  }

  /** Makes a change: once. What it affects is read again, in this operation too. Rounds go on, as it may read from HQ itself. */
  async write<Result>(change: Write<Result>, options?: WriteOptions<Result>): Promise<Result> {
    const { source, loaders } = this.space;
    try {
      return viewResult(await write(change, source, [this.field.name], options));
    } finally {
      loaders.forget();
    }
  }

  #onPartial({ mustBeComplete }: ListArguments): AskingField['onPartial'] {
    return mustBeComplete ? undefined : this.field.onPartial;
  }

  /** Reports rows that may be missing in a set. A dry run has no rows of HQ to report. */
  #reportUnreadable<Row>(
    { name }: Resource<Row>,
    { unreadableLinks = 0 }: NestedListAnswer<Row>,
    onPartial: AskingField['onPartial'],
  ): void {
    if (unreadableLinks === 0 || this.space.simulation) return;
    const error = unreadableLinkError(name, unreadableLinks);
    if (!onPartial) throw error;
    onPartial(error);
  }

  #rows<Row>(resource: Resource<Row>, rows: readonly Row[]): readonly Row[] {
    return viewRows(resource, this.space.simulation?.sample(resource, rows) ?? rows, this.field.onPartial);
  }

  #shown<Row>(resource: Resource<Row>, whole: Connection<Row>): Connection<Row> {
    const { simulation } = this.space;
    if (!simulation) return viewConnection(resource, whole, this.field.onPartial);
    const { nodes, pageInfo, totalCount, omittedRows } = whole;
    return createConnection({
      nodes: simulation.sample(resource, nodes, omittedRows),
      cursorAt: () => '',
      hasNextPage: pageInfo.hasNextPage,
      hasPreviousPage: pageInfo.hasPreviousPage,
      ...(totalCount !== null && { totalCount }),
    });
  }

  #ask<Row>(resource: Resource<Row>, want: Want): Promise<NestedListAnswer<Row>> {
    const { source, simulation, lookahead } = this.space;
    if (resource.relations) lookahead.record(resource, want, this.field.selection());
    return this.#load<NestedListAnswer<Row>>(resource, simulation?.register(resource, want) ?? want, {
      annotate: wants => lookahead.annotate(resource, wants),
      fetch: async (wants, fields) => {
        const answers = await fetchAnswers(resource, wants, source, { fields });
        return answers.map(answer => answer ?? new Error(`no answer for ${resource.name}`));
      },
    });
  }

  #load<Value>(key: unknown, want: Want, loading: WantLoading<Value>): Promise<Value> {
    return this.space.loaders.load(key, want, this.field.name, loading);
  }
}
