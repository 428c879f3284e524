import type { Resolvers, ResolversParentTypes } from '../generated/schema.js';
import type { scalars } from '../graphql/scalars.js';
import * as application from './application/resolvers.js';
import * as attachment from './attachment/resolvers.js';
import * as caseResolvers from './case/resolvers.js';
import * as caseChange from './case/change/mutations.js';
import * as casesImport from './case/import/mutations.js';
import * as dataExport from './dataExport/resolvers.js';
import * as dataSource from './report/dataSource/resolvers.js';
import * as casesSave from './case/save/mutations.js';
import * as form from './form/resolvers.js';
import * as formSubmit from './form/submit/mutations.js';
import * as formsBulkAction from './form/bulkAction/mutations.js';
import * as group from './group/resolvers.js';
import * as groupChange from './group/change/mutations.js';
import * as job from './job/resolvers.js';
import * as location from './location/resolvers.js';
import * as locationChange from './location/change/mutations.js';
import * as lookupRowChange from './lookupTable/rowChange/mutations.js';
import * as lookupTable from './lookupTable/resolvers.js';
import * as lookupTableChange from './lookupTable/change/mutations.js';
import * as message from './message/resolvers.js';
import * as mobileWorker from './mobileWorker/resolvers.js';
import * as odata from './dataExport/odata/resolvers.js';
import * as mobileWorkerChange from './mobileWorker/change/mutations.js';
import * as project from './project/resolvers.js';
import * as registration from './mobileWorker/register/mutations.js';
import * as report from './report/resolvers.js';
import * as restore from './restore/resolvers.js';
import * as signIn from './project/signIn/mutations.js';
import * as smsRegistration from './mobileWorker/sms/mutations.js';
import * as webUser from './webUser/resolvers.js';
import * as webUserChange from './webUser/change/mutations.js';

/** Every field that is not in its row under the same name. */
export const resolvers = {
  ...application.resolvers,
  ...attachment.resolvers,
  ...caseResolvers.resolvers,
  ...dataExport.resolvers,
  ...dataSource.resolvers,
  ...form.resolvers,
  ...formSubmit.resolvers,
  ...group.resolvers,
  ...job.resolvers,
  ...location.resolvers,
  ...locationChange.resolvers,
  ...lookupTable.resolvers,
  ...lookupTableChange.resolvers,
  ...message.resolvers,
  ...mobileWorker.resolvers,
  ...odata.resolvers,
  ...mobileWorkerChange.resolvers,
  ...project.resolvers,
  ...report.resolvers,
  ...restore.resolvers,
  ...webUser.resolvers,
  ...webUserChange.resolvers,
  Mutation: {
    ...caseChange.mutations,
    ...casesImport.mutations,
    ...formSubmit.mutations,
    ...formsBulkAction.mutations,
    ...groupChange.mutations,
    ...locationChange.mutations,
    ...webUserChange.mutations,
    ...casesSave.mutations,
    ...lookupRowChange.mutations,
    ...lookupTableChange.mutations,
    ...mobileWorkerChange.mutations,
    ...registration.mutations,
    ...signIn.mutations,
    ...smsRegistration.mutations,
  },
} satisfies Resolvers;

type OwnResolvers = typeof resolvers;
type ResolverName<Type extends keyof Resolvers> =
  | (Type extends keyof OwnResolvers ? keyof OwnResolvers[Type] : never)
  | (Type extends keyof ResolversParentTypes ? keyof ResolversParentTypes[Type] : never)
  | '__isTypeOf'
  | '__resolveType';

/** Fields that stand neither here nor in their row under the same name, and would always be null: there must be none. */
export type Unresolved = {
  [Type in Exclude<keyof Resolvers, keyof typeof scalars>]-?: Exclude<
    keyof NonNullable<Resolvers[Type]>,
    ResolverName<Type>
  > extends infer Field extends string
    ? `${Type}.${Field}`
    : never;
}[Exclude<keyof Resolvers, keyof typeof scalars>];
