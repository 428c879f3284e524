import { scopesOf } from './meter.js';
import { caseUpdateFeature, createLimiter, submissionFeature } from './throttle.js';
import type { Limiter } from './throttle.js';
import type { DomainRecord, World } from '../world/model.js';

/**
 * Sandbox flag: the server is over its global threshold, so that HQ enforces a project's limits on submissions and case
 * updates (throttling.md 6, gate). Without it the limits are counted only.
 */
export const SUBMISSION_GATE = 'sandbox:submission-gate-closed';

const limiters = new WeakMap<World, readonly Limiter[]>();

function limitersOf(world: World): readonly [Limiter, Limiter] {
  const [forms, cases] = limiters.get(world) ?? [createLimiter(submissionFeature), createLimiter(caseUpdateFeature)];
  if (!forms || !cases) throw new Error('a server has two limiters of submissions');
  limiters.set(world, [forms, cases]);
  return [forms, cases];
}

/**
 * Is a submission rejected before its form is read (throttling.md 6)? HQ waits up to 15 seconds first; the sandbox
 * answers at once. `now` in ms.
 */
export function isSubmissionRefused(world: World, domain: DomainRecord, now: number): boolean {
  if (domain.toggles.has('TEST_FORM_SUBMISSION_RATE_LIMIT_RESPONSE')) return true;
  if (!domain.toggles.has(SUBMISSION_GATE) || domain.toggles.has('DO_NOT_RATE_LIMIT_SUBMISSIONS')) return false;
  return limitersOf(world).some(limiter => !limiter.check(scopesOf(domain), now).allowed);
}

/** Counts a processed form and the cases that it changed. Rejected forms are not counted (throttling.md 6). */
export function recordSubmission(world: World, domain: DomainRecord, now: number, cases: number): void {
  const [forms, updates] = limitersOf(world);
  const scopes = scopesOf(domain);
  forms.record(scopes, now);
  if (cases > 0) updates.record(scopes, now, cases);
}
