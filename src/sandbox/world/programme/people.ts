import type { RowSource } from './rowSource.js';
import { memberAt } from './households.js';
import { FAMILIES, MEN, WOMEN } from './basics/names.js';
import { householdOf } from './owners.js';
import { randomStream, pick } from './basics/random.js';
import { DAY, day } from './basics/times.js';

/** The name and the initial properties of a case. */
export interface OpenedCase {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** The values with which the case at a row is opened; `at` is the time. */
export function openedCaseAt(source: RowSource, row: number, at: number): OpenedCase {
  switch (source.roster.typeAt(row)) {
    case 'household':
      return household(source, row, at);
    case 'mother':
      return mother(source, row, at);
    case 'child':
      return child(source, row, at);
    case 'referral':
      return referral(source, row, at);
    case 'commcare-user':
      return usercase(source, row - source.roster.usercases);
    case 'pregnancy':
      return {
        name: `Pregnancy ${row - source.roster.legacy + 1}`,
        properties: { edd: day(at + 90 * DAY), origin: 'import_2019' },
      };
  }
}

/** The family name of a household, which all members share. */
function familyOf(source: RowSource, number: number): string {
  return pick(FAMILIES, randomStream(source.seed, 'family')(number));
}

function villageOf(source: RowSource, number: number): string {
  return source.villageOf(source.owners.workerOf(number))?.name ?? '';
}

const rollOf = (source: RowSource, row: number): number => randomStream(source.seed, 'person')(row);

function phoneOf(roll: number): string {
  return roll % 6 === 0 ? '' : `+9995${String(roll % 100_000_000).padStart(8, '0')}`;
}

function household(source: RowSource, row: number, at: number): OpenedCase {
  const roll = rollOf(source, row);
  const { household: number } = memberAt(row);
  const family = familyOf(source, number);
  const village = source.villageOf(source.owners.workerOf(number));
  const place =
    village?.latitude == null || village.longitude == null
      ? ''
      : `${(village.latitude + (roll % 900) / 1e5).toFixed(5)} ${(village.longitude + (roll % 700) / 1e5).toFixed(5)} ${900 + (roll % 400)}.0 ${4 + (roll % 9)}.5`;
  return {
    name: `${family} household`,
    properties: {
      head_of_household: `${pick(roll % 3 ? MEN : WOMEN, roll >>> 4)} ${family}`,
      village: village?.name ?? '',
      village_code: village?.siteCode ?? '',
      gps: place,
      water_source: pick(['tap', 'well', 'borehole', 'river'], roll),
      assets: ['radio', 'bicycle', 'phone', 'mosquito_net', 'livestock'].filter((_, i) => (roll >>> i) % 2).join(' '),
      registration_date: day(at),
    },
  };
}

function mother(source: RowSource, row: number, at: number): OpenedCase {
  const roll = rollOf(source, row);
  const { household: number } = memberAt(row);
  const [first, last] = [pick(WOMEN, roll), familyOf(source, number)];
  const age = 17 + (roll % 25);
  const pregnant = roll % 4 !== 0;
  return {
    name: `${first} ${last}`,
    properties: {
      first_name: first,
      last_name: last,
      name_on_card: `${first} ${last}`,
      dob: day(at - age * 365.25 * DAY - (roll % 300) * DAY),
      age: String(age),
      phone: phoneOf(roll),
      village: villageOf(source, number),
      pregnant: pregnant ? 'yes' : 'no',
      ...(pregnant ? { edd: day(at + (20 + (roll % 220)) * DAY) } : {}),
      parity: String(roll % 6),
      risk_level: pick(['low', 'low', 'low', 'medium', 'high'], roll >>> 6),
      blood_group: pick(['O+', 'A+', 'B+', 'AB+', 'O-', ''], roll >>> 9),
    },
  };
}

function child(source: RowSource, row: number, at: number): OpenedCase {
  const roll = rollOf(source, row);
  const { household: number } = memberAt(row);
  const girl = roll % 2 === 0;
  const name = `${pick(girl ? WOMEN : MEN, roll >>> 3)} ${familyOf(source, number)}`;
  return {
    name,
    properties: {
      name_on_card: name,
      dob: day(at - (5 + (roll % 1700)) * DAY),
      sex: girl ? 'female' : 'male',
      birth_weight_kg: (2.1 + (roll % 24) / 10).toFixed(1),
      village: villageOf(source, number),
    },
  };
}

function referral(source: RowSource, row: number, at: number): OpenedCase {
  const roll = rollOf(source, row);
  const facility = source.facilities[roll % Math.max(1, source.facilities.length)];
  return {
    name: `Referral ${day(at)}`,
    properties: {
      reason: pick(['high_blood_pressure', 'anaemia', 'fever', 'malnutrition'], roll),
      urgency: pick(['emergency', 'within_week', 'routine'], roll >>> 5),
      referred_to: facility?.name ?? '',
      village: villageOf(source, householdOf(source.roster, row)),
      referred_on: day(at),
    },
  };
}

/** HQ stores a worker's user data as properties of the usercase. `hq_user_id` is the worker's id. */
function usercase(source: RowSource, number: number): OpenedCase {
  const worker = source.workers[number];
  if (worker === undefined) throw new RangeError(`no worker ${number}`);
  return {
    name: [worker.firstName, worker.lastName].filter(Boolean).join(' ') || worker.username,
    properties: {
      username: worker.username,
      hq_user_id: worker.id,
      first_name: worker.firstName ?? '',
      last_name: worker.lastName ?? '',
      email: worker.email,
      phone: worker.phoneNumbers[0] ?? '',
      language: worker.language ?? '',
      ...worker.userData,
    },
  };
}
