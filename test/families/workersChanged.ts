import type { DomainRecord, WorkerRecord } from '../../src/sandbox/world/model.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { type GatewayOptions, NOW, startGateway, type TestGateway } from '../gateway.js';
import { domainIn } from '../sandbox/demoWorld.js';
import { FIELDS } from './workersSeen.js';

/** What a mutation says is wrong. */
export interface Wrong {
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly code: string;
}

/** What mutations of mobile workers answer; each test reads its part. */
export interface Payload {
  readonly mobileWorker: Readonly<Record<string, unknown>> | null;
  readonly userId: string | null;
  readonly userErrors: readonly Wrong[];
}

/** A gateway before a world of its own, which a test may change. */
export interface Changing {
  readonly gateway: TestGateway;
  readonly demo: DomainRecord;
  /** Any worker that is active, and one that is not. */
  readonly amina: WorkerRecord;
  readonly gone: WorkerRecord;
  /** The only field of a mutation. */
  readonly one: (answer: { readonly data: unknown }) => Payload;
}

/** Starts it. */
export async function startChanging(options: GatewayOptions = {}): Promise<Changing> {
  const world = options.world ?? createWorld({ now: NOW, cases: 300 });
  const demo = domainIn(world);
  const workers = [...demo.workers];
  return {
    gateway: await startGateway({ world, ...options }),
    demo,
    amina: workers.find(({ username }) => username.startsWith('amina@'))!,
    gone: workers.find(({ active }) => !active)!,
    one: ({ data }) => Object.values(data as Record<string, Payload>)[0]!,
  };
}

/** Selects what `Payload` reads. */
export const WRONG = 'userErrors { field message code }';

/** Creates one worker. */
export const CREATE = `mutation ($input: MobileWorkerCreateInput!) { mobileWorkerCreate(domain: "demo", input: $input) {
  mobileWorker { ${FIELDS} } userId ${WRONG} } }`;

/** Creates several. */
export const CREATE_ALL = `mutation ($inputs: [MobileWorkerCreateInput!]!, $findExisting: Boolean) {
  mobileWorkersCreate(domain: "demo", inputs: $inputs, findExisting: $findExisting) {
    results { index outcome userId mobileWorker { username firstName active } ${WRONG} } ${WRONG} } }`;

/** Changes one. */
export const UPDATE = `mutation ($userId: ID!, $input: MobileWorkerUpdateInput!) {
  mobileWorkerUpdate(domain: "demo", userId: $userId, input: $input) { mobileWorker { ${FIELDS} } ${WRONG} } }`;

/** A mutation that takes a worker's id alone. */
export const act = (name: string, selection: string): string =>
  `mutation ($userId: ID!) { ${name}(domain: "demo", userId: $userId) { ${selection} ${WRONG} } }`;
