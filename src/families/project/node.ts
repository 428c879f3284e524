import type { Context, Hq } from '../../operation/context.js';
import { readGlobalId } from '../../graphql/globalIds.js';
import { cases } from '../case/resource.js';
import { dataExports } from '../dataExport/resource.js';
import { forms } from '../form/resource.js';
import { groups } from '../group/resource.js';
import { locations } from '../location/resource.js';
import { locationTypes } from '../location/type.js';
import { lookupTableRows, lookupTables } from '../lookupTable/resource.js';
import { messagingEvents } from '../message/resource.js';
import { mobileWorkers } from '../mobileWorker/resource.js';
import type { DomainRow } from './resource.js';
import { reports } from '../report/resource.js';
import { webUsers } from '../webUser/resource.js';
import { applicationOf } from '../application/resolvers.js';
import { dataSourceOf } from '../report/dataSource/resolvers.js';
import { jobOf } from '../job/resolvers.js';

/** Where and when an object is asked for. */
type RowLoader = { readonly domain: string } & Pick<Context, 'now' | 'scheme'>;

const loaders = {
  Application: applicationOf,
  Case: (hq: Hq, id: string) => hq.load(cases, id),
  DataExport: (hq: Hq, id: string) => hq.load(dataExports, id),
  Form: (hq: Hq, id: string) => hq.load(forms, id),
  Group: (hq: Hq, id: string) => hq.load(groups, id),
  Job: (hq: Hq, id: string, { domain, ...asked }: RowLoader) => jobOf(hq, domain, id, asked),
  Location: (hq: Hq, id: string) => hq.load(locations, id),
  LocationType: (hq: Hq, id: string) => hq.load(locationTypes, id),
  LookupTable: (hq: Hq, id: string) => hq.load(lookupTables, id),
  LookupTableRow: (hq: Hq, id: string) => hq.load(lookupTableRows, id),
  MessagingEvent: (hq: Hq, id: string) => hq.load(messagingEvents, id),
  MobileWorker: (hq: Hq, id: string) => hq.load(mobileWorkers, id),
  Report: (hq: Hq, id: string) => hq.load(reports, id),
  WebUser: (hq: Hq, id: string) => hq.load(webUsers, id),
};

/** The object of a global id, or null where HQ has none. Throws BadInput where the id is none of ours. */
export async function nodeOf(text: string, { hq, now, scheme }: Pick<Context, 'hq' | 'now' | 'scheme'>) {
  const { type, domain, id } = readGlobalId(text);
  if (type === 'DataSource') return dataSourceOf(domain, id);
  if (type === 'Domain') return { __typename: 'Domain', domain_name: domain } satisfies DomainRow;
  return Object.hasOwn(loaders, type)
    ? loaders[type as keyof typeof loaders](hq(domain), id, { domain, now, scheme })
    : null;
}

/** The row behind a Node. */
export type NodeRow = NonNullable<Awaited<ReturnType<typeof nodeOf>>>;
