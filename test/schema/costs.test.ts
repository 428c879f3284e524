import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType, isAbstractType, isObjectType } from 'graphql';
import { createWorld } from '../../src/sandbox/world/world.js';
import { costStatement, requestsAllowed } from '../support/schema/costStatement.js';
import { globalId } from '../support/expected/expectedFormat.js';
import { type MeasuredType, measuredTypes, type Samples } from './measuredFields.js';
import { NOW, startGateway, type TestGateway } from '../support/gateway.js';
import { domainIn } from '../support/worlds/demoWorld.js';
import { schema } from '../support/sdl.js';

const world = createWorld({ now: NOW, cases: 600 });
const demo = domainIn(world);
const text = (value: string) => JSON.stringify(value);
const cases = [...demo.cases.find({ take: 1000 }).rows];
const withFiles = cases.find(row => Object.keys(row.attachments).length > 0)!;
const edited = [...demo.forms.find({ take: 5000 }).rows].find(row => row.editedBy !== null)!;
const worker = [...demo.workers].find(({ active, locations }) => active && locations.length > 0)!;
/** Rows of this one are made from forms. */
const ofForms = demo.dataSources!.find(({ rows }) => demo.forms.get(rows.at(0).docId))!;
const exported = text([...demo.exports!].find(({ name }) => name === 'Mothers')!.id);

/** What required arguments are given, and optional ones that stand here with their coordinate. */
const SAMPLES: Samples = {
  'Query.domain(name:)': text('demo'),
  'Query.node(id:)': text(globalId('Case', withFiles.id)),
  'Query.nodes(ids:)': `[${text(globalId('Case', withFiles.id))}]`,
  'CaseAttachment.image(maxWidth:)': '200',
  'Domain.caseType(name:)': text('mother'),
  'Domain.restore(as:)': text(worker.username),
  'Domain.webUser(userId:)': text([...demo.webUsers].find(({ locations }) => locations.length > 0)!.id),
  'ODataRow.value(column:)': text('caseid'),
  'DataSourceRow.value(column:)': text('doc_id'),
  'ReportRow.value(column:)': text(demo.reports[0]!.columns[0]!.column_id),
  caseId: text(withFiles.id),
  caseIds: `[${text(withFiles.id)}]`,
  'Case.subcases(identifier:)': text('mother'),
  externalId: text('none'),
  formId: text(edited.id),
  formIds: `[${text(edited.id)}]`,
  userId: text(worker.id),
  userIds: `[${text(worker.id)}]`,
  ownerId: text([...demo.groups][0]!.id),
  username: text(worker.username),
  groupId: text([...demo.groups][0]!.id),
  locationId: text([...demo.locations].find(({ parent, archived }) => parent !== null && !archived)!.id),
  locationIds: `[${text([...demo.locations].find(({ archived }) => !archived)!.id)}]`,
  siteCode: text([...demo.locations][0]!.siteCode),
  typeCode: text('district'),
  appId: text(demo.applications[0]!.id),
  buildId: text(demo.applications[0]!.builds[0]!.id),
  tableId: text([...demo.lookupTables][0]!.id),
  rowId: text([...demo.lookupRows][0]!.id),
  eventId: text(String([...demo.messagingEvents][0]!.id)),
  code: text([...demo.locationTypes][0]!.code),
  tag: text([...demo.lookupTables][0]!.tag),
  field: text('name'),
  reportId: text(demo.reports[0]!.id),
  dataSourceId: text(ofForms.id),
  exportId: exported,
  configId: exported,
  idempotencyKey: text('none'),
  kind: 'CASE',
  name: text('name'),
  path: text('name'),
};

const listed = (name: string, noun: string) => ['Query.domain', `Domain.${name}`, `${noun}Connection.nodes`];
const DOMAIN = ['Query.domain'];

/** Where objects are read: what a field costs depends on what came with its parent. */
const PLACES: Readonly<Record<string, ReturnType<typeof measuredTypes>>> = {
  'by id': measuredTypes(SAMPLES, {
    Domain: DOMAIN,
    MobileWorker: [...DOMAIN, 'Domain.mobileWorker'],
    WebUser: [...DOMAIN, 'Domain.webUser'],
    MessagingEvent: listed('messagingEvents', 'MessagingEvent'),
  }),
  'in lists': measuredTypes(
    { ...SAMPLES, 'Domain.cases(filter:)': '{ closed: true }', 'Domain.restore(as:)': text(worker.username) },
    {
      Domain: DOMAIN,
      Case: listed('cases', 'Case'),
      Form: listed('forms', 'Form'),
      MobileWorker: listed('mobileWorkers', 'MobileWorker'),
      WebUser: listed('webUsers', 'WebUser'),
      Group: listed('groups', 'Group'),
      ApplicationBuild: [...DOMAIN, 'Domain.applications', 'Application.builds'],
      ApplicationModule: [...DOMAIN, 'Domain.applicationBuild', 'ApplicationBuild.modules'],
      FormDefinition: [...DOMAIN, 'Domain.applicationBuild', 'ApplicationBuild.modules', 'ApplicationModule.forms'],
      DataExport: listed('dataExports', 'DataExport'),
      CaseAttachment: [...DOMAIN, 'Domain.case', 'Case.attachments'],
      CaseAttachmentImage: [...DOMAIN, 'Domain.case', 'Case.attachments', 'CaseAttachment.image'],
      MessagingEvent: listed('messagingEvents', 'MessagingEvent'),
      DataSourceDefinition: [...DOMAIN, 'Domain.dataSources', 'DataSource.definition'],
    },
  ),
};

/** Types and fields below `Query` that are not measured, with the reason. */
const UNMEASURED: Readonly<Record<string, string>> = {
  'Domain.job': 'needs a job, which only a mutation starts; the tests of each kind of job state its bill',
  HqJob: 'read by Domain.job',
  HqJobProblem: 'read by Domain.job',
};

/** Fields that state a cost and cause no request in any of the places, with the reason. */
const IDLE: Readonly<Record<string, string>> = {
  'Form.cases': 'HQ returns the cases with the forms',
  'Location.parent': 'one request reads all locations',
  'Location.ancestors': 'one request reads all locations',
  'Location.path': 'one request reads all locations',
  'Location.ancestor': 'one request reads all locations',
  'Location.children': 'one request reads all locations',
  'Location.descendants': 'one request reads all locations',
  'LocationType.parent': 'one request reads all types',
  'LocationType.children': 'one request reads all types',
  'LookupTableRow.itemAttributes': 'the rows are read in full because it is selected',
  'LookupTableRow.sortKey': 'the rows are read in full because it is selected',
  'MobileWorker.active': 'the worker is read from the list because it is selected',
};

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ world });
});
afterAll(() => gateway.close());

/** The requests of an operation when all that is cached is out of date. */
async function measure(query: string) {
  gateway.clock.pass(25 * 3_600_000);
  const { data, errors, extensions } = await gateway.ask<unknown>(query);
  expect([query, errors]).toEqual([query, undefined]);
  const { actualQueryCost: all, unmetered } = extensions.cost;
  return { data, all, metered: all - unmetered };
}

/** How many objects of a type an answer holds at a path. */
function countAt(data: unknown, path: readonly string[], type: string): number {
  if (Array.isArray(data)) return data.reduce<number>((sum, one) => sum + countAt(one, path, type), 0);
  if (data === null || typeof data !== 'object') return 0;
  const [next, ...rest] = path;
  const row = data as Readonly<Record<string, unknown>>;
  return next === undefined ? Number(row['__typename'] === type) : countAt(row[next], rest, type);
}

const fieldsOf = ({ fields }: MeasuredType, stated: boolean) =>
  fields.filter(({ description }) => (costStatement(description) !== undefined) === stated);

/** Fields that caused a request. */
const caused = new Set<string>();

/** The types of a place that are read otherwise than in the places before it. */
const typesIn = (place: string) =>
  PLACES[place]!.reached.filter(({ selecting }) => {
    const first = Object.entries(PLACES).find(([, { reached }]) =>
      reached.some(one => one.selecting('') === selecting('')),
    );
    return first![0] === place;
  });

describe.each(Object.keys(PLACES))('objects read %s', place => {
  test.each(typesIn(place).map(type => [type.name, type] as const))('%s costs what it states', async (name, type) => {
    const alone = await measure(type.selecting(''));
    const parents = countAt(alone.data, type.path, name);
    const free = fieldsOf(type, false).map(({ selection }) => selection);
    expect((await measure(type.selecting(free.join(' ')))).all).toBeLessThanOrEqual(alone.all);
    for (const field of fieldsOf(type, true)) {
      const statement = costStatement(field.description)!;
      const allowed = requestsAllowed(statement, parents);
      const { all, metered } = await measure(type.selecting(field.selection));
      const within = metered - alone.metered <= allowed && (statement.unmetered || all - alone.all <= allowed);
      expect([field.name, parents > 0, all - alone.all, within]).toEqual([field.name, true, all - alone.all, true]);
      if (all > alone.all) caused.add(field.name);
    }
  });
});

test('fields that state a cost do cause requests, or are listed with the reason', () => {
  const stated = PLACES['by id']!.reached.flatMap(type => fieldsOf(type, true)).map(({ name }) => name);
  expect(stated.filter(name => !caused.has(name)).sort()).toEqual(Object.keys(IDLE).sort());
});

test('all that a query can reach is measured, or listed with the reason', () => {
  const below = typesBelow('Query');
  for (const { missing } of Object.values(PLACES))
    expect(missing.filter(name => below.has(name.split('.')[0]!)).sort()).toEqual(Object.keys(UNMEASURED).sort());
});

/** The object types that an operation from this one can reach. */
function typesBelow(root: string): ReadonlySet<string> {
  const found = new Set([root]);
  for (const name of found) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const to = getNamedType(field.type);
      for (const one of isAbstractType(to) ? schema.getPossibleTypes(to) : [to]) found.add(one.name);
    }
  }
  return found;
}
