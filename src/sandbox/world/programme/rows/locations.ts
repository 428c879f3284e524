import { hexId } from '../basics/ids.js';
import type { LocationRecord, LocationTypeRecord } from '../../model.js';
import { COUNTRY, placeName, PROVINCES } from '../places.js';
import { randomStream, fraction } from '../basics/random.js';
import type { WorldSize } from '../size.js';
import { DAY } from '../basics/times.js';

/** The five levels. Cases may belong to facilities and villages (locations.md 4: shares_cases). */
const LEVELS = [
  { code: 'country', name: 'Country', administrative: true, sharesCases: false, viewDescendants: true },
  { code: 'province', name: 'Province', administrative: true, sharesCases: false, viewDescendants: true },
  { code: 'district', name: 'District', administrative: true, sharesCases: false, viewDescendants: true },
  { code: 'facility', name: 'Health Facility', administrative: false, sharesCases: true, viewDescendants: true },
  { code: 'village', name: 'Village', administrative: false, sharesCases: true, viewDescendants: false },
] as const;

/** The location types of a domain. Their ids are unique on a server, so each domain has another `first`. */
export function locationTypes(first: number): readonly LocationTypeRecord[] {
  return LEVELS.map((level, i) => ({ id: first + i, parent: i === 0 ? null : first + i - 1, ...level }));
}

/** All locations of a domain: parents first, archived ones last. */
export interface Places {
  readonly all: readonly LocationRecord[];
  /** Visible locations of a level, 0 = country ... 4 = village. */
  level(n: number): readonly LocationRecord[];
}

/** Builds the tree. Children are assigned to the parents in turn. A few villages are archived. */
export function placesOf(seed: number, size: WorldSize, now: number): Places {
  const levels: LocationRecord[][] = [[], [], [], [], []];
  const roll = randomStream(seed, 'location');
  let number = 1000 + (seed % 100_000);
  let named = 0;
  const add = (level: number, n: number, archived: boolean): LocationRecord => {
    const parents = levels[level - 1] ?? [];
    const parent = parents[n % Math.max(1, parents.length)] ?? null;
    const chance = roll(number);
    const province = PROVINCES[n % PROVINCES.length];
    const name = level === 0 ? COUNTRY : level === 1 && province ? province.name : placeName((named += 1));
    const spread = (turn: number): number => (fraction(roll(turn)) - 0.5) * (level === 2 ? 1.2 : 0.2);
    const [middle, offCentre] = parent?.latitude == null ? [province, 1] : [parent, 1];
    const placed = level > 0 && chance % 9 !== 0;
    const created = now - 900 * DAY + (chance % (300 * DAY));
    number += 1;
    return {
      number,
      id: hexId(seed, 'location', number),
      name: level === 3 ? `${name} Health Centre` : name,
      siteCode: `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}_${LEVELS[level]?.code[0]}${n + 1}`,
      externalId: level >= 3 && chance % 3 === 0 ? `MOH-${String(number).padStart(6, '0')}` : null,
      typeCode: LEVELS[level]?.code ?? '',
      parent: parent?.id ?? null,
      data: dataOf(level, chance),
      latitude: placed && middle?.latitude != null ? round(middle.latitude + offCentre * spread(number * 2)) : null,
      longitude:
        placed && middle?.longitude != null ? round(middle.longitude + offCentre * spread(number * 2 + 1)) : null,
      createdAt: created,
      lastModified: chance % 12 === 0 ? now - 3_600_000 - (chance % (6 * DAY)) : created + (chance % (400 * DAY)),
      archived,
    };
  };
  size.locations.forEach((count, level) => {
    for (let n = 0; n < count; n += 1) levels[level]?.push(add(level, n, false));
  });
  const villages = size.locations[4];
  const archived = Array.from({ length: Math.ceil(villages / 85) }, (_, n) => add(4, villages + n, true));
  return { all: [...levels.flat(), ...archived], level: n => levels[n] ?? [] };
}

function dataOf(level: number, chance: number): Record<string, string> {
  if (level === 3)
    return { beds: String(4 + (chance % 60)), services: chance % 2 ? 'anc delivery' : 'anc delivery surgery' };
  if (level === 4) return { population: String(150 + (chance % 2400)), road: chance % 3 ? 'all_year' : 'dry_season' };
  return level === 2 && chance % 2 ? { health_office: 'yes' } : {};
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
