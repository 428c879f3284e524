import type { DomainRecord } from '../../src/sandbox/world/model.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import type { Endpoint } from '../../src/sandbox/http/endpoint.js';
import { NOW, startGateway, type AskOptions } from '../gateway.js';
import { domainIn } from '../sandbox/demoWorld.js';

/** A job as these tests ask for it. */
export const JOB =
  'jobId kind status progress message requested processed succeeded created problems { reason message column rows ids } requestedBy createdAt startedAt endedAt';

/** A job as it is answered. */
export interface Job {
  readonly jobId: string;
  readonly status: string;
  readonly problems: readonly object[];
  readonly [field: string]: unknown;
}

/** What a mutation answers that begins one. */
export interface Begun {
  readonly job: Job | null;
  readonly userErrors: readonly {
    readonly field: readonly string[] | null;
    readonly message: string;
    readonly code: string;
  }[];
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
  const world = createWorld({ now: NOW, cases: 60 });
  const demo: DomainRecord = {
    ...domainIn(world),
    toggles: new Set([...domainIn(world).toggles, ...toggles].filter(one => !off.includes(one))),
  };
  const gateway = await startGateway({
    world: { ...world, domains: new Map(world.domains).set('demo', demo) },
    endpoints,
  });
  return {
    gateway,
    demo,
    /** A mutation whose answer is called `it`. */
    begin: async (query: string, options: AskOptions) => {
      const { data, ...rest } = await gateway.ask<{ readonly it: Begun | null }>(query, options);
      return { ...rest, data, it: data?.it as Begun };
    },
    job: async (jobId: string, options: AskOptions = {}) => {
      const query = `query ($jobId: ID!) { domain(name: "demo") { job(jobId: $jobId) { ${JOB} } } }`;
      const { data, ...rest } = await gateway.ask<{ readonly domain: { readonly job: Job | null } }>(query, {
        ...options,
        variables: { jobId },
      });
      return { ...rest, job: data?.domain.job as Job };
    },
  };
}

/** What it starts. */
export type Jobs = Awaited<ReturnType<typeof startJobs>>;

/** A file as a mutation takes it in text. */
export const inText = (content: Uint8Array | string, name: string) => ({
  base64: Buffer.from(content).toString('base64'),
  name,
});
