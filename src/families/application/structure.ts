import type { Context } from '../../operation/context.js';
import { applications, builds } from './resource.js';
import type { ApplicationOrBuildRow, ApplicationRow, BuildRow } from './row.js';

type Hq = ReturnType<Context['hq']>;

/**
 * Id of the application, also of a build. Forms and HQ's links contain this id, not the build's (forms.md 1.5,
 * applications.md 5).
 */
export const appIdOf = (row: ApplicationOrBuildRow): string =>
  row.__typename === 'Application' ? row.id : (row.built_from_app_id ?? row.id);

/** The application, also of a build. */
export const applicationOf = (
  row: ApplicationOrBuildRow,
  hq: Context['hq'],
): ApplicationRow | null | Promise<ApplicationRow | null> =>
  row.__typename === 'Application' ? row : hq(row.domain).load(applications, appIdOf(row));

/** The row where it is a build. */
export const asBuild = (row: ApplicationOrBuildRow): BuildRow | null =>
  row.__typename === 'ApplicationBuild' ? row : null;

/** The build with an id. Under an application's own id HQ returns the working copy, which is not a build. */
export async function buildOf(hq: Hq, id: string): Promise<BuildRow | null> {
  const row = await hq.load(builds, id);
  return row && row.built_from_app_id !== null ? row : null;
}

/** The application with an id, or the build, which is in no list. */
export const structureOf = async (hq: Hq, id: string): Promise<ApplicationOrBuildRow | null> =>
  (await hq.load(applications, id)) ?? hq.load(builds, id);
