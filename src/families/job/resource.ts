import type { Call } from '../../client/call.js';
import type { Resource } from '../../engine/resource/resource.js';

/** The kinds of jobs: the schema's `HqJobKind`. */
export type HqJobKind = 'CASES_IMPORT' | 'FORMS_ARCHIVE' | 'FORMS_UNARCHIVE' | 'FORMS_DELETE' | 'LOOKUP_TABLES_UPLOAD';

/** State of a job. Dates are in HQ's format. */
export interface JobState {
  readonly status: 'PENDING' | 'RUNNING' | 'COMPLETE' | 'FAILED' | 'UNKNOWN';
  /** Percent. */
  readonly progress?: number | null;
  readonly message?: string | null;
  readonly requested?: number | null;
  readonly processed?: number | null;
  readonly succeeded?: number | null;
  /** Number of new rows among `succeeded`. */
  readonly created?: number | null;
  readonly problems?: readonly JobProblemPart[];
  readonly requestedBy?: string | null;
  /** When HQ accepted the job, where HQ returns it. */
  readonly createdAt?: string | null;
  readonly startedAt?: string | null;
  readonly endedAt?: string | null;
}

/** A problem that a job reports. */
export interface JobProblemPart {
  readonly reason: string;
  readonly message: string | null;
  readonly column: string | null;
  readonly rows: readonly number[];
  readonly ids: readonly string[];
}

/** A background job at HQ. */
export interface JobRow extends Required<Omit<JobState, 'createdAt'>> {
  readonly __typename: 'HqJob';
  readonly domain: string;
  readonly jobId: string;
  readonly kind: HqJobKind;
  readonly createdAt: string;
}

/** Identity of a job: its kind, when HQ accepted it (ms since the epoch), and HQ's reference. */
export interface JobIdentity {
  readonly kind: HqJobKind;
  readonly at: number;
  /** HQ's id, or the path of HQ's status URL. */
  readonly reference: string;
}

/** A kind of job. */
export interface JobDefinition {
  /** Allowed form of `reference`: clients send it back, and it becomes part of a URL. */
  readonly reference: RegExp;
  readonly call: (domain: string, reference: string) => Call;
  /**
   * `age`: ms since HQ accepted the job.
   * @throws {TypeError} for a reply of another shape.
   */
  readonly read: (body: unknown, age: number) => JobState;
  /** Resources that the job changes: their cached data is stale when it has finished. */
  readonly invalidates: readonly Resource<unknown>[];
  /** HQ returns its status only to API keys. */
  readonly keyOnly?: true;
}

const EMPTY_STATE = {
  progress: null,
  message: null,
  requested: null,
  processed: null,
  succeeded: null,
  created: null,
  problems: [],
  requestedBy: null,
  startedAt: null,
  endedAt: null,
};

/** The row of a job in a state. */
export const jobRow = (domain: string, name: JobIdentity, state: JobState): JobRow => ({
  ...EMPTY_STATE,
  ...state,
  __typename: 'HqJob',
  domain,
  jobId: jobIdOf(name),
  kind: name.kind,
  createdAt: state.createdAt ?? new Date(name.at).toISOString(),
});

/** HQ does not return the start time of every job, so it is part of the id. */
const jobIdOf = ({ kind, at, reference }: JobIdentity) => `${kind}:${at}:${reference}`;

/** Parses a job id; undefined for other text. The id comes from a client: kind and reference are not checked here. */
export function parseJobId(jobId: string): (Omit<JobIdentity, 'kind'> & { readonly kind: string }) | undefined {
  const [, kind = '', at = '', reference = ''] = /^([A-Z_]+):(\d{1,15}):(.+)$/.exec(jobId) ?? [];
  return kind ? { kind, at: Number(at), reference } : undefined;
}
