import { isRecent } from '../client/clock.js';
import type { Log } from '../server/log.js';

const HOUR = 3_600_000;

/** Says in the log, at most once an hour, that others use the quota of a project space. */
export function warnOfSharedQuota(log: Pick<Log, 'warn'>, now: () => number): () => void {
  let warnedAt: number | undefined;
  return () => {
    if (warnedAt !== undefined && isRecent(warnedAt, now(), HOUR)) return;
    warnedAt = now();
    log.warn(
      'HQ refused a request that the limits of its project space admit: another client uses the quota, or a second gateway, or HQ_WORKERS is too high',
    );
  };
}
