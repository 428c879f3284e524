import type { Endpoint } from '../http/endpoint.js';
import { applicationEndpoints } from './application/application.js';
import { attachmentEndpoints } from './form/attachment.js';
import { bulkUserEndpoints } from './mobileWorker/bulkUser.js';
import { caseImportEndpoints } from './caseWrite/caseImport.js';
import { caseV1Endpoints } from './case/caseV1.js';
import { caseV2Endpoints } from './case/caseV2.js';
import { caseWriteEndpoints } from './caseWrite/caseWrite.js';
import { detExportEndpoints } from './export/detExport.js';
import { cczEndpoints } from './application/ccz.js';
import { currentVersionEndpoints } from './application/currentVersion.js';
import { dataSourceEndpoints } from './report/dataSource.js';
import { fixtureEndpoints } from './lookupTable/fixture.js';
import { formEndpoints } from './form/form.js';
import { formBulkActionEndpoints } from './form/formBulkAction.js';
import { groupEndpoints } from './people/group.js';
import { groupWriteEndpoints } from './people/groupWrite.js';
import { identityEndpoints } from './webUser/identity.js';
import { invitationEndpoints } from './webUser/invitation.js';
import { locationEndpoints } from './location/location.js';
import { locationTypeEndpoints } from './location/locationType.js';
import { locationWriteEndpoints } from './location/locationWrite.js';
import { lookupRowWriteEndpoints } from './lookupTable/lookupRowWrite.js';
import { lookupTableEndpoints } from './lookupTable/lookupTable.js';
import { lookupTableWriteEndpoints } from './lookupTable/lookupTableWrite.js';
import { lookupUploadEndpoints } from './lookupTable/lookupUpload.js';
import { messagingEventEndpoints } from './message/messagingEvent.js';
import { mobileWorkerEndpoints } from './mobileWorker/mobileWorker.js';
import { mobileWorkerActionEndpoints } from './mobileWorker/mobileWorkerActions.js';
import { mobileWorkerWriteEndpoints } from './mobileWorker/mobileWorkerWrite.js';
import { oauthAuthorizeEndpoints } from './oauth/oauthAuthorize.js';
import { oauthTokenEndpoints } from './oauth/oauthToken.js';
import { odataEndpoints } from './export/odata.js';
import { receiverEndpoints } from './receiver/receiver.js';
import { reportEndpoints } from './report/report.js';
import { restoreEndpoints } from './restore/restore.js';
import { savedExportEndpoints } from './export/savedExport.js';
import { singleSignOnEndpoints } from './webUser/singleSignOn.js';
import { smsRegistrationEndpoints } from './mobileWorker/smsRegistration.js';
import { webUserEndpoints } from './webUser/webUser.js';
import { webUserWriteEndpoints } from './webUser/webUserWrite.js';

/** All endpoints of the embedded HQ. */
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
