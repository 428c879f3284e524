import type { Endpoint } from '../endpoint.js';
import { applicationEndpoints } from './application.js';
import { attachmentEndpoints } from './attachment.js';
import { bulkUserEndpoints } from './bulkUser.js';
import { caseImportEndpoints } from './caseImport.js';
import { caseV1Endpoints } from './caseV1.js';
import { caseV2Endpoints } from './caseV2.js';
import { caseWriteEndpoints } from './caseWrite.js';
import { detExportEndpoints } from './detExport.js';
import { cczEndpoints } from './ccz.js';
import { currentVersionEndpoints } from './currentVersion.js';
import { dataSourceEndpoints } from './dataSource.js';
import { fixtureEndpoints } from './fixture.js';
import { formEndpoints } from './form.js';
import { formBulkActionEndpoints } from './formBulkAction.js';
import { groupEndpoints } from './group.js';
import { groupWriteEndpoints } from './groupWrite.js';
import { identityEndpoints } from './identity.js';
import { invitationEndpoints } from './invitation.js';
import { locationEndpoints } from './location.js';
import { locationTypeEndpoints } from './locationType.js';
import { locationWriteEndpoints } from './locationWrite.js';
import { lookupRowWriteEndpoints } from './lookupRowWrite.js';
import { lookupTableEndpoints } from './lookupTable.js';
import { lookupTableWriteEndpoints } from './lookupTableWrite.js';
import { lookupUploadEndpoints } from './lookupUpload.js';
import { messagingEventEndpoints } from './messagingEvent.js';
import { mobileWorkerEndpoints } from './mobileWorker.js';
import { mobileWorkerActionEndpoints } from './mobileWorkerActions.js';
import { mobileWorkerWriteEndpoints } from './mobileWorkerWrite.js';
import { oauthAuthorizeEndpoints } from './oauthAuthorize.js';
import { oauthTokenEndpoints } from './oauthToken.js';
import { odataEndpoints } from './odata.js';
import { receiverEndpoints } from './receiver.js';
import { reportEndpoints } from './report.js';
import { restoreEndpoints } from './restore.js';
import { savedExportEndpoints } from './savedExport.js';
import { singleSignOnEndpoints } from './singleSignOn.js';
import { smsRegistrationEndpoints } from './smsRegistration.js';
import { webUserEndpoints } from './webUser.js';
import { webUserWriteEndpoints } from './webUserWrite.js';

/** Every URL that the embedded HQ serves: one line per stem. */
export const allEndpoints: readonly Endpoint[] = [
  ...applicationEndpoints,
  ...attachmentEndpoints,
  ...bulkUserEndpoints,
  ...caseImportEndpoints,
  ...caseV1Endpoints,
  ...caseV2Endpoints,
  ...caseWriteEndpoints,
  ...detExportEndpoints,
  ...cczEndpoints,
  ...currentVersionEndpoints,
  ...dataSourceEndpoints,
  ...fixtureEndpoints,
  ...formBulkActionEndpoints,
  ...formEndpoints,
  ...groupEndpoints,
  ...groupWriteEndpoints,
  ...identityEndpoints,
  ...invitationEndpoints,
  ...locationEndpoints,
  ...locationTypeEndpoints,
  ...locationWriteEndpoints,
  ...lookupRowWriteEndpoints,
  ...lookupTableEndpoints,
  ...lookupTableWriteEndpoints,
  ...lookupUploadEndpoints,
  ...messagingEventEndpoints,
  ...mobileWorkerActionEndpoints,
  ...mobileWorkerEndpoints,
  ...mobileWorkerWriteEndpoints,
  ...oauthAuthorizeEndpoints,
  ...oauthTokenEndpoints,
  ...odataEndpoints,
  ...receiverEndpoints,
  ...reportEndpoints,
  ...restoreEndpoints,
  ...savedExportEndpoints,
  ...singleSignOnEndpoints,
  ...smsRegistrationEndpoints,
  ...webUserEndpoints,
  ...webUserWriteEndpoints,
];
