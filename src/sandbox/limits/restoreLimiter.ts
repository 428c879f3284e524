import { scopesOf } from './meter.js';
import { createLimiter, restoreFeature } from './throttle.js';
import type { Limiter } from './throttle.js';
import type { DomainRecord, World } from '../world/model.js';

/**
 * Sandbox flag: the server is over its global threshold, so that HQ enforces a project's limits on restores where
 * RATE_LIMIT_RESTORES is on (throttling.md 6, gate).
 */
export const RESTORE_GATE = 'sandbox:restore-gate-closed';

const limiters = new WeakMap<World, Limiter>();

/**
 * Counts a restore before it is built and returns whether it is rejected. Rejected restores are not counted
 * (throttling.md 6 and 7). HQ waits up to 15 seconds first; the sandbox answers at once. `now` in ms.
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
