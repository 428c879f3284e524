import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import type { ApplicationRecord } from '../../world/model.js';
import { photoBytes } from '../../world/programme/basics/photo.js';
import { writeZip } from '../../bytes/zip.js';

/** Packed applications: without authentication and without a check of the plan (applications.md 5). */
export const cczEndpoints: readonly Endpoint[] = [
  {
    kind: 'view',
    paths: ['apps/api/download_ccz/'],
    methods: ['GET'],
    metered: false,
    admit: () => ({}),
    handle: download,
  },
];

type Build = Pick<ApplicationRecord['builds'][number], 'id' | 'version'>;

function failed(message: string, status = 400): HqAnswer {
  return { status, body: { status: 'error', message } };
}

/** Checks the parameters in HQ's order and with its texts (applications.md 5). */
function download({ domain, query }: AdmittedRequest): HqAnswer {
  const [id, version, latest] = ['app_id', 'version', 'latest'].map(name => query.getAll(name).at(-1) ?? '');
  if (!id) return failed('You must specify `app_id` in your GET parameters');
  if (version && latest) return failed("You can't specify both 'version' and 'latest'");
  if (latest && !['release', 'build', 'save'].includes(latest))
    return failed("latest must be either 'release', 'build', or 'save'");
  if (version && !/^\s*[+-]?\d+\s*$/.test(version)) return failed("'version' must be an integer");
  const app = domain?.applications.find(one => one.id === id);
  const build = app && wanted(app, version, latest);
  if (!app || !build) return failed('Application not found', 404);
  const broken = build === app && app.modules.find(({ error }) => error !== undefined);
  if (broken) return { status: 400, body: { error_html: errorsOf(broken) } };
  const name = app.name
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/[\s-]+/g, '-');
  return {
    status: 200,
    headers: { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${name}.ccz"` },
    body: writeZip(filesOf(app, build, query.get('include_multimedia')?.toLowerCase() === 'true')),
  };
}

/** A build by its number, the newest released build, the newest build, or the working copy. */
function wanted(app: ApplicationRecord, version: string | undefined, latest: string | undefined): Build | undefined {
  const newest = [...app.builds].sort((a, b) => b.version - a.version);
  if (version) return newest.find(build => build.version === Number(version));
  if (latest === 'build') return newest[0];
  return latest === 'release' ? newest.find(({ released }) => released) : app;
}

/** The errors of a working copy, as markup. Builds are not checked. */
function errorsOf({ error, name }: ApplicationRecord['modules'][number]): string {
  const module = Object.values(name)[0] ?? '';
  return `<div class="alert">\n  <p>This application has errors:</p>\n  <ul><li>In module <b>${module}</b>: ${error}</li></ul>\n</div>\n`;
}

function filesOf(app: ApplicationRecord, build: Build, multimedia: boolean): Readonly<Record<string, Uint8Array>> {
  const xml = (text: string): Uint8Array => Buffer.from(`<?xml version='1.0' encoding='UTF-8'?>\n${text}\n`);
  const forms = app.modules.flatMap((module, m) =>
    module.forms.map(({ xmlns }, f): [string, Uint8Array] => [
      `modules-${m}/forms-${f}.xml`,
      xml(`<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head><data xmlns="${xmlns}"/></h:head></h:html>`),
    ]),
  );
  return {
    'profile.ccpr': xml(`<profile uniqueid="${build.id}" version="${build.version}"/>`),
    'suite.xml': xml(`<suite version="${build.version}" descriptor="Suite File"/>`),
    ...Object.fromEntries(forms),
    ...(multimedia && { 'commcare/image/logo.png': photoBytes(build.version) }),
  };
}
