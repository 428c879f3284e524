import { answerAt, answersAt, geoPoint } from './answers.js';
import { dateTime } from '../../graphql/dates.js';
import { globalId } from '../../graphql/globalIds.js';
import { nonEmpty } from '../../graphql/values.js';
import type { Context } from '../../operation/context.js';
import type { Resolvers } from '../../generated/schema.js';
import { applications } from '../application/resource.js';
import { cases } from '../case/resource.js';
import { caseIds } from '../case/caseBlock.js';
import { forms } from './resource.js';
import type { FormRow } from './row.js';
import { definitionOf } from '../application/formDefinitions.js';
import { buildOf } from '../application/structure.js';
import { formFiles } from '../attachment/resolvers.js';
import { userOf } from '../people/lookUp.js';
import { rereadField } from '../../graphql/rereadField.js';
import { formQuery } from './filter.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';
import { link, links, ownField, rowOf } from '../shared/links.js';

/** Form submissions. */
export const resolvers = {
  Domain: {
    form: (row, { formId }, { hq }) => hq(row.domain_name).load(forms, formId),
    // Separate promises, so that a form that cannot be read affects only its own item. The generated type allows no null.
    formsById: (row, { formIds }, { hq }) =>
      formIds.map(formId => hq(row.domain_name).load(forms, formId) as Promise<FormRow>),
    forms: (row, { filter, orderBy, ...paging }, { hq }) =>
      hq(row.domain_name).rootList(forms, formQuery(filter, orderBy), paging),
  },
  Form: {
    id: row => globalId('Form', row.domain, row.id),
    formId: row => row.id,
    xmlns: row => text(row.form['@xmlns']),
    name: row => text(row.form['@name']),
    uiVersion: row => row.uiversion,
    receivedOn: row => dateTime(row.received_on),
    editedOn: row => dateTime(row.edited_on),
    serverModifiedOn: row => dateTime(row.server_modified_on),
    indexedOn: ownField((row, _, { hq }) => rereadField(row, 'indexed_on', rereadForm(row, hq), dateTime)),
    isPhoneSubmission: row => row.is_phone_submission,
    submitIp: row => row.submit_ip,
    initialProcessingComplete: row => row.initial_processing_complete,
    appId: row => row.app_id,
    buildId: row => row.build_id,
    answers: row => row.form,
    value: (row, { path }) => answerAt(row.form, path),
    values: (row, { path }) => answersAt(row.form, path),
    submittedBy: link(row => row.metadata?.userID, userOf),
    editedBy: link(row => row.edited_by_user_id, userOf),
    application: link(row => row.app_id, rowOf(applications)),
    build: link(
      row => row.build_id,
      (hq, domain, id) => buildOf(hq(domain), id),
    ),
    definition: async (row, _, { hq }) =>
      row.app_id
        ? definitionOf(await hq(row.domain).load(applications, row.app_id), ({ xmlns }) => xmlns === row.form['@xmlns'])
        : null,
    caseIds: row => caseIds(row.form),
    cases: links(row => caseIds(row.form), rowOf(cases)),
    attachments: ownField((row, _, { hq }) =>
      rereadField(row, 'attachments', rereadForm(row, hq), files => formFiles(row, files)),
    ),
  },
  FormMetadata: {
    timeStart: row => dateTime(row.timeStart),
    timeEnd: row => dateTime(row.timeEnd),
    deviceId: row => row.deviceID ?? null,
    userId: row => nonEmpty(row.userID),
    instanceId: row => row.instanceID ?? null,
    deprecatedId: row => row.deprecatedID ?? null,
    commcareVersion: row => row.commcare_version ?? null,
    appBuildVersion: row => row.app_build_version ?? null,
    geoPoint: row => geoPoint(row.location),
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  Form: (id, domain, { hq }) => hq(domain).load(forms, id),
} satisfies NodeLoaders;

/** Returns a function that reads the form again with other fields. */
const rereadForm =
  ({ domain, id }: FormRow, hq: Context['hq']) =>
  (options: { readonly needs: readonly string[] }) =>
    hq(domain).load(forms, id, options);

const text = (value: unknown) => (typeof value === 'string' ? value : null);
