import { dateTime } from '../../graphql/dates.js';
import { globalId } from '../../graphql/globalIds.js';
import { inLanguage, nonEmpty } from '../../graphql/values.js';
import { rereadField } from '../../graphql/rereadField.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';
import type { Context } from '../../operation/context.js';
import type { Resolvers } from '../../generated/schema.js';
import { extendView } from '../../engine/resource/invalidValues.js';
import { partsWithId } from '../shared/parts.js';
import { caseTypesOf } from './caseTypes.js';
import { packageOf, packageOfBuild, packageUrl } from './ccz.js';
import { definitionPart } from './formDefinitions.js';
import { type ApplicationRow, applications, type BuildRow, builds, type VersionRow } from './resource.js';
import { localizedTexts } from './texts.js';

/** Applications, their builds and modules, and the case types in them. */
export const resolvers = {
  Domain: {
    application: (row, { appId }, { hq }) => hq(row.domain_name).load(applications, appId),
    applications: (row, _, { hq }) => hq(row.domain_name).loadAll(applications),
    applicationBuild: (row, { buildId }, { hq }) => buildOf(hq(row.domain_name), buildId),
    caseTypes: async (row, _, { hq, reportPartial }) =>
      caseTypesOf(await hq(row.domain_name).loadAll(applications), reportPartial),
  },
  Application: {
    id: row => globalId('Application', row.domain, row.id),
    appId: row => row.id,
    modules: row => row.modules.map(module => ({ structure: row, module })),
    builds: (row, _, context) => partsWithId(row.versions, context).map(version => listedBuild(row, version)),
    ccz: (row, { buildId, multimedia }) => packageOf(row, buildId, multimedia ?? false),
  },
  ApplicationBuild: {
    id: row => globalId('ApplicationBuild', row.domain, row.id),
    buildId: row => row.id,
    name: (row, _, { hq }) => rereadField(row, 'name', rereadBuild(row, hq), name => name),
    builtOn: row => dateTime(row.built_on),
    isReleased: row => row.is_released,
    comment: row => nonEmpty(row.build_comment),
    application: (row, _, { hq }) =>
      row.application ?? (row.built_from_app_id ? hq(row.domain).load(applications, row.built_from_app_id) : null),
    modules: (row, _, { hq }) =>
      rereadField(row, 'modules', rereadBuild(row, hq), modules => modules.map(module => ({ structure: row, module }))),
    ccz: (row, { multimedia }) => packageOfBuild(row, multimedia ?? false),
  },
  ApplicationPackage: {
    contentType: () => 'application/zip',
    downloadUrl: (row, _, { origin }) => packageUrl(origin, row),
  },
  ApplicationModule: {
    moduleId: ({ module }) => module.unique_id ?? null,
    name: ({ module }, { language }) => inLanguage(module.name, language),
    translations: ({ module }) => localizedTexts(module.name),
    caseType: ({ module }) => nonEmpty(module.case_type),
    casePropertyNames: ({ module }) => module.case_properties ?? [],
    forms: (part, _, context) => partsWithId(part.module.forms ?? [], context).map(form => definitionPart(part, form)),
    error: ({ module }) => module.error ?? null,
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  Application: (id, domain, { hq }) => hq(domain).load(applications, id),
  ApplicationBuild: (id, domain, { hq }) => buildOf(hq(domain), id),
} satisfies NodeLoaders;

/** The build with an id. Under an application's own id HQ returns the working copy, which is not a build. */
export async function buildOf(hq: ReturnType<Context['hq']>, id: string): Promise<BuildRow | null> {
  const row = await hq.load(builds, id);
  return row && row.built_from_app_id !== null ? row : null;
}

/** A build in the list of its application. */
const listedBuild = (application: ApplicationRow, version: VersionRow): BuildRow =>
  extendView(version, {
    __typename: 'ApplicationBuild' as const,
    domain: application.domain,
    built_from_app_id: application.id,
    application,
  });

/** Returns a function that reads the build by itself, once for all fields. */
const rereadBuild =
  ({ domain, id }: BuildRow, hq: Context['hq']) =>
  () =>
    hq(domain).load(builds, id);
