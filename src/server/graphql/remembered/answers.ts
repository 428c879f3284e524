import { LRUCache } from 'lru-cache';
import type { Repeat } from '../../../operation/repeat.js';
import { COST_HEADER, costHeader } from '../answerHeaders/costHeader.js';
import type { LoggedOperation } from '../logging/operationLog.js';
import { costText, type CompleteAnswer } from './completeAnswer.js';

/** An answer that is given again. */
export interface RepeatedAnswer extends CompleteAnswer {
  /** The text after the data: what executing the operation now would cost. */
  readonly cost: string;
  /** HQ requests that the cache saved. */
  readonly saved: number;
  readonly logged: LoggedOperation;
}

/** Whole answers as they went out, by the key of their requests. */
export interface RememberedAnswers {
  /** The answer that executing the request now would give. Undefined where it is not known. */
  recall(key: string): RepeatedAnswer | undefined;
  /** Keeps an answer until it is no longer current. */
  keep(key: string, answer: CompleteAnswer, logged: LoggedOperation, repeat: Repeat): void;
}

interface KeptAnswer extends CompleteAnswer {
  readonly logged: LoggedOperation;
  readonly repeat: Repeat;
}

/** Bytes of an entry besides its data: the key, the headers and what it depends on. */
const OVERHEAD = 2000;

/** One answer takes at most this share of the memory. */
const MAX_SHARE = 1 / 8;

/** Remembers answers of at most `megabytes`, and drops the least recently used ones. */
export function createRememberedAnswers(megabytes: number): RememberedAnswers {
  const maxSize = Math.max(1, megabytes * 1_000_000);
  const kept = new LRUCache<string, KeptAnswer>({ maxSize, maxEntrySize: Math.ceil(maxSize * MAX_SHARE) });

  return {
    recall(key) {
      const found = kept.get(key);
      if (!found) return undefined;
      if (!found.repeat.isCurrent()) {
        kept.delete(key);
        return undefined;
      }
      const cost = found.repeat.cost();
      const headers = { ...found.headers, [COST_HEADER]: costHeader(cost) };
      return { ...found, headers, cost: costText(cost), saved: cost.savedByMemory };
    },
    keep(key, answer, logged, repeat) {
      kept.set(key, { ...answer, logged, repeat }, { size: OVERHEAD + answer.data.length });
    },
  };
}
