import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Queue, type Waiter } from '../../../src/client/budget/queue.js';

const steps = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ join: fc.constantFrom('interactive' as const, 'bulk' as const), patience: fc.nat(50) }),
    },
    { weight: 2, arbitrary: fc.constant('next' as const) },
    { weight: 1, arbitrary: fc.constant('repeat' as const) },
    { weight: 1, arbitrary: fc.constant('drop' as const) },
  ),
  { maxLength: 120 },
);

/** A queue after random requests joined, left, returned to their place or were dropped. */
function queueAfter(path: typeof steps extends fc.Arbitrary<infer S> ? S : never): Queue<Waiter> {
  const queue = new Queue<Waiter>();
  let place = 0;
  let gone: Waiter | undefined;
  for (const step of path) {
    if (step === 'next') gone = queue.next() ?? gone;
    else if (step === 'drop') queue.drop(waiter => waiter.deadline % 7 === 0);
    else if (step !== 'repeat') queue.add({ place: place++, priority: step.join, deadline: place + step.patience });
    else if (gone) [gone] = [queue.add(gone) as undefined];
  }
  return queue;
}

function* drained(queue: Queue<Waiter>): Generator<Waiter> {
  for (let next = queue.next(); next; next = queue.next()) yield next;
}

test('a request goes after exactly as many others as its place says', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom('interactive' as const, 'bulk' as const), (path, priority) => {
      const queue = queueAfter(path);
      const waiter = { place: 1_000, priority, deadline: 0 };
      const ahead = queue.countBefore(waiter);
      queue.add(waiter);
      expect([...drained(queue)].indexOf(waiter)).toBe(ahead);
    }),
  );
});

test('lists the waiting requests in the order in which they will go, each with its place', () => {
  fc.assert(
    fc.property(steps, path => {
      const queue = queueAfter(path);
      const seen: Waiter[] = [];
      const even = (waiter: Waiter) => waiter.deadline % 2 === 0;
      const dropped = queue.drop((waiter, place) => {
        expect(place).toBe(seen.length);
        if (!even(waiter)) seen.push(waiter);
        return even(waiter);
      });
      expect(dropped.every(even)).toBe(true);
      expect([...drained(queue)]).toEqual(seen);
    }),
  );
});

test('within a priority lower places go first, and the earliest deadline is known', () => {
  fc.assert(
    fc.property(steps, path => {
      const queue = queueAfter(path);
      const soonest = queue.earliestDeadline;
      const all = [...drained(queue)];
      expect(soonest).toBe(Math.min(...all.map(waiter => waiter.deadline)));
      for (const priority of ['interactive', 'bulk'] as const) {
        const places = all.filter(waiter => waiter.priority === priority).map(waiter => waiter.place);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
    }),
  );
});

test('a bulk request goes after at most nine interactive ones', () => {
  fc.assert(
    fc.property(steps, path => {
      let row = 0;
      const all = [...drained(queueAfter(path))];
      all.forEach((waiter, i) => {
        row = waiter.priority === 'bulk' ? 0 : row + 1;
        if (all.slice(i + 1).some(later => later.priority === 'bulk')) expect(row).toBeLessThanOrEqual(9);
      });
    }),
  );
});
