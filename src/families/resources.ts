import { applications, builds } from './application/resource.js';
import { cases } from './case/resource.js';
import { caseHistories } from './case/history.js';
import { dataExports } from './dataExport/resource.js';
import { dataSourceDefinitions } from './report/dataSource/resource.js';
import { forms } from './form/resource.js';
import { groups } from './group/resource.js';
import { locationRecords, locations } from './location/resource.js';
import { locationTypes } from './location/type.js';
import { lookupTableRows, lookupTables, relatedRows } from './lookupTable/resource.js';
import { messagingEvents } from './message/resource.js';
import { deactivatedWorkers, mobileWorkers } from './mobileWorker/resource.js';
import { odataTypes } from './dataExport/odata/resource.js';
import { identities, userDomains } from './project/resource.js';
import { reports } from './report/resource.js';
import { usercases } from './case/usercase.js';
import { webUsers } from './webUser/resource.js';

/** Every family of HQ rows; the rows of a report, feed or data source are a family for each (`reportRows`, `feedRows`, `dataSourceRows`). */
export const resources = {
  applications,
  builds,
  caseHistories,
  cases,
  dataExports,
  dataSourceDefinitions,
  deactivatedWorkers,
  forms,
  groups,
  identities,
  locationRecords,
  locationTypes,
  locations,
  lookupTableRows,
  lookupTables,
  messagingEvents,
  mobileWorkers,
  odataTypes,
  relatedRows,
  reports,
  usercases,
  userDomains,
  webUsers,
};
