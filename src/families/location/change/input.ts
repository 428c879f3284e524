import type { Problem, ProblemCode } from '../../../errors.js';
import type { GeoPointInput, InputMaybe } from '../../../generated/schema.js';
import { type LocationBody, type LocationSaveBody, MAX_LOCATIONS } from './writes.js';
import { customData, storedText } from '../../shared/customData.js';
import { refuseInput } from '../../../graphql/payload.js';

/** Fields of a location in the input of mutations. */
export interface LocationInput {
  readonly locationId?: InputMaybe<string>;
  readonly name?: InputMaybe<string>;
  readonly typeCode?: InputMaybe<string>;
  readonly parentId?: InputMaybe<string>;
  readonly siteCode?: InputMaybe<string>;
  readonly coordinates?: InputMaybe<GeoPointInput>;
  readonly locationData?: InputMaybe<Readonly<Record<string, unknown>>>;
}

/** Length of HQ's column for names (locations.md 2.1). */
const MAX_NAME_LENGTH = 255;

/**
 * Converts the input for a location to HQ's format; omitted fields are absent. Adds to `problems` what HQ would refuse.
 * `path`: path in the mutation's input.
 */
export function locationBody(
  input: LocationInput,
  isNew: boolean,
  path: readonly string[],
  problems: Problem[],
): LocationBody {
  const { name, typeCode, parentId, siteCode, locationData } = input;
  const addProblem = (field: string, code: ProblemCode, message: string) =>
    problems.push({ field: [...path, field], message, code });
  if ((isNew || typeof name === 'string') && !name?.trim())
    addProblem('name', 'REQUIRED', 'A location must have a name.');
  if ((name?.length ?? 0) > MAX_NAME_LENGTH)
    addProblem('name', 'TOO_LARGE', `The name has ${name?.length} characters. HQ allows at most ${MAX_NAME_LENGTH}.`);
  if ((isNew || typeof typeCode === 'string') && !typeCode)
    addProblem('typeCode', 'REQUIRED', 'A location must have a type.');
  if (parentId === '' || (parentId === null && !isNew))
    addProblem(
      'parentId',
      'NOT_EDITABLE',
      'HQ cannot move a location to the top level. Omit the field to keep the parent.',
    );
  // HQ converts it to lower case first (locations.md 2.3).
  if (typeof siteCode === 'string' && !/^[-\p{L}\p{N}_]+$/u.test(siteCode))
    addProblem('siteCode', 'INVALID', 'A site code consists of letters, digits, - and _.');
  if (name) storedText(name, [...path, 'name'], problems);
  return {
    ...ifGiven('name', name),
    ...ifGiven('location_type_code', typeCode),
    ...ifGiven('parent_location_id', parentId),
    ...ifGiven('site_code', siteCode),
    ...position(input.coordinates, [...path, 'coordinates'], problems),
    ...(locationData && { location_data: customData(locationData, [...path, 'locationData'], problems) }),
  };
}

const ifGiven = <Name extends string>(name: Name, value: InputMaybe<string> | undefined) =>
  (typeof value === 'string' ? { [name]: value } : {}) as { readonly [K in Name]?: string };

/** A position as HQ's two fields; absent if not given, null to remove it. */
function position(point: InputMaybe<GeoPointInput> | undefined, path: readonly string[], problems: Problem[]) {
  if (point === undefined) return {};
  if (point === null) return { latitude: null, longitude: null };
  for (const [field, max] of [
    ['latitude', 90],
    ['longitude', 180],
  ] as const)
    if (Math.abs(point[field]) > max)
      problems.push({
        field: [...path, field],
        message: `Must be between -${max} and ${max} degrees.`,
        code: 'INVALID',
      });
  return { latitude: degrees(point.latitude), longitude: degrees(point.longitude) };
}

/** Degrees as text: HQ returns numbers with all their binary digits, and stores ten decimals (locations.md 2.3). */
const degrees = (value: number): string => value.toFixed(10).replace(/\.?0+$/, '');

/**
 * Converts the input of `locationsSave` to HQ's format.
 * @throws {RejectedChange} for everything that HQ would refuse, of one location or of all together.
 */
export function savedBodies(inputs: readonly LocationInput[]): readonly LocationSaveBody[] {
  const problems: Problem[] = [];
  const addToAll = (message: string, code: ProblemCode) => problems.push({ field: ['inputs'], message, code });
  if (inputs.length === 0) addToAll('Set at least one location.', 'REQUIRED');
  if (inputs.length > MAX_LOCATIONS)
    addToAll(
      `HQ accepts ${MAX_LOCATIONS} locations in one request, not ${inputs.length}. Send several mutations. Each of them is all or nothing.`,
      'TOO_LARGE',
    );
  const bodies = inputs.map((input, i) => ({
    ...(input.locationId && { location_id: input.locationId }),
    ...locationBody(input, !input.locationId, ['inputs', String(i)], problems),
  }));
  problems.push(...duplicateProblems(inputs));
  refuseInput(problems);
  return bodies;
}

/**
 * Values that occur twice in one call, for which HQ would refuse the whole call: a location, a name below the same
 * parent, a site code.
 */
function duplicateProblems(inputs: readonly LocationInput[]): readonly Problem[] {
  const keys: readonly [field: string, of: (one: LocationInput) => string | undefined][] = [
    ['locationId', one => one.locationId ?? undefined],
    ['name', one => (one.locationId || !one.name ? undefined : JSON.stringify([one.parentId ?? '', one.name]))],
    ['siteCode', one => one.siteCode?.toLowerCase()],
  ];
  return keys.flatMap(([field, of]) => {
    const first = new Map<string, number>();
    return inputs.flatMap((one, i): Problem[] => {
      const key = of(one);
      if (key === undefined) return [];
      const earlier = first.get(key);
      if (earlier === undefined) return (first.set(key, i), []);
      return [
        { field: ['inputs', String(i), field], message: `inputs[${earlier}] has the same value.`, code: 'DUPLICATE' },
      ];
    });
  });
}
