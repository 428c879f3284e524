import type { DomainRecord, WorkerRecord } from '../../../src/sandbox/world/model.js';
import { type GatewayOptions, startGateway, type TestGateway } from '../gateway.js';
import { domainIn } from '../worlds/demoWorld.js';
import { FIELDS } from '../expected/expectedWorkers.js';
import { USER_ERRORS, type UserError } from './userErrors.js';
import { seededWorld } from '../worlds/seededWorld.js';

/** The payloads of all mutations of mobile workers; each test reads its part. */
export interface WorkerPayload {
  readonly mobileWorker: Readonly<Record<string, unknown>> | null;
  readonly userId: string | null;
  readonly userErrors: readonly UserError[];
}

/** A gateway over a world of its own, which the test may change. */
export interface WorkerMutations {
  readonly gateway: TestGateway;
  readonly demo: DomainRecord;
  /** An active worker, and a deactivated one. */
  readonly amina: WorkerRecord;
  readonly deactivated: WorkerRecord;
  /** The payload of an operation with one mutation. */
  readonly payloadOf: (answer: { readonly data: unknown }) => WorkerPayload;
}

/** Starts a gateway over a world of its own. */
export async function startWorkerMutations(options: GatewayOptions = {}): Promise<WorkerMutations> {
  const world = options.world ?? seededWorld().world;
  const demo = domainIn(world);
  const workers = [...demo.workers];
  return {
    gateway: await startGateway({ world, ...options }),
    demo,
    amina: workers.find(({ username }) => username.startsWith('amina@'))!,
    deactivated: workers.find(({ active }) => !active)!,
    payloadOf: ({ data }) => Object.values(data as Record<string, WorkerPayload>)[0]!,
  };
}

/** Creates one worker. */
export const CREATE = `mutation ($input: MobileWorkerCreateInput!) { mobileWorkerCreate(domain: "demo", input: $input) {
  mobileWorker { ${FIELDS} } userId ${USER_ERRORS} } }`;

/** Creates several. */
export const CREATE_ALL = `mutation ($inputs: [MobileWorkerCreateInput!]!, $findExisting: Boolean) {
  mobileWorkersCreate(domain: "demo", inputs: $inputs, findExisting: $findExisting) {
    results { outcome userId mobileWorker { username firstName active } ${USER_ERRORS} } ${USER_ERRORS} } }`;

/** Changes one. */
export const UPDATE = `mutation ($userId: ID!, $input: MobileWorkerUpdateInput!) {
  mobileWorkerUpdate(domain: "demo", userId: $userId, input: $input) { mobileWorker { ${FIELDS} } ${USER_ERRORS} } }`;

/** A mutation that takes a worker's id alone. */
export const mutationById = (name: string, selection: string): string =>
  `mutation ($userId: ID!) { ${name}(domain: "demo", userId: $userId) { ${selection} ${USER_ERRORS} } }`;
