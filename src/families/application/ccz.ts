import { BadInput, KnownError } from '../../errors.js';
import { fileHref, type OpenFile } from '../../files/links.js';
import { type ApplicationRow, cczCall } from './resource.js';

/** The link to a packed application (CCZ): of a build, of the latest release, or of the working copy. */
export function cczHref(
  origin: string,
  row: ApplicationRow,
  build: string | null | undefined,
  multimedia: boolean | null | undefined,
): string {
  const query = { ...versionOf(row, build), ...(multimedia && { multimedia: 'true' }) };
  const name = `${row.name || row.id}.ccz`;
  return fileHref(origin, { domain: row.domain, kind: 'application', id: masterOf(row), name, query });
}

/** Opens a packed application. HQ reports errors as text of any type and status, so only a zip archive is accepted. */
export const cczFile: OpenFile = async ({ openFile }, { domain, id, query }) => {
  try {
    return { ...(await openFile(domain, cczCall(domain, id, query), /^PK/)), isImmutable: query.version !== undefined };
  } catch (error) {
    if ((error as KnownError).hqStatus !== 404) throw error;
    throw new KnownError(
      'NOT_FOUND',
      'HQ has no such application or version. Without `build` the link is for the latest released (starred) build, which may not exist.',
    );
  }
};

/**
 * Id of the application that a build was made from. Forms and HQ's links contain this id, not the build's (forms.md
 * 1.5, applications.md 5).
 */
export const masterOf = ({ id, built_from_app_id }: ApplicationRow): string => built_from_app_id ?? id;

/**
 * HQ's parameters for the version to pack. HQ packs a working copy only when it has no errors (applications.md 5). A
 * build row is its own version.
 * @throws {BadInput} where `build` is not a build of the application.
 */
function versionOf(row: ApplicationRow, build: string | null | undefined): Readonly<Record<string, string>> {
  const version =
    row.built_from_app_id && (!build || build === row.id)
      ? row.version
      : row.versions.find(({ id }) => id === build)?.version;
  if (build && version === undefined && build !== row.id)
    throw new BadInput(`build: ${JSON.stringify(build.slice(0, 80))} is not a build of this application.`);
  return version === undefined ? { latest: build ? 'save' : 'release' } : { version: String(version) };
}
