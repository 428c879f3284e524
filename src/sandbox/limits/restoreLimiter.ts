import { scopesOf } from './meter.js';
import { createLimiter, restoreFeature } from './throttle.js';
import type { Limiter } from './throttle.js';
import type { DomainRecord, World } from '../world/model.js';

/**
 * Domain toggle of the sandbox: the whole server is over its global threshold, so that a project's own limits on restores
 * bite where RATE_LIMIT_RESTORES is on (throttling.md 6, gate).
 */
export const RESTORE_GATE = 'sandbox:restore-gate-closed';

const limiters = new WeakMap<World, Limiter>();

/**
 * Counts a restore before it is built and says whether it is refused; a refused one counts nothing (throttling.md 6 and
 * 7). HQ first waits up to 15 seconds of its own; here it says at once what it would say in the end. `now` in ms.
 */
export function isRestoreRefused(world: World, domain: DomainRecord, now: number): boolean {
  const limiter = limiters.get(world) ?? createLimiter(restoreFeature);
  limiters.set(world, limiter);
  const scopes = scopesOf(domain);
  const isLimited = domain.toggles.has('RATE_LIMIT_RESTORES') && domain.toggles.has(RESTORE_GATE);
  const refused = domain.toggles.has('BLOCK_RESTORES') || (isLimited && !limiter.check(scopes, now).allowed);
  if (!refused) limiter.record(scopes, now);
  return refused;
}
