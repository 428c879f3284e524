import type { Hq } from '../../../operation/context.js';
import { unwrapView, checkedView } from '../../../engine/resource/invalidValues.js';
import { KnownError, OutcomeUnknown, type Problem, RejectedChange } from '../../../errors.js';
import type { MobileWorkerCreateOutcome } from '../../../generated/schema.js';
import { below } from '../../../graphql/payload.js';
import { createWorker } from './writes.js';
import { type MobileWorkerRow, mobileWorkers, newWorkers, liveWorkers } from '../resource.js';
import { leftOut, type WorkerBody } from './fields.js';

/** A worker that is to be made. */
export interface NewWorker {
  readonly body: WorkerBody;
  /** The user name that HQ will give it. */
  readonly username: string;
  /** Where it stands in the input. */
  readonly place: readonly string[];
}

/** What came of a worker that was to be made. */
export interface Creation {
  readonly outcome: MobileWorkerCreateOutcome;
  readonly mobileWorker?: MobileWorkerRow;
  readonly userId?: string;
  readonly userErrors: readonly Problem[];
}

/** Has HQ make it; answers its id. A user name is one worker's only, which tells a repeat whether it was made. */
export function create(hq: Hq, { body, username, place }: NewWorker, part = ''): Promise<string> {
  return hq.write(createWorker(body, place), { part, recover: async () => (await workerNamed(hq, username))?.id });
}

/** The worker with this user name, active or not. */
export const workerNamed = async (hq: Hq, username: string): Promise<MobileWorkerRow | undefined> =>
  (await hq.loadBy(mobileWorkers, 'username', username))[0];

/** Makes workers one after the other. What is no worker's own fault ends it; what came of those before stands all the same. */
export async function createAll(hq: Hq, workers: readonly NewWorker[]): Promise<readonly Creation[]> {
  const made: Creation[] = [];
  for (const [i, worker] of workers.entries()) {
    try {
      made.push({ outcome: 'CREATED', userId: await create(hq, worker, worker.place.join('.')), userErrors: [] });
    } catch (error) {
      if (error instanceof RejectedChange) {
        made.push({ outcome: 'REFUSED', userErrors: error.problems });
        continue;
      }
      if (!(error instanceof KnownError) || (made.length === 0 && !(error instanceof OutcomeUnknown))) throw error;
      const outcome = error instanceof OutcomeUnknown ? 'UNKNOWN' : 'NOT_SENT';
      made.push({ outcome, userErrors: [stopped(worker, error.message)] });
      const rest = workers.slice(i + 1);
      made.push(
        ...rest.map((left): Creation => ({ outcome: 'NOT_SENT', userErrors: [stopped(left, 'It was not sent.')] })),
      );
      break;
    }
  }
  return made;
}

const stopped = ({ place }: NewWorker, message: string): Problem => ({ field: place, message, code: 'FAILED' });

/**
 * Reads new workers back, in as few requests as that takes, for what HQ has left out of them. A list's row that differs
 * from what was sent may be older than the worker, so that then the worker is read alone.
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

async function completed(hq: Hq, { body, place }: NewWorker, creation: Creation): Promise<Creation> {
  const userId = creation.userId!;
  try {
    let row = await hq.load(newWorkers, userId);
    if (row?.active && leftOut(body, row).length > 0) row = await hq.load(liveWorkers, userId);
    if (!row) return { ...creation, userErrors: [notReadBack(place, 'HQ does not show it')] };
    // Who is to confirm the account may or may not be active until then, by HQ's plan.
    const active = body.require_account_confirmation ? row.active : true;
    return {
      ...creation,
      mobileWorker: checkedView({ ...unwrapView(row), active }),
      userErrors: below(place, leftOut(body, row)),
    };
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    return { ...creation, userErrors: [notReadBack(place, error.message)] };
  }
}

const notReadBack = (place: readonly string[], why: string): Problem => ({
  field: place,
  message: `HQ created the worker, but it could not be read back: ${why} What HQ left out of it is unknown.`,
  code: 'FAILED',
});
