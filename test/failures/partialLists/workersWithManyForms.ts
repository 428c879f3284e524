import type { Failure } from '../../../src/sandbox/failures.js';
import type { FormRecord } from '../../../src/sandbox/world/model.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { part, type Part } from '../../support/expected/expectedFormat.js';
import type { Asked } from '../../support/gateway.js';
import { at, formRow } from '../../support/worlds/sampleRows.js';
import { worker } from '../../support/worlds/tinyWorld.js';

/** Forms of each worker: four of HQ's pages. */
export const COUNT = 3500;

/** A worker's forms, newest first, two in each second. */
const formsOf = (name: string): readonly FormRecord[] =>
  Array.from({ length: COUNT }, (_, i) => {
    const [id, userId] = [`${name}-${String(i).padStart(5, '0')}`, `worker-${name}`];
    const form = { '#type': 'data', '@xmlns': 'x', meta: { instanceID: id, userID: userId } };
    return formRow({ id, userId, form, when: at('12-01T00:00') - Math.floor(i / 2) * 1000 });
  });
const NAMES = ['a', 'b', 'c'];

/** The ids of a worker's forms, sorted. */
export const idsOf = (name: string): readonly string[] => formsOf(name).map(({ id }) => id);

/** A project space with three workers and their forms. */
export const workersWithManyForms = () =>
  buildWorld({ workers: storeOf(NAMES.map(name => worker(name))), forms: NAMES.flatMap(formsOf) });

/** The selection of a worker's list. */
export const LIST = `list: forms(first: 5000, after: $after) { ${part('formId')} }`;
/** HQ's list of the workers. */
export const WORKERS = 'GET user/v1/?limit=1000';

/** The start of the instant of each page: pages overlap by the two forms of one second. */
const BEGINS = ['', '51%3A41', '43%3A22', '35%3A03'];
/** HQ's n-th page of a worker's forms. */
export const page = (name: string, n: number) =>
  `GET form/v1/?form.meta.userID=worker-${name}&limit=1000` +
  (n === 1 ? '' : `&received_on_end=2021-11-30T23%3A${BEGINS[n - 1]}.000999`);
/** Matches that page alone. */
export const only = (line: string) => new RegExp(`^${line.replace(/[.?+]/g, '\\$&')}$`);
/** A failure that makes a page unavailable, which the gateway requests three times. */
export const CUT: Failure = { kind: 'cut', when: 'before' };

/** A worker's list in an answer, or that of each worker. */
export interface Answer {
  readonly domain: {
    readonly of: Of;
    readonly workers: { readonly nodes: readonly Of[] };
  };
}
interface Of {
  readonly list: Part<Readonly<Record<string, string>>> | null;
}

/** The ids of a list's rows. */
export const rows = ({ list }: Of): readonly string[] => list!.nodes.map(node => Object.values(node)[0]!);
/** Where the errors stand, and their codes. */
export const codes = ({ errors = [] }: Asked<unknown>) =>
  errors.map(({ path, extensions }) => [path?.join('.'), extensions['code']]);
