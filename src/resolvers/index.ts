import type { Resolvers } from '../generated/schema.js';
import * as application from './application.js';
import * as attachment from './attachment.js';
import * as caseResolvers from './case.js';
import * as form from './form.js';
import * as group from './group.js';
import * as location from './location.js';
import * as lookupTable from './lookupTable.js';
import * as message from './message.js';
import * as mobileWorker from './mobileWorker.js';
import * as project from './project.js';
import * as report from './report.js';
import * as webUser from './webUser.js';

/** Every field that is not in its row under the same name. */
export const resolvers = {
  ...application.resolvers,
  ...attachment.resolvers,
  ...caseResolvers.resolvers,
  ...form.resolvers,
  ...group.resolvers,
  ...location.resolvers,
  ...lookupTable.resolvers,
  ...message.resolvers,
  ...mobileWorker.resolvers,
  ...project.resolvers,
  ...report.resolvers,
  ...webUser.resolvers,
} satisfies Resolvers;
