import type { Resolvers, ResolversParentTypes } from '../generated/schema.js';
import type { scalars } from '../graphql/scalars.js';
import * as application from './application.js';
import * as attachment from './attachment.js';
import * as caseResolvers from './case.js';
import * as caseChange from './caseChange.js';
import * as casesImport from './casesImport.js';
import * as dataExport from './dataExport.js';
import * as dataSource from './dataSource.js';
import * as casesSave from './casesSave.js';
import * as form from './form.js';
import * as formSubmit from './formSubmit.js';
import * as formsBulkAction from './formsBulkAction.js';
import * as group from './group.js';
import * as groupChange from './groupChange.js';
import * as job from './job.js';
import * as location from './location.js';
import * as locationChange from './locationChange.js';
import * as lookupRowChange from './lookupRowChange.js';
import * as lookupTable from './lookupTable.js';
import * as lookupTableChange from './lookupTableChange.js';
import * as message from './message.js';
import * as mobileWorker from './mobileWorker.js';
import * as odata from './odata.js';
import * as mobileWorkerChange from './mobileWorkerChange.js';
import * as project from './project.js';
import * as registration from './registration.js';
import * as report from './report.js';
import * as restore from './restore.js';
import * as signIn from './signIn.js';
import * as smsRegistration from './smsRegistration.js';
import * as webUser from './webUser.js';
import * as webUserChange from './webUserChange.js';

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

type Mine = typeof resolvers;
type Named<Type extends keyof Resolvers> =
  | (Type extends keyof Mine ? keyof Mine[Type] : never)
  | (Type extends keyof ResolversParentTypes ? keyof ResolversParentTypes[Type] : never)
  | '__isTypeOf'
  | '__resolveType';

/** Fields that stand neither here nor in their row under the same name, and would always be null: there must be none. */
export type Unresolved = {
  [Type in Exclude<keyof Resolvers, keyof typeof scalars>]-?: Exclude<
    keyof NonNullable<Resolvers[Type]>,
    Named<Type>
  > extends infer Field extends string
    ? `${Type}.${Field}`
    : never;
}[Exclude<keyof Resolvers, keyof typeof scalars>];
