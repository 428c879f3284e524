import type { GraphQLResolveInfo } from 'graphql';
import type { KnownError } from '../errors.js';
import type { Freshness, StaleField, UnindexedField } from '../engine/memory/freshness.js';
import type { BudgetState } from '../client/budget/budget.js';
import type { Call } from '../client/call.js';
import type { RequestObserver } from '../client/observed.js';
import type { Scheme } from '../client/login/credential.js';
import type { Cost } from './cost.js';
import type { OperationGroup } from './group.js';
import type { Pricing } from './pricing.js';
import type { Repeat } from './repeat.js';
import type { Hq } from '../engine/hq.js';
import type { Pace } from '../engine/rounds.js';
import type { MutationCall } from './mutationKey.js';
import type { EndpointVersions } from '../client/endpointVersions.js';
import type { Chunks, ExplainError, OpenedFile } from '../client/wire/stream.js';

export type { Hq } from '../engine/hq.js';
export type { ListArguments } from '../engine/lists/connection.js';
export type { SelectedField, OperationSelection as Selection } from '../engine/lookahead/followUps.js';

/** What an operation brings with its HTTP request. */
export interface OperationRequest {
  readonly authorization?: string;
  /** The client's address, as far as it is known. Failed logins are counted by it. */
  readonly address?: string | undefined;
  /** ms that the operation may wait for budget and HQ. */
  readonly deadlineMs?: number;
  readonly priority: 'interactive' | 'bulk';
  /** `calls`: list the HQ requests in the cost. `plan`: report the price and send no request. */
  readonly explain?: 'calls' | 'plan';
  /** HQ requests that the operation may make, where that is fewer than the gateway allows. */
  readonly maxCost?: number;
  /** How old answers a query accepts. Its `@fresh` goes before. */
  readonly freshness?: Freshness;
  /** Scheme, host and port of this gateway as the client sees it. */
  readonly origin: string;
  /** The trace that the request belongs to (W3C Trace Context): the same for all parts of a gateway's operation. */
  readonly trace?: string;
  /** Follows its HQ requests. */
  readonly observer?: RequestObserver | undefined;
  /** The operations of the same HTTP request. */
  readonly group?: OperationGroup;
  /** The client's own name for the changes of this operation: each is made once, however often it is sent. */
  readonly idempotencyKey?: string;
}

/** The field whose resolver a context was handed to. */
export interface ResolvedField {
  /** As `Type.field`. */
  readonly name: string;
  readonly info: GraphQLResolveInfo;
}

/** Where a field stands in the operation's text and in its answer. */
export interface FieldPlace extends Pick<GraphQLResolveInfo, 'path' | 'fieldNodes'> {
  /** All its paths, where a row that stands in several places is resolved once. */
  readonly paths?: () => readonly GraphQLResolveInfo['path'][];
}

/** A field that was answered partially. */
export interface PartialField {
  readonly field: FieldPlace;
  readonly error: KnownError;
}

/**
 * What the execution of an operation has built so far. It is bounded while it grows, and a long execution gives way to
 * others. Once it is refused, nothing of it goes on: its resolvers get promises that never settle.
 */
export interface ExecutionState extends Pace {
  /** Counts values and characters of the answer, and how many of the values are objects. False once the execution is refused. */
  count(values: number, characters: number, objects?: number): boolean;
  /** Counts an error of a field. False once the execution is refused. */
  fail(): boolean;
  /** Fields whose value was cut short: their errors stand in the answer beside it. */
  readonly partialFields: PartialField[];
  /** The execution has had its share of this turn of the event loop. */
  readonly isSliceOver: boolean;
  /** Resolves in a later turn; never once the execution is refused. */
  nextTurn(): Promise<void>;
  /** Never settles. */
  readonly never: Promise<never>;
  /** Resolves with the error when the execution is refused. */
  readonly refusal: Promise<KnownError>;
}

/**
 * One operation, as one of its fields sees it: what is asked through `hq`, `account`, `openFile`, `openStream` and
 * `reportPartial` is attributed to that field, whenever it is asked.
 */
export interface Context {
  /** ms since the epoch: answers that come later are not waited for. */
  readonly deadline: number;
  /** Of the execution under way; none before it begins. */
  executionState?: ExecutionState;
  /** HQ in one project space. */
  readonly hq: (domain: string) => Hq;
  /** HQ outside project spaces (identity, user_domains). */
  readonly account: Hq;
  /** The budget of a project space. Reading it costs nothing. */
  readonly budget: (domain: string) => BudgetState;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly origin: string;
  /** How the caller logs in to HQ: some of its APIs accept one scheme only. */
  readonly scheme: Scheme;
  /** The URLs of endpoints that differ between HQ servers. */
  readonly endpointVersions: EndpointVersions;
  /** Scheme, host and port of HQ, for links that lead there. */
  readonly hqUrl: string;
  /** What the operation has cost so far: `extensions.cost`. */
  readonly cost: () => Cost;
  /** How the operation's answer is given again, as it is now; undefined where the next answer may differ. */
  readonly repeat: () => Repeat | undefined;
  /**
   * Opens a file of HQ's for streaming; its body is the file and never an error. `begins`: how such a file must begin, one
   * character a byte. Throws KnownError, with HQ's status in `hqStatus`.
   */
  readonly openFile: (domain: string, call: Call, begins?: RegExp) => Promise<OpenedFile>;
  /** Opens an answer of HQ's that is read while it arrives, once. `explain` turns a refusal into an error. Both throw KnownError. */
  readonly openStream: (domain: string, call: Call, explain: ExplainError) => Promise<Chunks>;
  /** Characters of restores that the operation may hold. */
  readonly restoreCharLimit: number;
  /** What the operation would cost, without asking HQ. */
  readonly price: Pricing['price'];
  /**
   * Sets how the operation can be refused before its first request, where it cannot be answered. `run` executes it over
   * simulated rows, `bound` returns the most HQ requests that it can need: within its limits nothing is simulated.
   */
  readonly setDryRun: Pricing['setDryRun'];
  /**
   * Lets a query read together with those of the same HTTP request, and with those of the same trace if it is a part of a
   * gateway's operation. Called before it is executed.
   */
  readonly readTogether: (isPart: boolean) => void;
  /** Sets how old answers the operation accepts: what its request states, and before that what its text states. */
  readonly setFreshness: (ages: Freshness) => void;
  /** Fields that were served answers older than their family's freshness. */
  readonly staleFields: () => readonly StaleField[];
  /** Lists that may lack what was just written, by field. */
  readonly unindexed: () => readonly UnindexedField[];
  /** Lists that came in part, and why: their errors stand in the answer beside the rows that came. */
  readonly partialFields: readonly PartialField[];
  /** Reports that a list of the field comes in part, and why. */
  readonly reportPartial: (error: KnownError) => void;
  /** The operation is to be priced, not answered. */
  readonly onlyPriced: boolean;
  /** The field whose resolver has this context; none outside of resolvers. */
  readonly field?: ResolvedField | undefined;
  /** Runs a mutation, one at a time. Its idempotency key is held meanwhile: a key in use is not evicted. */
  readonly mutate: <Result>(mutation: MutationCall, work: () => Promise<Result>) => Promise<Result>;
}

/** The context of one field. It inherits everything else from the operation's: spreading it would lose that. */
export function contextAt(context: Context, name: string, info: GraphQLResolveInfo): Context {
  const bound = Object.create(context) as { field?: ResolvedField } & Context;
  bound.field = { name, info };
  return bound;
}

/** A file on its way, HQ's own or one made here. */
export interface ServedFile extends OpenedFile {
  /** Its link always leads to the same bytes, so that a browser may keep them for a while. */
  readonly isImmutable?: boolean;
}
