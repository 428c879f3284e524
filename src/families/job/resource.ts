import type { Call } from '../../client/call.js';
import type { Resource } from '../../engine/resource/resource.js';

/** The kinds of jobs: the schema's `HqJobKind`. */
export type HqJobKind = 'CASES_IMPORT' | 'FORMS_BULK_ACTION' | 'LOOKUP_TABLES_UPLOAD';

/** How a job stands, as HQ tells it. Dates are HQ's. */
export interface JobState {
  readonly status: 'PENDING' | 'RUNNING' | 'COMPLETE' | 'FAILED' | 'UNKNOWN';
  /** Percent. */
  readonly progress?: number | null;
  readonly message?: string | null;
  readonly requested?: number | null;
  readonly processed?: number | null;
  readonly succeeded?: number | null;
  /** Of those, how many are new. */
  readonly created?: number | null;
  readonly problems?: readonly JobProblemPart[];
  readonly requestedBy?: string | null;
  /** When HQ took it on, where HQ says so. */
  readonly createdAt?: string | null;
  readonly startedAt?: string | null;
  readonly completedAt?: string | null;
}

/** Something that a job could not do. */
export interface JobProblemPart {
  readonly reason: string;
  readonly message: string | null;
  readonly column: string | null;
  readonly rows: readonly number[];
  readonly ids: readonly string[];
}

/** A job of HQ's. */
export interface JobRow extends Required<Omit<JobState, 'createdAt'>> {
  readonly __typename: 'HqJob';
  readonly domain: string;
  readonly jobId: string;
  readonly kind: HqJobKind;
  readonly createdAt: string;
}

/** What tells a job from all others: its kind, when HQ took it on (ms since the epoch), and what HQ knows it by. */
export interface JobName {
  readonly kind: HqJobKind;
  readonly at: number;
  /** HQ's id, or the path of the URL below the server that HQ gave for it. */
  readonly reference: string;
}

/** A kind of jobs, as data. */
export interface JobDefinition {
  /** All that `reference` may look like: it comes back from clients and becomes a part of a URL. */
  readonly reference: RegExp;
  readonly call: (domain: string, reference: string) => Call;
  /** `age`: ms since HQ took it on. Throws on an answer of another shape. */
  readonly read: (body: unknown, age: number) => JobState;
  /** What it changes: memory of it is stale when it has ended. */
  readonly invalidates: readonly Resource<unknown>[];
  /** HQ tells of it to API keys alone. */
  readonly keyOnly?: true;
}

const nothing = {
  progress: null,
  message: null,
  requested: null,
  processed: null,
  succeeded: null,
  created: null,
  problems: [],
  requestedBy: null,
  startedAt: null,
  completedAt: null,
};

/** A job as it stands. */
export const jobRow = (domain: string, name: JobName, state: JobState): JobRow => ({
  ...nothing,
  ...state,
  __typename: 'HqJob',
  domain,
  jobId: jobIdOf(name),
  kind: name.kind,
  createdAt: state.createdAt ?? new Date(name.at).toISOString(),
});

/** HQ does not tell of every job when it began, so the id does. */
const jobIdOf = ({ kind, at, reference }: JobName) => `${kind}:${at}:${reference}`;

/** What a job's id says; undefined for what is no such id. It comes from a client: kind and reference are not checked. */
export function readJobId(jobId: string): (Omit<JobName, 'kind'> & { readonly kind: string }) | undefined {
  const [, kind = '', at = '', reference = ''] = /^([A-Z_]+):(\d{1,15}):(.+)$/.exec(jobId) ?? [];
  return kind ? { kind, at: Number(at), reference } : undefined;
}
