import { BadInput, KnownError } from '../../errors.js';
import { fileHref, type OpenFile } from '../../files/links.js';
import { type Call, freeGet } from '../../client/call.js';
import type { ApplicationOrBuildRow, ApplicationRow, BuildRow } from './row.js';
import { appIdOf } from './structure.js';

/** A packed application (CCZ). */
export interface PackagePart {
  readonly domain: string;
  readonly appId: string;
  readonly name: string;
  /** HQ's parameters for the version to pack. */
  readonly query: Readonly<Record<string, string>>;
}

/**
 * The package of an application: of a build, of the latest release, or of the working copy. HQ packs a working copy only
 * when it has no errors (applications.md 5).
 * @throws {BadInput} where `buildId` is not a build of the application.
 */
export function packageOf(row: ApplicationRow, buildId: string | null | undefined, multimedia: boolean): PackagePart {
  const version = buildId ? row.versions.find(({ id }) => id === buildId)?.version : undefined;
  if (buildId && version === undefined && buildId !== row.id)
    throw new BadInput(`buildId: ${JSON.stringify(buildId.slice(0, 80))} is not a build of this application.`);
  const query: PackagePart['query'] =
    version === undefined ? { latest: buildId ? 'save' : 'release' } : { version: String(version) };
  return packagePart(row, row.name, query, multimedia);
}

/** The package of a build. */
export const packageOfBuild = (row: BuildRow, multimedia: boolean): PackagePart =>
  packagePart(row, row.name ?? row.application?.name ?? '', { version: String(row.version) }, multimedia);

const packagePart = (
  row: ApplicationOrBuildRow,
  name: string,
  query: Readonly<Record<string, string>>,
  multimedia: boolean,
): PackagePart => ({
  domain: row.domain,
  appId: appIdOf(row),
  name: `${name || row.id}.ccz`,
  query: { ...query, ...(multimedia && { multimedia: 'true' }) },
});

/** The link to a packed application. */
export const packageUrl = (origin: string, { domain, appId, name, query }: PackagePart): string =>
  fileHref(origin, { domain, kind: 'application', id: appId, name, query });

/** Opens a packed application. HQ reports errors as text of any type and status, so only a zip archive is accepted. */
export const cczFile: OpenFile = async ({ openFile }, { domain, id, query }) => {
  try {
    return { ...(await openFile(domain, cczCall(domain, id, query), /^PK/)), isImmutable: query.version !== undefined };
  } catch (error) {
    if ((error as KnownError).hqStatus !== 404) throw error;
    throw new KnownError(
      'NOT_FOUND',
      'HQ has no such application or version. Without `buildId` the link is for the latest released (starred) build, which may not exist.',
    );
  }
};

/** HQ's parameters for the version of an application to pack. */
interface Packed {
  readonly version?: string;
  readonly latest?: string;
  readonly multimedia?: string;
}

/**
 * The request for a packed application (applications.md 5). It is not part of HQ's API; no rate limit was found on it.
 */
const cczCall = (domain: string, appId: string, { version, latest, multimedia }: Packed): Call =>
  freeGet(`/a/${encodeURIComponent(domain)}/apps/api/download_ccz/`, {
    app_id: appId,
    version,
    latest,
    include_multimedia: multimedia,
  });
