import type { Account, DomainRecord, World } from '../../../src/sandbox/world/model.js';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { domainIn } from './demoWorld.js';
import { NOW } from '../gateway.js';

/** The embedded HQ's programme with so many cases, at the present of the tests, and its project space `demo`. */
export function seededWorld(cases = 300): { readonly world: World; readonly demo: DomainRecord } {
  const world = createWorld({ now: NOW, cases });
  return { world, demo: domainIn(world) };
}

/** The same with these feature flags of HQ switched on in `demo`, and those in `off` switched off. */
export function seededWorldWithFlags(
  cases: number,
  on: Iterable<string>,
  off: readonly string[] = [],
): { readonly world: World; readonly demo: DomainRecord } {
  const { world, demo: usual } = seededWorld(cases);
  const toggles = new Set([...usual.toggles, ...on].filter(flag => !off.includes(flag)));
  const demo = { ...usual, toggles };
  return { world: worldWith(world, { demo }), demo };
}

/** A world with another project space `demo`, or other accounts. */
export const worldWith = (
  world: World,
  {
    demo = domainIn(world),
    accounts = world.accounts,
  }: { readonly demo?: DomainRecord; readonly accounts?: readonly Account[] },
): World => ({ ...world, accounts, domains: new Map(world.domains).set('demo', demo) });
