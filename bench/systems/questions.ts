import {
  caseId,
  caseName,
  caseProperties,
  caseType,
  locationName,
  locationParent,
  ownerIndex,
  parentIndex,
  username,
} from '../stub/world.js';

/** What the rows of the bench ask: the shape of the answer. */
export type Shape = 'cases' | 'deep' | 'trivial';

/** One question to a system. */
export interface Question {
  readonly shape: Shape;
  /** Rows asked for. */
  readonly first: number;
  /** Bound of the index time, before that of the first case, so that it leaves out no case. */
  readonly since: string;
  /** Names of properties to return. Unknown names change no answer. Default: all. */
  readonly names?: readonly string[];
}

/** A question as a system takes it. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A time before the first case. */
export const LONG_AGO = Date.UTC(2020, 0, 1);

const list = (fields: string) => `query Cases($first: Int, $since: DateTime, $names: [String!]) {
  domain(name: "bench") { cases(first: $first, filter: { indexedOn: { gt: $since } }) { nodes {${fields}} } }
}`;

const TEXTS: Readonly<Record<Shape, string>> = {
  cases: list(` caseId caseName caseType closed properties(names: $names)
    owner { ... on MobileWorker { username primaryLocation { name } } } `),
  deep: list(` caseId caseName
    owner { ... on MobileWorker { username primaryLocation { name parent { name parent { name } } } } }
    parent { caseId caseName
      owner { ... on MobileWorker { username primaryLocation { name } } }
      parent { caseId caseName owner { ... on MobileWorker { username } } } } `).replace(', $names: [String!]', ''),
  trivial: '{ __typename }',
};

/** The question in this project's schema. Peers whose schema is written by hand take the same text. */
export const inOurSchema = ({ shape, first, since, names }: Question): GraphqlRequest =>
  shape === 'trivial' ? { query: TEXTS.trivial } : { query: TEXTS[shape], variables: { first, since, names } };

/** The rows that a login must be answered, in the order of their fields. */
export function expectedNodes({ shape, first }: Question, mark: string): readonly unknown[] {
  const row = shape === 'deep' ? deepRow : caseWithOwner;
  return shape === 'trivial' ? [] : Array.from({ length: first }, (_, index) => row(index, mark));
}

/** The `data` of the answer in this project's schema. */
export const expectedData = (question: Question, mark: string): unknown =>
  question.shape === 'trivial'
    ? { __typename: 'Query' }
    : { domain: { cases: { nodes: expectedNodes(question, mark) } } };

const caseWithOwner = (index: number, mark: string) => ({
  caseId: caseId(index),
  caseName: caseName(index, mark),
  caseType: caseType(index),
  closed: index % 4 === 0,
  properties: caseProperties(index, mark),
  owner: { username: username(ownerIndex(index)), primaryLocation: { name: locationName(ownerIndex(index), mark) } },
});

function deepRow(index: number, mark: string) {
  const owner = ownerIndex(index);
  const [parent, grandparent] = [parentIndex(index)!, parentIndex(parentIndex(index)!)!];
  const place = (at: number): object => {
    const above = locationParent(at);
    return { name: locationName(at, mark), ...(above !== undefined && { parent: place(above) }) };
  };
  return {
    caseId: caseId(index),
    caseName: caseName(index, mark),
    owner: { username: username(owner), primaryLocation: place(owner) },
    parent: {
      caseId: caseId(parent),
      caseName: caseName(parent, mark),
      owner: {
        username: username(ownerIndex(parent)),
        primaryLocation: { name: locationName(ownerIndex(parent), mark) },
      },
      parent: {
        caseId: caseId(grandparent),
        caseName: caseName(grandparent, mark),
        owner: { username: username(ownerIndex(grandparent)) },
      },
    },
  };
}
