import type { Endpoint } from '../../../src/sandbox/http/endpoint.js';
import { startGateway, type AskOptions } from '../gateway.js';
import { type UserError } from './userErrors.js';
import { seededWorldWithFlags } from '../worlds/seededWorld.js';

/** The fields of a job that the tests select. */
export const JOB =
  'jobId kind status progress message requested processed succeeded created problems { reason message column rows ids } requestedBy createdAt startedAt endedAt';

/** A job in an answer. */
export interface AnsweredJob {
  readonly jobId: string;
  readonly status: string;
  readonly problems: readonly object[];
  readonly [field: string]: unknown;
}

/** The payload of a mutation that starts a job. */
export interface StartedJob {
  readonly job: AnsweredJob | null;
  readonly userErrors: readonly UserError[];
}

/** A gateway over a world of its own; `toggles` and `off` switch HQ's feature flags of the project space. */
export async function startJobs({
  toggles = [],
  off = [],
  endpoints = [],
}: {
  readonly toggles?: readonly string[];
  readonly off?: readonly string[];
  readonly endpoints?: readonly Endpoint[];
} = {}) {
  const { world, demo } = seededWorldWithFlags(60, toggles, off);
  const gateway = await startGateway({ world, endpoints });
  return {
    gateway,
    demo,
    /** Runs a mutation whose alias is `it`. */
    begin: async (query: string, options: AskOptions) => {
      const { data, ...rest } = await gateway.ask<{ readonly it: StartedJob | null }>(query, options);
      return { ...rest, data, it: data?.it as StartedJob };
    },
    job: async (jobId: string, options: AskOptions = {}) => {
      const query = `query ($jobId: ID!) { domain(name: "demo") { job(jobId: $jobId) { ${JOB} } } }`;
      const { data, ...rest } = await gateway.ask<{ readonly domain: { readonly job: AnsweredJob | null } }>(query, {
        ...options,
        variables: { jobId },
      });
      return { ...rest, job: data?.domain.job as AnsweredJob };
    },
  };
}

/** The gateway and its jobs. */
export type JobGateway = Awaited<ReturnType<typeof startJobs>>;

/** An import of cases, with its source beside the other fields of the input. */
export interface ImportInput {
  readonly rows?: readonly object[];
  readonly file?: object;
  readonly [field: string]: unknown;
}

/** Variables of `casesImport`. */
export const importOf = ({ rows, file, ...input }: ImportInput) => ({ input: { source: { rows, file }, ...input } });

/** A file as a mutation accepts it in base64. */
export const base64File = (content: Uint8Array | string, name: string) => ({
  content: { base64: Buffer.from(content).toString('base64') },
  name,
});
