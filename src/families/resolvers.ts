/*
 * Every module that adds to the graph, one line a module: its `resolvers` (fields that are not in their row under the
 * same name), its `mutations`, and its `nodes` (loaders by global id).
 */
export * as actionTime from './actionTime/resolvers.js';
export * as application from './application/resolvers.js';
export * as applicationModules from './application/modules.js';
export * as caseTypes from './application/caseTypes.js';
export * as formDefinitions from './application/formDefinitions.js';
export * as attachment from './attachment/resolvers.js';
export * as caseChange from './case/change/mutations.js';
export * as casesImport from './case/import/mutations.js';
export * as cases from './case/resolvers.js';
export * as casesSave from './case/save/mutations.js';
export * as odata from './dataExport/odata/resolvers.js';
export * as dataExport from './dataExport/resolvers.js';
export * as formsChange from './form/bulkAction/mutations.js';
export * as form from './form/resolvers.js';
export * as formSubmit from './form/submit/mutations.js';
export * as groupChange from './group/change/mutations.js';
export * as group from './group/resolvers.js';
export * as job from './job/resolvers.js';
export * as locationChange from './location/change/mutations.js';
export * as location from './location/resolvers.js';
export * as lookupTableChange from './lookupTable/change/mutations.js';
export * as lookupTable from './lookupTable/resolvers.js';
export * as lookupRowChange from './lookupTable/rowChange/mutations.js';
export * as message from './message/resolvers.js';
export * as mobileWorkerChange from './mobileWorker/change/mutations.js';
export * as registration from './mobileWorker/register/mutations.js';
export * as mobileWorker from './mobileWorker/resolvers.js';
export * as smsRegistration from './mobileWorker/sms/mutations.js';
export * as people from './people/resolvers.js';
export * as project from './project/resolvers.js';
export * as writeProgress from './project/writeProgress.js';
export * as signIn from './project/signIn/mutations.js';
export * as dataSource from './report/dataSource/resolvers.js';
export * as report from './report/resolvers.js';
export * as restore from './restore/resolvers.js';
export * as webUserChange from './webUser/change/mutations.js';
export * as webUser from './webUser/resolvers.js';
