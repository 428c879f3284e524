import { BadInput, KnownError } from '../../errors.js';
import { fileHref, type OpenFile } from '../../files/links.js';
import { type ApplicationRow, cczCall } from './resource.js';

/** The link to a packed application: of a build, of the newest release, or of the working copy. */
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

/** A packed application. HQ's refusals come in words, whatever shape and status they have; only an archive is one. */
export const cczFile: OpenFile = async ({ openFile }, { domain, id, query }) => {
  try {
    return { ...(await openFile(domain, cczCall(domain, id, query), /^PK/)), isImmutable: query.version !== undefined };
  } catch (error) {
    if ((error as KnownError).hqStatus !== 404) throw error;
    throw new KnownError(
      'NOT_FOUND',
      'HQ has no such application, or no such version of it. Without a build the newest released (starred) one is meant, and none may be.',
    );
  }
};

/** Forms and HQ's links name the application that a build came from, not the build (forms.md 1.5, applications.md 5). */
export const masterOf = ({ id, built_from_app_id }: ApplicationRow): string => built_from_app_id ?? id;

/**
 * What names a packed version to HQ, which packs a working copy only when it has no errors (applications.md 5). A build
 * stands for itself.
 * @throws {BadInput} for a build that is none of the application's.
 */
function versionOf(row: ApplicationRow, build: string | null | undefined): Readonly<Record<string, string>> {
  const version =
    row.built_from_app_id && (!build || build === row.id)
      ? row.version
      : row.versions.find(({ id }) => id === build)?.version;
  if (build && version === undefined && build !== row.id)
    throw new BadInput(
      `build: ${JSON.stringify(build.slice(0, 80))} is no build of this application; take one of its builds.`,
    );
  return version === undefined ? { latest: build ? 'save' : 'release' } : { version: String(version) };
}
