import type { Endpoint } from '../../../src/sandbox/http/endpoint.js';
import { startGateway, type AskOptions } from '../gateway.js';
import { type UserError } from './userErrors.js';
import { seededWorldWithFlags } from '../worlds/seededWorld.js';

/** A job as these tests ask for it. */
export const JOB =
  'jobId kind status progress message requested processed succeeded created problems { reason message column rows ids } requestedBy createdAt startedAt completedAt';

/** A job as it is answered. */
export interface AnsweredJob {
  readonly jobId: string;
  readonly status: string;
  readonly problems: readonly object[];
  readonly [field: string]: unknown;
}

/** What a mutation answers that begins one. */
export interface StartedJob {
  readonly job: AnsweredJob | null;
  readonly userErrors: readonly UserError[];
}

/** A gateway before a world of its own, with HQ's switches for the project space. */
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
    /** A mutation whose answer is called `it`. */
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

/** What it starts. */
export type JobGateway = Awaited<ReturnType<typeof startJobs>>;

/** A file as a mutation takes it in text. */
export const base64File = (content: Uint8Array | string, name: string) => ({
  base64: Buffer.from(content).toString('base64'),
  name,
});
