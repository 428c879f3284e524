import type { Budget } from '../client/budget/budget.js';
import { countOnce, type createCounting } from '../client/budget/workers.js';
import type { Call } from '../client/call.js';
import type { Clock } from '../client/clock.js';
import { readRootList } from '../engine/lists/rootList.js';
import type { Source } from '../engine/read/source.js';
import type { Resource } from '../engine/resource/resource.js';

/** What counting the mobile workers of a project space needs. */
interface CountOptions {
  /** Every family; the list of one is that of the active workers. */
  readonly all: readonly Resource<unknown>[];
  readonly source: Source;
  readonly budget: Pick<Budget, 'learnWorkers'>;
  /** Counts under way, of all operations. */
  readonly counting: ReturnType<typeof createCounting>;
  readonly clock: Clock;
  readonly requester: { readonly deadline: number };
  /** GraphQL fields whose request has to wait for the count. */
  readonly fields: readonly string[];
}

/**
 * Counts the active mobile workers of a project space before a call, as HQ's quota depends on them. Reads their list and not
 * only its size: it costs the same, and most operations need it next. That list itself reports their number.
 */
export async function countWorkersOnce(call: Call, options: CountOptions): Promise<void> {
  const { all, source, budget, counting, clock, requester, fields } = options;
  const workers = all.find(({ lists }) => lists.some(list => list.countsWorkers))!;
  if (call.path === workers.lists[0]?.path) return;
  await countOnce(
    source.domain,
    counting,
    clock,
    async () => {
      // How old the cached list is says nothing of the fields.
      const silent = { ...source, freshness: { recordAge: () => undefined, recordUnindexed: () => undefined } };
      const memory = await source.memory.open(workers);
      const { totalCount } = await readRootList(workers, {}, { first: 1 }, silent, { fields, maxRows: 1 }, memory);
      if (totalCount !== null) budget.learnWorkers(totalCount);
    },
    requester.deadline,
  );
}
