import { hexId } from '../basics/ids.js';
import type { LocationRecord, WorkerRecord } from '../../model.js';
import { FAMILIES, fullName, MEN, WOMEN } from '../basics/names.js';
import type { Places } from './locations.js';
import { randomStream, pick } from '../basics/random.js';
import type { WorldSize } from '../size.js';
import { DAY } from '../basics/times.js';

/** Short user name of the first worker of every domain, for examples. */
export const FIRST_WORKER = 'amina';

/** Mobile workers, the active ones first, then the deactivated ones (users.md 1). */
export function workersOf(
  seed: number,
  domain: string,
  size: WorldSize,
  places: Places,
  groups: readonly string[],
  now: number,
): WorkerRecord[] {
  const roll = randomStream(seed, 'worker');
  const taken = new Set<string>();
  return Array.from({ length: size.workers + size.deactivated }, (_, n) => {
    const chance = roll(n);
    const { first, last } = fullName(n % 4 === 3 ? MEN : WOMEN, chance);
    const name = n === 0 ? FIRST_WORKER : unique(`${first}.${last}`.toLowerCase(), taken);
    const homes = homesOf(n, places);
    const phone = chance % 5 === 0 ? [] : [`9995${String(chance % 100_000_000).padStart(8, '0')}`];
    return {
      id: hexId(seed, 'worker', n),
      username: `${name}@${domain}.commcarehq.org`,
      firstName: n % 29 === 7 ? null : n === 0 ? 'Amina' : first,
      lastName: n % 29 === 7 ? null : n === 0 ? pick(FAMILIES, chance) : last,
      email: n % 3 === 0 ? `${name}@health.example.org` : '',
      phoneNumbers: n % 17 === 0 && phone[0] ? [...phone, `9997${phone[0].slice(4)}`] : phone,
      groups: teamsOf(n, groups),
      locations: homes.map(home => home.id),
      primaryLocation: homes[0]?.id ?? null,
      userData: userData(n, domain, homes, chance),
      language: n % 6 === 5 ? null : pick(['en', 'fra', 'por'], chance),
      role: n % 7 === 6 ? null : n % 11 === 10 ? 'Supervisor' : 'Mobile Worker Default',
      active: n < size.workers,
      indexedOn: now - 60_000 - (chance % (300 * DAY)),
    };
  });
}

/** The village of a worker. Cases have its name. */
export function homeVillage(worker: number, places: Places): LocationRecord | undefined {
  const villages = places.level(4);
  return villages[worker % Math.max(1, villages.length)];
}

/** The locations of a worker: none for every 13th, two for every 8th, a facility for every 11th. */
function homesOf(worker: number, places: Places): LocationRecord[] {
  if (worker % 13 === 12) return [];
  const facilities = places.level(3);
  const home = worker % 11 === 10 ? facilities[worker % Math.max(1, facilities.length)] : homeVillage(worker, places);
  const second = worker % 8 === 5 ? homeVillage(worker + 1, places) : undefined;
  return [home, second]
    .filter(location => location !== undefined)
    .filter((location, i, all) => all.indexOf(location) === i);
}

function teamsOf(worker: number, groups: readonly string[]): string[] {
  if (groups.length === 0 || worker % 9 === 8) return [];
  const own = [groups[worker % groups.length], worker % 5 === 0 ? groups[(worker * 7 + 1) % groups.length] : undefined];
  return [...new Set(own.filter(id => id !== undefined))].sort();
}

/**
 * The user data of a worker. Location keys are present with a location only (users.md 1). `commcare_profile` is ""
 * without a profile.
 */
function userData(
  worker: number,
  domain: string,
  homes: readonly LocationRecord[],
  chance: number,
): Record<string, string> {
  const own = {
    commcare_project: domain,
    commcare_profile: '',
    cadre: worker % 11 === 10 ? 'supervisor' : 'community_health_worker',
    trained_in: worker % 4 === 0 ? '' : String(2016 + (chance % 9)),
  };
  const primary = homes[0];
  if (primary === undefined) return own;
  return {
    ...own,
    commcare_location_id: primary.id,
    commcare_location_ids: homes.map(home => home.id).join(' '),
    commcare_primary_case_sharing_id: primary.id,
  };
}

function unique(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free) || free === FIRST_WORKER; n += 1) free = `${name}${n}`;
  taken.add(free);
  return free;
}
