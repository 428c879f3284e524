import type { Hq } from '../../../operation/context.js';
import { type Problem, RejectedChange } from '../../../errors.js';
import { type LocationContext, placementProblems, type LocationItem } from './placement.js';
import { refuseInput } from '../../../graphql/payload.js';
import { unwrapView } from '../../../engine/resource/invalidValues.js';
import { locations, type LocationRow } from '../resource.js';
import { type LocationSaveBody, liveLocations } from './writes.js';
import { locationTypes } from '../type.js';

/**
 * Checks types and parents before a change is sent. A problem found in cached data is checked again with fresh data.
 * @throws {RejectedChange} for types or parents that HQ would refuse, or should.
 */
export async function checkPlacement(hq: Hq, items: readonly LocationItem[]): Promise<void> {
  const ids = [...new Set(items.flatMap(({ body }) => body.parent_location_id ?? []))];
  const hasTypes = items.some(({ body }) => body.location_type_code !== undefined);
  const loadContext = async (resource: typeof locations, age?: number): Promise<LocationContext> => {
    const [types, parents] = await Promise.all([
      hasTypes ? hq.loadAll(locationTypes, { age }) : [],
      Promise.all(ids.map(async id => [id, await hq.load(resource, id)] as const)),
    ]);
    return { types, parents: new Map(parents) };
  };
  if (placementProblems(items, await loadContext(locations)).length === 0) return;
  refuseInput(placementProblems(items, await loadContext(liveLocations, 0)));
}

/**
 * Adds the current site code to changes of a name: without a site code HQ would derive a new one from the name
 * (locations.md 2.3). `pathOf`: path of a field in the input.
 * @throws {RejectedChange} where HQ does not return the location, or would change its site code anyway.
 */
export async function keepSiteCodes<Body extends LocationSaveBody>(
  hq: Hq,
  bodies: readonly Body[],
  idOf: (body: Body) => string | undefined,
  pathOf: (i: number, field: string) => readonly string[],
): Promise<readonly Body[]> {
  const problems: Problem[] = [];
  const withCodes = await Promise.all(
    bodies.map(async (body, i) => {
      const id = idOf(body);
      if (id === undefined || body.name === undefined || body.site_code !== undefined) return body;
      const code = (await hq.load(liveLocations, id))?.site_code;
      if (code === undefined) {
        const message =
          'HQ returns no such location in this project space. For an archived location, set `siteCode`, too.';
        problems.push({ field: pathOf(i, 'locationId'), message, code: 'NOT_FOUND' });
      } else if (code !== code.toLowerCase() || !/^[-\p{L}\p{N}_]+$/u.test(code)) {
        const message = `HQ cannot keep the site code ${JSON.stringify(code)} when the name changes. Set \`siteCode\`, too.`;
        problems.push({ field: pathOf(i, 'siteCode'), message, code: 'REQUIRED' });
      }
      return { ...body, site_code: code };
    }),
  );
  refuseInput(problems);
  return withCodes;
}

/**
 * Adds the index to a refusal for a taken name or site code: HQ does not say which of several locations it means. The
 * existing locations show it.
 */
export async function locateRefusal(
  hq: Hq,
  bodies: readonly LocationSaveBody[],
  refusal: RejectedChange,
): Promise<RejectedChange> {
  const isAmbiguous = refusal.problems.some(({ field, code }) => field?.length === 1 && code === 'TAKEN');
  if (!isAmbiguous) return refusal;
  const rows = (await hq.loadAll(locations)).map(unwrapView);
  return new RejectedChange(
    refusal.problems.flatMap(problem => {
      const field = /site code/.test(problem.message) ? 'siteCode' : 'name';
      const conflicting = bodies.flatMap((body, i) => (clashes(body, field, rows) ? [i] : []));
      return conflicting.length > 0
        ? conflicting.map(i => ({ ...problem, field: ['inputs', String(i), field] }))
        : [problem];
    }),
  );
}

function clashes(body: LocationSaveBody, field: 'siteCode' | 'name', rows: readonly LocationRow[]): boolean {
  const current = rows.find(row => row.location_id === body.location_id);
  const parent = body.parent_location_id ?? current?.parent_location_id ?? '';
  return rows.some(
    row =>
      row !== current &&
      (field === 'name'
        ? row.name === (body.name ?? current?.name) && row.parent_location_id === parent
        : row.site_code.toLowerCase() === body.site_code?.toLowerCase()),
  );
}
