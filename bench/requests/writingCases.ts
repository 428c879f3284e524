import { readFileSync } from 'node:fs';
import { operation } from './gateway.js';
import type { WritingJob } from './writingJob.js';

/** Number of households, of members in each, and of households with one owner. */
const [HOUSEHOLDS, MEMBERS, CASELOAD] = [2000, 4, 50];

const UPSERT = `mutation ($externalId: String!, $input: CaseUpsertInput!) {
  caseUpsert(domain: "demo", externalId: $externalId, input: $input) { case { caseId } userErrors { message } }
}`;
const UPDATE = `mutation ($caseId: ID!, $ownerId: ID!) {
  caseUpdate(domain: "demo", case: { caseId: $caseId }, input: { ownerId: $ownerId }) { case { ownerId } userErrors { message } }
}`;

const example = (job: string) => readFileSync(`examples/job-${job}.graphql`, 'utf8');

/** Households, each followed by its members. CASELOAD households share an owner. */
const cases = Array.from({ length: HOUSEHOLDS }, (_, h) => {
  const shared = { ownerId: `caseload-${Math.floor(h / CASELOAD)}`, properties: { village: `Village ${h % 40}` } };
  const home = { ...shared, externalId: `h${h}`, caseType: 'household', caseName: `Household ${h}` };
  const members = Array.from({ length: MEMBERS }, (_, m) => ({
    ...shared,
    externalId: `h${h}m${m}`,
    caseType: 'member',
    caseName: `Member ${m} of household ${h}`,
    indices: [{ identifier: 'parent', case: { externalId: home.externalId }, caseType: home.caseType }],
  }));
  return [home, ...members];
}).flat();

const upsertAll = operation(
  example('04'),
  { inputs: cases.map(({ externalId, ...one }) => ({ action: 'UPSERT', case: { externalId }, ...one })) },
  'UpsertCases',
);
const upsertOne = operation(UPSERT);

/** Number of single upserts that are measured: all of them would take longer than all other jobs. */
const SAMPLE = 500;

/** Job 4. */
export const upsert: WritingJob = {
  job: '04',
  what: `${cases.length.toLocaleString('en')} upserts by external id, with parents`,
  allowed: [100, 100],
  together: () => [() => [upsertAll]],
  single: () => [
    () =>
      cases.slice(0, SAMPLE).map(({ externalId, ...input }) => ({ ...upsertOne, variables: { externalId, input } })),
  ],
  times: cases.length / SAMPLE,
};

const caseload = operation(example('09'), {}, 'Caseload');
const saveAll = operation(example('09'), {}, 'Reassign');
const updateOne = operation(UPDATE);
const ownerId = 'supervisors';
const found = (run: number) => () => [{ ...caseload, variables: { owner: `caseload-${run}` } }];

/** Job 9, on cases of job 4. Each run uses another caseload. */
export const reassign: WritingJob = {
  job: '09',
  what: `${CASELOAD} households with ${CASELOAD * MEMBERS} members reassigned`,
  allowed: [5, 5],
  together: run => [
    found(run),
    ({ data }) => [
      {
        ...saveAll,
        variables: { inputs: idsIn(data).map(caseId => ({ action: 'UPDATE', case: { caseId }, ownerId })) },
      },
    ],
  ],
  single: run => [
    found(run),
    ({ data }) => idsIn(data).map(caseId => ({ ...updateOne, variables: { caseId, ownerId } })),
  ],
};

interface Caseload {
  readonly domain: { readonly cases: { readonly nodes: readonly Home[] } };
}
interface Home {
  readonly caseId: string;
  readonly children: { readonly nodes: readonly { readonly caseId: string }[] };
}

/** The case ids of a caseload's households and members. Throws if any is missing. */
function idsIn(data: unknown): readonly string[] {
  const homes = (data as Caseload).domain.cases.nodes;
  const ids = homes.flatMap(({ caseId, children }) => [caseId, ...children.nodes.map(member => member.caseId)]);
  if (ids.length !== CASELOAD * (1 + MEMBERS)) throw new Error(`a caseload of ${ids.length} cases`);
  return ids;
}
