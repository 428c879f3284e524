import { createWorld } from '../../src/sandbox/world/world.js';
import type { DomainRecord } from '../../src/sandbox/world/model.js';
import { NOW, startGateway, type AskOptions, type Asked, type GatewayOptions, type TestGateway } from '../gateway.js';

const CASE = `caseId caseName caseType externalId ownerId closed properties
  indices { identifier caseId relationship } parent { caseName }`;

const QUERIES = {
  caseCreate: `mutation ($input: CaseCreateInput!) {
    caseCreate(domain: "demo", input: $input) { case { ${CASE} } formId userErrors { field message code } } }`,
  caseUpdate: `mutation ($case: CaseRefInput!, $input: CaseUpdateInput!) {
    caseUpdate(domain: "demo", case: $case, input: $input) {
      case { ${CASE} } formId userErrors { field message code } } }`,
  caseUpsert: `mutation ($externalId: String!, $input: CaseUpsertInput!) {
    caseUpsert(domain: "demo", externalId: $externalId, input: $input) {
      case { ${CASE} } formId userErrors { field message code } } }`,
};

/** A problem in an answer. */
export interface HqUserError {
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly code: string;
}

/** A case in an answer. */
export interface CaseSeen extends Readonly<Record<string, unknown>> {
  readonly caseId: string;
}

/** What came of a mutation of one case. */
export interface Changed {
  readonly case: CaseSeen | null;
  readonly formId: string | null;
  readonly userErrors: readonly HqUserError[];
}

/** What came of `casesSave`. */
export interface Saved {
  readonly results: readonly {
    readonly index: number;
    readonly outcome: string;
    readonly case: CaseSeen | null;
    readonly caseId: string | null;
    readonly userErrors: readonly HqUserError[];
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
  readonly userErrors: readonly HqUserError[];
}

/** A gateway before a small world, and its changes of cases. */
export interface Changing {
  readonly gateway: TestGateway;
  readonly demo: DomainRecord;
  change(
    name: keyof typeof QUERIES,
    variables: object,
    options?: AskOptions,
  ): Promise<Asked<{ readonly [name: string]: Changed | null }> & { readonly changed: Changed | null }>;
  save(
    inputs: readonly object[],
    options?: AskOptions & { readonly stopAtFailure?: boolean; readonly fields?: string },
  ): Promise<Asked<{ readonly casesSave: Saved | null }> & { readonly saved: Saved }>;
  /** Cases in the world of HQ. */
  held(externalId: string): readonly { readonly id: string; readonly name: string }[];
}

/** Starts it; each test has a world of its own, which it changes. */
export async function changing(options: GatewayOptions = {}): Promise<Changing> {
  const world = options.world ?? createWorld({ now: NOW, cases: 100 });
  const demo = world.domains.get('demo')!;
  const gateway = await startGateway({ ...options, world });
  return {
    gateway,
    demo,
    async change(name, variables, more) {
      const answer = await gateway.ask<Record<string, Changed | null>>(QUERIES[name], {
        ...more,
        variables: { ...variables },
      });
      return { ...answer, changed: answer.data[name]! };
    },
    async save(inputs, { stopAtFailure, fields = CASE, ...more } = {}) {
      const query = `mutation ($inputs: [CaseSaveInput!]!, $stop: Boolean) {
        casesSave(domain: "demo", inputs: $inputs, stopAtFailure: $stop) {
          results { index outcome case { ${fields} } caseId userErrors { field message code } }
          unsavedIndexes userErrors { field message code }
          chunks { indexes outcome formId error { code message retryAfter safeToRepeat } } } }`;
      const answer = await gateway.ask<{ casesSave: Saved | null }>(query, {
        ...more,
        variables: { inputs, stop: stopAtFailure },
      });
      return { ...answer, saved: answer.data.casesSave! };
    },
    held: externalId => demo.cases.find({ externalIds: [externalId] }).rows,
  };
}

/** What a new case needs. */
export const fresh = { caseType: 'mother', caseName: 'Ada', ownerId: 'nobody' };
