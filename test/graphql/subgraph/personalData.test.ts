import { describe, expect, test } from '@jest/globals';
import { gatewayPerFile } from '../../support/gatewayPerTest.js';
import { contractWithout } from '../../support/schema/contract.js';
import { type ListOfGraph, listsOfGraph } from '../../support/schema/listsOfGraph.js';
import { seededWorldWithFlags } from '../../support/worlds/seededWorld.js';
import { createSchema } from '../../../src/families/schema.js';
import { subgraphDocument } from '../../../src/graphql/subgraph/sdl.js';
import { allEndpoints } from '../../../src/sandbox/endpoints/index.js';
import type { Endpoint } from '../../../src/sandbox/http/endpoint.js';

/** A text, and a coordinate in degrees, that stand in HQ's answers here wherever HQ has data about a person. */
const TEXT = 'planted';
const DEGREES = '7.1234567';

const PERSON =
  /^objects\.(username|first_name|last_name|email|phone_numbers|default_phone_number|user_data\.(?!commcare_).*)$/;

/**
 * Where HQ has such data, by the endpoint: the path of keys in its JSON, without positions in lists. Links to other
 * objects are left as they are.
 */
const PERSONAL: Readonly<Record<string, RegExp>> = {
  'api/case/v2/': /^cases\.(case_name|external_id|properties\..*)$/,
  'api/form/v1/':
    /^objects\.(submit_ip|metadata\.username|form\.meta\.username|form\.(?!meta\.|case\.)(?!.*\.case\.)(?!.*[@#]).*)$/,
  'api/user/v1/': PERSON,
  'api/web-user/v1/': PERSON,
  'api/messaging-event/v1/':
    /^objects\.(recipient\.name|error\.message_detail|messages\.(content|phone_number|email_address|error_message))$/,
  'api/action_times/v1/': /^objects\.user$/,
  'api/group/v1/': /^objects\.metadata\..*$/,
  'api/location/v2/': /^objects\.location_data\..*$/,
  'api/lookup_table_item/v1/': /^objects\.fields\..*\.field_value$/,
  'api/configurablereportdata/v1/{id}/': /^data\.(?!.*_id$)/,
  'api/ucr/v1/': /^objects\.(?!(doc_id|inserted_at)$)/,
};

/** The same for places: where HQ has latitude, longitude, altitude and accuracy, or one of them. */
const PLACES: Readonly<Record<string, string>> = {
  'api/form/v1/ objects.metadata.location': `${DEGREES} ${DEGREES} 10.0 5.0`,
  'api/form/v1/ objects.metadata.geo_point': `lat:${DEGREES}, lon:${DEGREES}`,
  'api/form/v1/ objects.form.meta.location': `${DEGREES} ${DEGREES} 10.0 5.0`,
  'api/location/v2/ objects.latitude': DEGREES,
  'api/location/v2/ objects.longitude': DEGREES,
};

/** A body of HQ's with the planted values. */
function planted(node: unknown, endpoint: string, path: readonly string[] = []): unknown {
  if (Array.isArray(node)) return node.map(item => planted(item, endpoint, path));
  if (typeof node === 'object' && node !== null)
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, planted(value, endpoint, [...path, key])]),
    );
  const at = path.join('.');
  if (typeof node !== 'string') return node;
  if (PERSONAL[endpoint]?.test(at)) return path.at(-1) === 'email' ? `${TEXT}@example.org` : `${TEXT} ${at}`;
  return PLACES[`${endpoint} ${at}`] ?? node;
}

const endpoints = allEndpoints.map((endpoint): Endpoint => ({
  ...endpoint,
  async handle(ask) {
    const answer = await endpoint.handle(ask);
    const { body } = answer;
    if (typeof body !== 'object' || body instanceof Uint8Array) return answer;
    return { ...answer, body: planted(JSON.parse(JSON.stringify(body)), endpoint.paths[0]!) as object };
  },
}));
const { world } = seededWorldWithFlags(60, ['ACTION_TIMES_API']);
const gateway = gatewayPerFile({ world, endpoints });

/** The fields of an answer with a planted value in them, without positions in lists. Ids and cursors are read as well. */
function found(node: unknown, path = ''): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(item => found(item, path));
  if (typeof node === 'object' && node !== null)
    return Object.entries(node).flatMap(([key, value]) => [
      ...(key.includes(TEXT) ? [path] : []),
      ...found(value, `${path}.${key}`),
    ]);
  const text = String(node);
  const readings = [text, Buffer.from(text, 'base64url').toString()];
  return readings.some(one => one.includes(TEXT) || one.includes(DEGREES)) ? [path] : [];
}

const contract = contractWithout(['personal-data'], subgraphDocument(createSchema()));
const lists = (of: readonly ListOfGraph[]) => of.map(one => [one.coordinate, one.query] as const);

/** Lists of the full graph, with fields that have planted values there. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'Domain.actionTimes': ['username'],
  'Domain.cases': ['caseName', 'externalId', 'properties.head_of_household'],
  'Domain.forms': ['submitIp', 'answers.mother.feeling', 'metadata.username', 'metadata.geoPoint.latitude'],
  'Domain.groups': ['metadata.area'],
  'Domain.locations': ['coordinates.latitude', 'locationData.road'],
  'Domain.mobileWorkers': [
    ...['displayName', 'username', 'firstName', 'lastName', 'email', 'phoneNumbers', 'defaultPhoneNumber'],
    'userData.cadre',
  ],
  'Domain.webUsers': ['displayName', 'username', 'firstName', 'lastName', 'email'],
  'DataSource.rows': ['values.case_type'],
  'LookupTable.rows': ['values.name', 'fields.values.value'],
  'MessagingEvent.messages': [
    'recipient.name',
    ...['content', 'phoneNumber', 'emailAddress'].map(field => `messages.${field}`),
  ],
  'Report.rows': ['values.name', 'values.village'],
};

describe('planted data about people', () => {
  test.each(Object.entries(SHOWN))('comes out of the full graph: %s', async (coordinate, fields) => {
    const { query } = listsOfGraph().find(one => one.coordinate === coordinate)!;
    const { data } = await gateway.ask<unknown>(query);
    const shown = found(data).map(path => path.split('.nodes.').at(-1));
    expect([...new Set(shown)]).toEqual(expect.arrayContaining([...fields]));
  });

  test.each(lists(listsOfGraph(contract)))('does not come out of the contract without it: %s', async (_, query) => {
    const { data, errors = [] } = await gateway.ask<unknown>(query);
    expect(data).toMatchObject({ domain: {} });
    expect(found(data)).toEqual([]);
    expect(found(errors.map(({ message }) => message))).toEqual([]);
  });
});
