/*
 * Every family of HQ rows, one line a module. Rows of reports, feeds and data sources are not listed: each report, feed
 * or data source is a family of its own (`reportRows`, `feedRows`, `dataSourceRows`).
 */
export { actionTimes } from './actionTime/resource.js';
export { applications, builds } from './application/resource.js';
export { caseHistories } from './case/history.js';
export { cases } from './case/resource.js';
export { usercases } from './case/usercase.js';
export { odataTypes } from './dataExport/odata/resource.js';
export { dataExports } from './dataExport/resource.js';
export { forms } from './form/resource.js';
export { groups } from './group/resource.js';
export { locationRecords, locations } from './location/resource.js';
export { locationTypes } from './location/type.js';
export { lookupTableRows, lookupTables, relatedRows } from './lookupTable/resource.js';
export { messagingEvents } from './message/resource.js';
export { deactivatedWorkers, mobileWorkers } from './mobileWorker/resource.js';
export { identities, userDomains } from './project/resource.js';
export { dataSourceDefinitions } from './report/dataSource/resource.js';
export { reports } from './report/resource.js';
export { webUsers } from './webUser/resource.js';
