import { get, type Query } from '../../client/call.js';
import type { Resource } from '../../engine/resource/resource.js';
import { timePager, tastypieBound } from '../../client/timePaging.js';
import { sortedByTime } from '../../engine/resource/sorting.js';
import { caseIds } from '../case/caseBlock.js';
import { formExpansion } from '../case/v1.js';
import { passesAll, isOneOf } from '../shared/filterChecks.js';
import { date, flag, id, mapOf, orAbsent, orNull, record, text, textOrNone, whole } from '../shared/fieldKinds.js';
import { part, rowReader, type RowShape } from '../shared/rowShape.js';
import { textIn } from '../shared/textIn.js';
import type { FormRow, MetadataRow, FileRow } from './row.js';

const dateOrNone = orAbsent(orNull(date));

const METADATA: RowShape<MetadataRow> = {
  timeStart: dateOrNone,
  timeEnd: dateOrNone,
  deviceID: textOrNone,
  username: textOrNone,
  userID: textOrNone,
  instanceID: textOrNone,
  deprecatedID: textOrNone,
  appVersion: textOrNone,
  commcare_version: textOrNone,
  app_build_version: orAbsent(orNull(whole)),
  location: textOrNone,
};

/** A form in HQ's JSON, also where it is sideloaded with a case. */
const FORM: RowShape<Omit<FormRow, '__typename' | 'domain'>> = {
  id,
  form: record,
  type: text,
  version: text,
  uiversion: orNull(text),
  metadata: orNull(part(METADATA)),
  received_on: date,
  edited_on: orNull(date),
  edited_by_user_id: orNull(text),
  server_modified_on: date,
  indexed_on: orAbsent(date),
  app_id: orNull(text),
  build_id: orNull(text),
  initial_processing_complete: orNull(flag),
  problem: orNull(text),
  archived: flag,
  attachments: orAbsent(mapOf(part<FileRow>({ content_type: orNull(text), length: orNull(whole), url: text }))),
  is_phone_submission: flag,
  submit_ip: orNull(text),
};

const EARLY = '2000-01-01T00:00:00.000000Z';
const ATTACHED: FileRow = { content_type: null, length: null, url: '' };

/**
 * Does a form that was just submitted pass HQ's filters (forms.md 1.1)? Filters by time depend on HQ's clock:
 * undefined.
 */
const formPassesFilter = (row: FormRow, filter: Query): boolean | undefined =>
  passesAll(filter, (name, value) => {
    switch (name) {
      case 'xmlns':
        return isOneOf(row.form['@xmlns'] as string | undefined, value);
      case 'app_id':
        return isOneOf(row.app_id, value);
      case 'case_id':
        return caseIds(row.form).some(id => isOneOf(id, value));
      case 'form.meta.userID':
        return isOneOf(row.metadata?.userID, value);
      case 'include_archived':
      case 'order_by':
        return true;
      default:
        return undefined;
    }
  });

/** Forms by id, case, user, application and namespace. */
export const forms: Resource<FormRow> = {
  name: 'Form',
  read: rowReader(FORM, ({ domain }) => ({ domain, __typename: 'Form' })),
  keys: {
    id: row => row.id,
    case_id: row => caseIds(row.form),
    user: row => row.metadata?.userID,
    app_id: row => row.app_id,
    xmlns: row => textIn(row.form, '@xmlns'),
  },
  idPattern: /^[\w:-]+$/,
  passesFilter: formPassesFilter,
  changedOn: row => row.server_modified_on,
  freshSeconds: 60,
  usualRows: 100_000,
  lists: [
    {
      name: 'forms',
      path: 'form/v1/',
      pager: timePager({
        max: 1000,
        order: '-received_on',
        // Not server_modified_on: its bounds leave out forms that have none stored (forms.md 1.1).
        bounds: {
          received_on: 'received_on_start',
          '-received_on': 'received_on_end',
          indexed_on: 'indexed_on_start',
          '-indexed_on': 'indexed_on_end',
        },
        row: (json, field) => ({ id: textIn(json, 'id'), time: textIn(json, field) }),
        bound: tastypieBound,
        offsets: true,
      }),
      // HQ never changes `received_on` of a form.
      sorting: sortedByTime('-received_on', (row: FormRow, field) => row[field as 'received_on'], ['received_on']),
      expansion: formExpansion,
    },
  ],
  ways: [
    { kind: 'one', call: id => get(`form/v1/${encodeURIComponent(id)}/`), expansion: formExpansion },
    { kind: 'part', by: 'case_id' },
    // Undocumented, but HQ's index has it (forms.md 1.2); `username` would be ignored.
    { kind: 'part', by: 'user', parameter: 'form.meta.userID' },
    { kind: 'part', by: 'app_id' },
    { kind: 'part', by: 'xmlns' },
    // Archived forms are in no list, but a read by id returns them.
    { kind: 'whole', leavesOpen: true },
  ],
  relations: { 'Form.cases': { to: 'Case', by: 'id', via: 'case_id' } },
  missingWhenExpanded: {
    'Form.attachments': 'attachments',
    'Form.indexedOn': 'indexed_on',
    'Case.attachments': 'attachments',
  },
  simulatedRow: (id, link, domain) => ({
    __typename: 'Form',
    domain,
    id,
    form: {
      '@xmlns': link('xmlns'),
      case: link.many('case_id', 2).map(case_id => ({ '@case_id': case_id })),
    },
    type: '',
    version: '',
    uiversion: null,
    metadata: { userID: link('user') },
    received_on: EARLY,
    edited_on: null,
    edited_by_user_id: link('editor'),
    server_modified_on: EARLY,
    indexed_on: EARLY,
    app_id: link('app_id'),
    build_id: link('build_id'),
    initial_processing_complete: null,
    problem: null,
    archived: false,
    attachments: Object.fromEntries(link.many('attachment', 1).map(name => [name, ATTACHED])),
    is_phone_submission: true,
    submit_ip: null,
  }),
};
