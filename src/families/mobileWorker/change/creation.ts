import type { Hq } from '../../../operation/context.js';
import { unwrapView, checkedView } from '../../../engine/resource/invalidValues.js';
import { KnownError, OutcomeUnknown, type Problem, RejectedChange } from '../../../errors.js';
import type { WriteOutcome } from '../../../generated/schema.js';
import { below } from '../../../graphql/payload.js';
import { createWorker } from './writes.js';
import { type MobileWorkerRow, mobileWorkers, newWorkers, liveWorkers } from '../resource.js';
import { droppedFields, type WorkerBody } from './fields.js';

/** A worker to create. */
export interface NewWorker {
  readonly body: WorkerBody;
  /** The full user name at HQ. */
  readonly username: string;
  /** Path in the mutation's input. */
  readonly path: readonly string[];
}

/** Outcome of creating a worker. */
export interface Creation {
  readonly outcome: WriteOutcome;
  readonly mobileWorker?: MobileWorkerRow;
  readonly userId?: string;
  readonly userErrors: readonly Problem[];
}

/** Creates a worker; returns its id. User names are unique, so a repeat can find out whether the worker was created. */
export function create(hq: Hq, { body, username, path }: NewWorker, part = ''): Promise<string> {
  return hq.write(createWorker(body, path), { part, recover: async () => (await workerNamed(hq, username))?.id });
}

/** The worker with this user name, active or deactivated. */
export const workerNamed = async (hq: Hq, username: string): Promise<MobileWorkerRow | undefined> =>
  (await hq.loadBy(mobileWorkers, 'username', username))[0];

/**
 * Creates workers one after the other. An error that is not a worker's own stops the rest. Earlier outcomes are
 * returned all the same.
 */
export async function createAll(hq: Hq, workers: readonly NewWorker[]): Promise<readonly Creation[]> {
  const created: Creation[] = [];
  for (const [i, worker] of workers.entries()) {
    try {
      created.push({ outcome: 'CREATED', userId: await create(hq, worker, worker.path.join('.')), userErrors: [] });
    } catch (error) {
      if (error instanceof RejectedChange) {
        created.push({ outcome: 'REFUSED', userErrors: error.problems });
        continue;
      }
      if (!(error instanceof KnownError) || (created.length === 0 && !(error instanceof OutcomeUnknown))) throw error;
      const outcome = error instanceof OutcomeUnknown ? 'UNKNOWN' : 'NOT_SENT';
      created.push({ outcome, userErrors: [notCreated(worker, error.message)] });
      const rest = workers.slice(i + 1);
      created.push(
        ...rest.map((skipped): Creation => ({ outcome: 'NOT_SENT', userErrors: [notCreated(skipped, 'Not sent.')] })),
      );
      break;
    }
  }
  return created;
}

const notCreated = ({ path }: NewWorker, message: string): Problem => ({ field: path, message, code: 'FAILED' });

/**
 * Reads new workers to find the fields that HQ dropped, in as few requests as possible. Where a row of the list differs
 * from what was sent, it may be outdated, and the worker is read alone.
 */
export async function readBack(
  hq: Hq,
  workers: readonly NewWorker[],
  creations: readonly Creation[],
): Promise<readonly Creation[]> {
  const read = await Promise.all(
    creations.map(async (creation, i) =>
      creation.outcome === 'CREATED' ? completed(hq, workers[i]!, creation) : creation,
    ),
  );
  const rows = read.flatMap(({ outcome, mobileWorker }) =>
    outcome === 'CREATED' && mobileWorker ? [mobileWorker] : [],
  );
  const changed = rows.map(row => ({ id: row.id, row, ...(row.active === null && { missingFields: ['active'] }) }));
  if (rows.length > 0) await hq.changes.remember([mobileWorkers, newWorkers].map(resource => ({ resource, changed })));
  return read;
}

async function completed(hq: Hq, { body, path }: NewWorker, creation: Creation): Promise<Creation> {
  const userId = creation.userId!;
  try {
    let row = await hq.load(newWorkers, userId);
    if (row?.active && droppedFields(body, row).length > 0) row = await hq.load(liveWorkers, userId);
    if (!row) return { ...creation, userErrors: [notReadBack(path, 'HQ does not return it.')] };
    // Workers who must confirm their account may be active or inactive until then, depending on HQ's plan.
    const active = body.require_account_confirmation ? row.active : true;
    return {
      ...creation,
      mobileWorker: checkedView({ ...unwrapView(row), active }),
      userErrors: below(path, droppedFields(body, row)),
    };
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    return { ...creation, userErrors: [notReadBack(path, error.message)] };
  }
}

const notReadBack = (path: readonly string[], why: string): Problem => ({
  field: path,
  message: `HQ created the worker, but reading it failed: ${why} It is unknown which fields HQ dropped.`,
  code: 'FAILED',
});
