import type { Context, Hq } from '../../../operation/context.js';
import { unwrapView, checkedView } from '../../../engine/resource/invalidValues.js';
import { KnownError, OutcomeUnknown, type Problem, RejectedChange } from '../../../errors.js';
import type {
  MutationMobileWorkerCreateArgs,
  MutationMobileWorkersCreateArgs,
  MutationMobileWorkerUpdateArgs,
  MutationResolvers,
  Resolvers,
} from '../../../generated/schema.js';
import { globalId } from '../../../graphql/globalIds.js';
import { mutation, refuseInput } from '../../../graphql/payload.js';
import { changedWorkerBody, fullUsername, newWorkerBody } from './input.js';
import { mobileWorkers, liveWorkers, USER_IDS } from '../resource.js';
import { deleteWorker, resetPassword, switchWorker, unknownWorker, updateWorker } from './writes.js';
import { create, createAll, type Creation, type NewWorker, readBack, workerNamed } from './creation.js';
import { refuseUnknownGroups } from './groups.js';

/** Of many changes, where none was sent. */
const NOT_SENT = { results: [] };

type WorkerArgs = { readonly domain: string; readonly userId: string };

/** The worker of a payload, read only when selected. */
export const resolvers = {
  MobileWorkerActivatePayload: {
    mobileWorker: ({ mobileWorker: worker }, _, { hq }) => (worker ? liveWorker(hq, worker, true) : null),
  },
  MobileWorkerDeactivatePayload: {
    mobileWorker: ({ mobileWorker: worker }, _, { hq }) => (worker ? liveWorker(hq, worker, false) : null),
  },
  MobileWorkerResetPasswordPayload: {
    mobileWorker: ({ mobileWorker: worker }, _, { hq }) =>
      worker ? hq(worker.domain).load(mobileWorkers, worker.userId) : null,
  },
} satisfies Resolvers;

/** Changes of mobile workers. */
export const mutations = {
  mobileWorkerCreate: mutation(async ({ domain, input }: MutationMobileWorkerCreateArgs, { hq }) => {
    const worker = newWorker(domain, input, ['input']);
    const space = hq(domain);
    await refuseUnknownGroups(space, [groupsOf(worker)]);
    const created: Creation = { outcome: 'CREATED', userId: await create(space, worker), userErrors: [] };
    const [creation] = await readBack(space, [worker], [created]);
    return creation!;
  }),

  mobileWorkersCreate: mutation(async ({ domain, inputs, findExisting }: MutationMobileWorkersCreateArgs, { hq }) => {
    const workers = newWorkersOf(domain, inputs);
    const space = hq(domain);
    const found = await Promise.all(
      workers.map(async ({ username }) => (findExisting ? workerNamed(space, username) : undefined)),
    );
    const missing = workers.filter((_, i) => !found[i]);
    await refuseUnknownGroups(space, missing.map(groupsOf));
    const created = await readBack(space, missing, await createAll(space, missing));
    const results = workers.map((worker, index): Creation & { readonly index: number } => {
      const row = found[index];
      if (!row) return { index, ...created[missing.indexOf(worker)]! };
      return { index, outcome: 'FOUND', mobileWorker: row, userId: row.id, userErrors: [] };
    });
    return { results };
  }, NOT_SENT),

  mobileWorkerUpdate: mutation(async ({ domain, userId, input }: MutationMobileWorkerUpdateArgs, { hq }) => {
    const body = changedWorkerBody(input);
    checkId(userId);
    const space = hq(domain);
    await refuseUnknownGroups(space, [{ field: ['input', 'groupIds'], ids: body.groups }]);
    const row = await space.write(updateWorker(domain, userId, body)).catch(notFoundOr(space, userId));
    return { mobileWorker: row };
  }),

  mobileWorkerDelete: mutation(async ({ domain, userId }: WorkerArgs, { hq }) => {
    checkId(userId);
    const space = hq(domain);
    const isGone = async () => ((await space.load(liveWorkers, userId)) ? undefined : userId);
    await space.write(deleteWorker(userId), { recover: isGone });
    return { deletedId: globalId('MobileWorker', domain, userId), userId };
  }),

  mobileWorkerActivate: mutation(async ({ domain, userId }: WorkerArgs, { hq }) => {
    checkId(userId);
    await hq(domain).write(switchWorker(userId, true));
    return { mobileWorker: { domain, userId } };
  }),

  mobileWorkerDeactivate: mutation(async ({ domain, userId }: WorkerArgs, { hq }) => {
    checkId(userId);
    await hq(domain).write(switchWorker(userId, false));
    return { mobileWorker: { domain, userId } };
  }),

  mobileWorkerResetPassword: mutation(async ({ domain, userId }: WorkerArgs, { hq }) => {
    checkId(userId);
    await hq(domain).write(resetPassword(userId));
    return { mobileWorker: { domain, userId } };
  }),
} satisfies MutationResolvers;

const newWorker = (
  domain: string,
  input: MutationMobileWorkerCreateArgs['input'],
  path: readonly string[],
): NewWorker => ({
  body: newWorkerBody(domain, input, path),
  username: fullUsername(domain, input.username),
  path,
});

/**
 * Checks all inputs. A repeated user name is a problem, because HQ would refuse the second worker.
 * @throws {RejectedChange} for all problems.
 */
function newWorkersOf(domain: string, inputs: MutationMobileWorkersCreateArgs['inputs']): readonly NewWorker[] {
  const problems: Problem[] = [];
  const names = new Set<string>();
  const workers = inputs.flatMap((input, i) => {
    const path = ['inputs', String(i)];
    const username = fullUsername(domain, input.username);
    if (names.has(username))
      problems.push({ field: [...path, 'username'], message: 'Another input has this user name.', code: 'DUPLICATE' });
    names.add(username);
    try {
      return [newWorker(domain, input, path)];
    } catch (error) {
      if (!(error instanceof RejectedChange)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  refuseInput(problems);
  return workers;
}

const groupsOf = ({ body, path }: NewWorker) => ({ field: [...path, 'groupIds'], ids: body.groups });

/** Other ids cannot be in HQ's URLs. */
function checkId(userId: string): void {
  if (!USER_IDS.test(userId)) refuseInput([unknownWorker]);
}

/**
 * HQ fails with a 500 for an unknown id (users.md 1, PUT), as it may for other reasons. Reading the worker shows which.
 */
const notFoundOr = (hq: Hq, userId: string) => async (error: unknown) => {
  if (!(error instanceof OutcomeUnknown) || error.hqStatus !== 500) throw error;
  const worker = await hq.load(liveWorkers, userId).catch((unread: unknown) => {
    if (unread instanceof KnownError) throw error;
    throw unread;
  });
  if (!worker) throw new RejectedChange([unknownWorker]);
  throw error;
};

/** The worker after activation or deactivation. HQ shows the state only by its lists, but here it is known. */
async function liveWorker(hq: Context['hq'], { domain, userId }: WorkerArgs, active: boolean) {
  const row = await hq(domain).load(liveWorkers, userId);
  return row && checkedView({ ...unwrapView(row), active });
}
