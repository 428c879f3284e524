import type { WorkerRecord, World } from '../../../src/sandbox/world/model.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { startGateway, type TestGateway } from '../gateway.js';
import { worker } from './tinyWorld.js';
import { buildWorld } from './buildWorld.js';

/** A gateway that knows its number of workers, over a project space `demo` with `count` active workers and a deactivated one as the last. */
export async function startGatewayWithWorkers(
  count: number,
): Promise<{ gateway: TestGateway; workers: readonly WorkerRecord[]; close: () => Promise<void> }> {
  const workers = [
    ...Array.from({ length: count }, (_, i) => worker(`w${String(i).padStart(5, '0')}`)),
    worker('retired', { active: false }),
  ];
  const world = workersWorld(workers);
  const gateway = await startGateway({ world, workers: count });
  return { gateway, workers, close: () => gateway.close() };
}

/** A world of one project space with these workers, where the login `admin` is an administrator. */
export function workersWorld(workers: readonly WorkerRecord[]): World {
  return buildWorld({ workers: storeOf([...workers]) });
}
