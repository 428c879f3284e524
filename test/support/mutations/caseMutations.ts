import type { DomainRecord } from '../../../src/sandbox/world/model.js';
import { USER_ERRORS, type UserError } from './userErrors.js';
import { startGateway, type AskOptions, type Asked, type GatewayOptions, type TestGateway } from '../gateway.js';
import { seededWorld } from '../worlds/seededWorld.js';
import { domainIn } from '../worlds/demoWorld.js';

const CASE = `caseId caseName caseType externalId ownerId closed properties
  indices { identifier caseId relationship } parent { caseName }`;

const QUERIES = {
  caseCreate: `mutation ($input: CaseCreateInput!) {
    caseCreate(domain: "demo", input: $input) { case { ${CASE} } formId ${USER_ERRORS} } }`,
  caseUpdate: `mutation ($case: CaseRefInput!, $input: CaseUpdateInput!) {
    caseUpdate(domain: "demo", case: $case, input: $input) {
      case { ${CASE} } formId ${USER_ERRORS} } }`,
  caseUpsert: `mutation ($externalId: String!, $input: CaseUpsertInput!) {
    caseUpsert(domain: "demo", externalId: $externalId, input: $input) {
      case { ${CASE} } formId ${USER_ERRORS} } }`,
};

/** A case in an answer. */
export interface AnsweredCase extends Readonly<Record<string, unknown>> {
  readonly caseId: string;
}

/** The payload of a mutation of one case. */
export interface CasePayload {
  readonly case: AnsweredCase | null;
  readonly formId: string | null;
  readonly userErrors: readonly UserError[];
}

/** The payload of `casesSave`. */
export interface CasesSavePayload {
  readonly results: readonly {
    readonly index: number;
    readonly outcome: string;
    readonly case: AnsweredCase | null;
    readonly caseId: string | null;
    readonly userErrors: readonly UserError[];
  }[];
  readonly chunks: readonly {
    readonly indexes: readonly number[];
    readonly outcome: string;
    readonly formId: string | null;
    readonly error: {
      readonly code: string;
      readonly message: string;
      readonly retryAfter: number | null;
      readonly safeToRepeat: boolean | null;
    } | null;
  }[];
  readonly unsavedIndexes: readonly number[];
  readonly userErrors: readonly UserError[];
}

/** A gateway over a small world, with the mutations of cases. */
export interface CaseMutations {
  readonly gateway: TestGateway;
  readonly demo: DomainRecord;
  change(
    name: keyof typeof QUERIES,
    variables: object,
    options?: AskOptions,
  ): Promise<Asked<{ readonly [name: string]: CasePayload | null }> & { readonly changed: CasePayload | null }>;
  save(
    inputs: readonly object[],
    options?: AskOptions & { readonly stopAtFailure?: boolean; readonly fields?: string },
  ): Promise<Asked<{ readonly casesSave: CasesSavePayload | null }> & { readonly saved: CasesSavePayload }>;
  /** The cases of HQ's world with an external id. */
  storedCases(externalId: string): readonly { readonly id: string; readonly name: string }[];
}

/** Starts a gateway over a world of its own, which the test may change. */
export async function startCaseMutations(options: GatewayOptions = {}): Promise<CaseMutations> {
  const world = options.world ?? seededWorld(100).world;
  const demo = domainIn(world);
  const gateway = await startGateway({ ...options, world });
  return {
    gateway,
    demo,
    async change(name, variables, more) {
      const answer = await gateway.ask<Record<string, CasePayload | null>>(QUERIES[name], {
        ...more,
        variables: { ...variables },
      });
      return { ...answer, changed: answer.data[name]! };
    },
    async save(inputs, { stopAtFailure, fields = CASE, ...more } = {}) {
      const query = `mutation ($inputs: [CaseSaveInput!]!, $stop: Boolean) {
        casesSave(domain: "demo", inputs: $inputs, stopAtFailure: $stop) {
          results { index outcome case { ${fields} } caseId ${USER_ERRORS} }
          unsavedIndexes ${USER_ERRORS}
          chunks { indexes outcome formId error { code message retryAfter safeToRepeat } } } }`;
      const answer = await gateway.ask<{ casesSave: CasesSavePayload | null }>(query, {
        ...more,
        variables: { inputs, stop: stopAtFailure },
      });
      return { ...answer, saved: answer.data.casesSave! };
    },
    storedCases: externalId => demo.cases.find({ externalIds: [externalId] }).rows,
  };
}

/** The input of a new case. */
export const NEW_CASE = { caseType: 'mother', caseName: 'Ada', ownerId: 'nobody' };
