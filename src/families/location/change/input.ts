import type { Problem, ProblemCode } from '../../../errors.js';
import type { InputMaybe } from '../../../generated/schema.js';
import { type LocationBody, type LocationSaveBody, MOST_LOCATIONS } from './writes.js';
import { customData, storedText } from '../../shared/customData.js';
import { refuseInput } from '../../../graphql/payload.js';

/** What mutations of locations are given of a location. */
export interface LocationInput {
  readonly locationId?: InputMaybe<string>;
  readonly name?: InputMaybe<string>;
  readonly typeCode?: InputMaybe<string>;
  readonly parentId?: InputMaybe<string>;
  readonly siteCode?: InputMaybe<string>;
  readonly latitude?: InputMaybe<number>;
  readonly longitude?: InputMaybe<number>;
  readonly locationData?: InputMaybe<Readonly<Record<string, unknown>>>;
}

/** HQ's column for names holds so many characters (locations.md 2.1). */
const LONGEST = 255;

/**
 * A location as HQ takes it; what is left out is absent. What HQ would refuse about it joins the problems. `place`: where it
 * stands in the input.
 */
export function locationBody(
  input: LocationInput,
  isNew: boolean,
  place: readonly string[],
  problems: Problem[],
): LocationBody {
  const { name, typeCode, parentId, siteCode, locationData } = input;
  const wrong = (field: string, code: ProblemCode, message: string) =>
    problems.push({ field: [...place, field], message, code });
  if ((isNew || typeof name === 'string') && !name?.trim()) wrong('name', 'REQUIRED', 'A location must have a name.');
  if ((name?.length ?? 0) > LONGEST)
    wrong('name', 'TOO_LARGE', `It has ${name?.length} characters; HQ keeps at most ${LONGEST}.`);
  if ((isNew || typeof typeCode === 'string') && !typeCode)
    wrong('typeCode', 'REQUIRED', 'A location must have a type.');
  if (parentId === '' || (parentId === null && !isNew))
    wrong('parentId', 'NOT_EDITABLE', 'HQ moves no location to the top. Left out, the parent stays as it is.');
  // HQ lowers its case first (locations.md 2.3).
  if (typeof siteCode === 'string' && !/^[-\p{L}\p{N}_]+$/u.test(siteCode))
    wrong('siteCode', 'INVALID', 'A site code is letters, digits, - and _, without spaces.');
  if (name) storedText(name, [...place, 'name'], problems);
  return {
    ...given('name', name),
    ...given('location_type_code', typeCode),
    ...given('parent_location_id', parentId),
    ...given('site_code', siteCode),
    ...degrees('latitude', input.latitude, 90, wrong),
    ...degrees('longitude', input.longitude, 180, wrong),
    ...(locationData && { location_data: customData(locationData, [...place, 'locationData'], problems) }),
  };
}

const given = <Name extends string>(name: Name, value: InputMaybe<string> | undefined) =>
  (typeof value === 'string' ? { [name]: value } : {}) as { readonly [K in Name]?: string };

/** HQ answers coordinates that are numbers in all their binary digits, and keeps ten decimals (locations.md 2.3). */
function degrees<Name extends 'latitude' | 'longitude'>(
  name: Name,
  value: InputMaybe<number> | undefined,
  most: number,
  wrong: (field: string, code: ProblemCode, message: string) => void,
) {
  if (typeof value === 'number' && Math.abs(value) > most)
    wrong(name, 'INVALID', `It lies outside -${most} to ${most} degrees.`);
  const text = typeof value === 'number' ? value.toFixed(10).replace(/\.?0+$/, '') : value;
  return (text === undefined ? {} : { [name]: text }) as { readonly [K in Name]?: string | null };
}

/**
 * Locations to make and to change, as HQ takes them.
 * @throws {Rejected} for all that HQ would refuse of any of them, or of all together.
 */
export function savedBodies(inputs: readonly LocationInput[]): readonly LocationSaveBody[] {
  const problems: Problem[] = [];
  const whole = (message: string, code: ProblemCode) => problems.push({ field: ['inputs'], message, code });
  if (inputs.length === 0) whole('Give at least one location.', 'REQUIRED');
  if (inputs.length > MOST_LOCATIONS)
    whole(
      `${inputs.length} locations are more than the ${MOST_LOCATIONS} that HQ takes at once: send several mutations, each of which is all or nothing.`,
      'TOO_LARGE',
    );
  const bodies = inputs.map((input, i) => ({
    ...(input.locationId && { location_id: input.locationId }),
    ...locationBody(input, !input.locationId, ['inputs', String(i)], problems),
  }));
  problems.push(...twice(inputs));
  refuseInput(problems);
  return bodies;
}

/** Things that come twice in one call, which HQ would refuse for all: a location, a name below a parent, a site code. */
function twice(inputs: readonly LocationInput[]): readonly Problem[] {
  const marks: readonly [field: string, of: (one: LocationInput) => string | undefined][] = [
    ['locationId', one => one.locationId ?? undefined],
    ['name', one => (one.locationId || !one.name ? undefined : JSON.stringify([one.parentId ?? '', one.name]))],
    ['siteCode', one => one.siteCode?.toLowerCase()],
  ];
  return marks.flatMap(([field, of]) => {
    const first = new Map<string, number>();
    return inputs.flatMap((one, i): Problem[] => {
      const mark = of(one);
      if (mark === undefined) return [];
      const earlier = first.get(mark);
      if (earlier === undefined) return (first.set(mark, i), []);
      return [{ field: ['inputs', String(i), field], message: `inputs[${earlier}] has it, too.`, code: 'DUPLICATE' }];
    });
  });
}
