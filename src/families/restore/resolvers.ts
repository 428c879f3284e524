import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../operation/context.js';
import { BadInput } from '../../errors.js';
import type { DomainRestoreArgs, Resolvers } from '../../generated/schema.js';
import { requireText } from '../../graphql/arguments.js';
import { withoutIdError } from '../../engine/resource/invalidValues.js';
import { dateTime } from '../../graphql/dates.js';
import { entryOrNull, pickEntries } from '../../graphql/values.js';
import { restoreSelection } from './selection.js';
import { cases } from '../case/resource.js';
import { readRestore, restoreCall, restoreRefusal, type RestoreRequest } from './resource.js';
import { fixtureContent } from './fixtures.js';
import type { RestoreRow } from './reader.js';
import { createRestoreMemory, type RestoreMemory } from './memoryLimit.js';
import { link, rowOf } from '../shared/links.js';

/** Restores and their content. */
export const resolvers = {
  Domain: {
    restore: (row, args, context, info) => restoreOf(row.domain_name, args, context, info),
  },
  Restore: {
    restoreId: row => row.restore_id,
    itemCount: row => row.items,
    cases(row, { caseType }, { reportPartial }) {
      if (row.unnamed > 0) reportPartial(withoutIdError('cases of a restore', row.unnamed));
      return row.cases
        .filter(({ case_type }) => !caseType || (case_type !== null && caseType.includes(case_type)))
        .map(one => ({ ...one, domain: row.domain }));
    },
    fixtures: (row, { fixtureIds }) =>
      row.fixtures.filter(({ fixture_id }) => !fixtureIds || fixtureIds.includes(fixture_id)),
  },
  RestoreRegistration: {
    userId: row => row.user_id,
    dateJoined: row => dateTime(row.date)?.slice(0, 10) ?? null,
    userData: (row, { names }) => pickEntries(row.user_data, names),
  },
  RestoreCase: {
    caseId: row => row.case_id,
    caseType: row => row.case_type,
    caseName: row => row.case_name,
    ownerId: row => row.owner_id,
    externalId: row => row.external_id,
    lastModified: row => dateTime(row.date_modified),
    modifiedById: row => row.user_id,
    properties: (row, { names }) => pickEntries(row.properties, names),
    property: (row, { name }) => entryOrNull(row.properties, name),
    indices: row => row.indices.map(index => ({ ...index, domain: row.domain })),
    attachments: row =>
      row.attachments.map(name => ({
        domain: row.domain,
        kind: 'case' as const,
        ownerId: row.case_id,
        name,
        content_type: null,
        length: null,
      })),
    case: link(row => row.case_id, rowOf(cases)),
  },
  RestoreFixture: {
    fixtureId: row => row.fixture_id,
    userId: row => row.user_id,
    content: row => fixtureContent(row),
  },
} satisfies Resolvers;

/** The restores of one operation, by their request. */
interface Restores {
  readonly memory: RestoreMemory;
  readonly known: Map<string, Promise<RestoreRow>>;
}

/** By the state of the execution, which the contexts of all fields share. */
const operations = new WeakMap<object, Restores>();

/** The restore with these arguments. An operation reads it only once. */
export async function restoreOf(
  domain: string,
  args: DomainRestoreArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<RestoreRow & { readonly domain: string }> {
  const { memory, known } = restoresOf(context);
  const request = requestOf(args);
  const key = JSON.stringify([domain, request]);
  const restore = known.get(key) ?? read();
  known.set(key, restore);
  return { ...(await restore), domain };

  async function read(): Promise<RestoreRow> {
    const chunks = await context.openStream(domain, restoreCall(domain, request), reply =>
      restoreRefusal(request, reply),
    );
    return readRestore(chunks, restoreSelection(info), memory);
  }
}

function restoresOf(context: Context): Restores {
  const operation = context.executionState ?? context;
  const found = operations.get(operation) ?? {
    memory: createRestoreMemory(context.restoreCharLimit),
    known: new Map(),
  };
  operations.set(operation, found);
  return found;
}

/**
 * Checks the arguments.
 * @throws {BadInput} naming the argument.
 */
function requestOf(args: DomainRestoreArgs): RestoreRequest {
  const { appId, version } = args;
  if (appId != null && !/^[\w-]+$/.test(appId)) throw new BadInput('appId: not a valid application id.');
  if (version != null && !/^[23]\.0$/.test(version)) throw new BadInput('version: use "2.0" or "3.0".');
  return {
    as: requireText('as', args.as),
    since: requireText('sinceRestoreId', args.sinceRestoreId),
    state: requireText('state', args.state),
    appId: appId ?? undefined,
    deviceId: requireText('deviceId', args.deviceId),
    version: version ?? '2.0',
    skipFixtures: args.skipFixtures ?? false,
    overwriteCache: args.overwriteCache ?? false,
    failHard: args.failHard ?? true,
  };
}
