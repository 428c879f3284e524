import { startCaseFormWorld } from './caseFormWorld.js';
import type { CaseFormWorld, CaseFormWorldParts, SandboxReply } from './caseFormWorld.js';
import { at, caseRow, index } from '../worlds/sampleRows.js';

/** JSON of an answer. */
export type Json = Readonly<Record<string, unknown>>;

/** The time of writes, unless a test sets its clock; and the same time as HQ formats it. */
export const writtenAt = at('12-01T08:00');
export const writtenText = '2021-12-01T08:00:00.000000Z';

/** What a create needs (cases.md 3.1). */
export const person = { case_type: 'patient', case_name: 'Elizabeth', owner_id: 'harmon' };

/** Four cases of before: `a` with parent `h`, and two with one external id. */
export const patients = [
  caseRow({
    id: 'a',
    externalId: 'x1',
    properties: { dob: '1948-11-02', rank: '2000' },
    indices: [index('parent', 'h')],
  }),
  caseRow({ id: 'h', type: 'household' }),
  caseRow({ id: 't1', externalId: 'twin' }),
  caseRow({ id: 't2', externalId: 'twin' }),
];

/** A project space to write to, with a clock that a test may move. */
export interface WritableCaseWorld extends CaseFormWorld {
  readonly post: (json: unknown, path?: string) => Promise<SandboxReply>;
  readonly put: (path: string, json: unknown) => Promise<SandboxReply>;
  /** Moves the clock by so many ms. */
  readonly pass: (ms: number) => void;
}

/** Starts it over {@link patients}. */
export async function startWritableCaseWorld(parts: CaseFormWorldParts = {}): Promise<WritableCaseWorld> {
  const clock = { now: writtenAt };
  const hq = await startCaseFormWorld(
    Object.defineProperty({ cases: patients, ...parts }, 'now', { get: () => clock.now, enumerable: true }),
  );
  return {
    ...hq,
    post: (json, path = 'case/v2/') => hq.call('POST', path, json),
    put: (path, json) => hq.call('PUT', path, json),
    pass: ms => void (clock.now += ms),
  };
}

/** The case of a single write's answer. */
export const caseOf = ({ body }: SandboxReply): Json => (body as { case: Json }).case;

/** The cases of a bulk write's answer. */
export const casesOf = ({ body }: SandboxReply): readonly Json[] => (body as { cases: Json[] }).cases;

/** The objects of a page. */
export const objectsOf = ({ body }: SandboxReply): readonly Json[] => (body as { objects: Json[] }).objects;
