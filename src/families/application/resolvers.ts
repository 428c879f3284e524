import { dateTime } from '../../graphql/dates.js';
import { globalId } from '../../graphql/globalIds.js';
import { nonEmpty } from '../../graphql/values.js';
import { rereadField } from '../../graphql/rereadField.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';
import type { Context } from '../../operation/context.js';
import type { Resolvers } from '../../generated/schema.js';
import { extendView } from '../../engine/resource/invalidValues.js';
import { partsWithId } from '../shared/parts.js';
import { packageOf, packageOfBuild, packageUrl } from './ccz.js';
import { modulesOf } from './parts.js';
import { applications, builds } from './resource.js';
import type { ApplicationRow, BuildRow, VersionRow } from './row.js';
import { buildOf } from './structure.js';

/** Applications and their builds. */
export const resolvers = {
  Domain: {
    application: (row, { appId }, { hq }) => hq(row.domain_name).load(applications, appId),
    applications: (row, _, { hq }) => hq(row.domain_name).loadAll(applications),
    applicationBuild: (row, { buildId }, { hq }) => buildOf(hq(row.domain_name), buildId),
  },
  Application: {
    id: row => globalId('Application', row.domain, row.id),
    appId: row => row.id,
    modules: row => modulesOf(row),
    builds: (row, _, context) => partsWithId(row.versions, context).map(version => listedBuild(row, version)),
    ccz: (row, { buildId, multimedia }) => packageOf(row, buildId, multimedia ?? false),
  },
  ApplicationBuild: {
    id: row => globalId('ApplicationBuild', row.domain, row.id),
    buildId: row => row.id,
    appId: row => row.built_from_app_id,
    name: (row, _, { hq }) => rereadField(row, 'name', rereadBuild(row, hq), name => name),
    builtOn: row => dateTime(row.built_on),
    isReleased: row => row.is_released,
    comment: row => nonEmpty(row.build_comment),
    application: (row, _, { hq }) =>
      row.application ?? (row.built_from_app_id ? hq(row.domain).load(applications, row.built_from_app_id) : null),
    modules: (row, _, { hq }) => rereadField(row, 'modules', rereadBuild(row, hq), modules => modulesOf(row, modules)),
    ccz: (row, { multimedia }) => packageOfBuild(row, multimedia ?? false),
  },
  ApplicationPackage: {
    contentType: () => 'application/zip',
    downloadUrl: (row, _, { origin }) => packageUrl(origin, row),
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  Application: (id, domain, { hq }) => hq(domain).load(applications, id),
  ApplicationBuild: (id, domain, { hq }) => buildOf(hq(domain), id),
} satisfies NodeLoaders;

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
