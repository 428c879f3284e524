import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Usage } from '../../../src/client/budget/usage.js';
import { limits } from '../../../src/client/budget/windows.js';
import { createLimiter } from '../../../src/sandbox/limits/throttle.js';

/** 2026-01-05T00:00:00Z, a boundary of every grain (throttling.md 5). */
const T0 = 1_767_571_200_000;

/** Pauses from a few ms, over exact multiples of the grains, to days. */
const pause = fc.oneof(
  fc.nat(400),
  fc.nat(40_000),
  fc.constantFrom(500, 1_000, 30_000, 60_000, 1_200_000, 21_600_000, 86_400_000),
  fc.nat(3_000_000),
  fc.nat(90_000_000),
);
const event = fc.record({ pause, count: fc.integer({ min: 1, max: 12 }) });
const users = fc.constantFrom(0, 1, 5, 10, 23, 25, 300);

test('the gateway and the sandbox, implemented separately from the same contract, agree on every request (throttling.md 1-3)', () => {
  fc.assert(
    fc.property(users, users, fc.array(event, { maxLength: 150 }), (workers, planUsers, events) => {
      const limiter = createLimiter();
      const keys = [
        { key: 'demo', users: workers },
        { key: 'account:A', users: planUsers },
      ];
      const scopes = [
        { spending: new Usage(), limits: limits(workers) },
        { spending: new Usage(), limits: limits(planUsers) },
      ];
      let now = T0;
      for (const { pause, count } of events) {
        now += pause;
        for (let i = 0; i < count; i++) {
          const passes = scopes.some(({ spending, limits }) => spending.opens(limits, now) <= now);
          expect({ now, passes }).toEqual({ now, passes: limiter.check(keys, now).allowed });
          if (!passes) break;
          limiter.record(keys, now);
          scopes.forEach(({ spending }) => spending.record(now));
        }
      }
    }),
    { numRuns: 300 },
  );
});
