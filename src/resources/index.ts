import { applications, builds } from './application.js';
import { cases } from './case.js';
import { caseHistories } from './caseHistory.js';
import { dataExports } from './dataExport.js';
import { dataSourceDefinitions } from './dataSource.js';
import { forms } from './form.js';
import { groups } from './group.js';
import { locationRecords, locations } from './location.js';
import { locationTypes } from './locationType.js';
import { lookupTableRows, lookupTables, relatedRows } from './lookupTable.js';
import { messagingEvents } from './message.js';
import { deactivatedWorkers, mobileWorkers } from './mobileWorker.js';
import { odataTypes } from './odata.js';
import { identities, userDomains } from './project.js';
import { reports } from './report.js';
import { usercases } from './usercase.js';
import { webUsers } from './webUser.js';

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
