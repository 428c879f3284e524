import type { CaseRecord, FormRecord, FormAttachment, MessagingEventRecord } from '../../../src/sandbox/world/model.js';

/** A moment of the year 2021, UTC, in ms: `at('01-31T10:00')`. */
export const at = (text: string): number => Date.parse(`2021-${text}Z`);

/** A case with defaults. All its times are `when` unless they are given. */
export function caseRow({
  id,
  when = at('06-01T12:00'),
  ...rest
}: Partial<CaseRecord> & { id: string; when?: number }): CaseRecord {
  return {
    id,
    type: 'patient',
    name: `Name of ${id}`,
    externalId: null,
    ownerId: 'nobody',
    openedBy: 'opener',
    closedBy: null,
    modifiedBy: 'modifier',
    opened: when,
    modified: when,
    serverOpened: when,
    serverModified: when,
    closed: null,
    indexedOn: when,
    indexedOnV1: when,
    properties: {},
    indices: [],
    formIds: [],
    attachments: {},
    ...rest,
  };
}

/** An index of a case. */
export const index = (
  identifier: string,
  caseId: string,
  relationship: 'child' | 'extension' = 'child',
): CaseRecord['indices'][number] => ({ identifier, caseId, caseType: 'household', relationship });

/** An attachment of known bytes. */
export function attachment(text: string, contentType: string | null): FormAttachment {
  const bytes = new TextEncoder().encode(text);
  return { contentType, length: bytes.length, bytes: () => bytes };
}

/** A form with defaults. */
export function formRow({
  id,
  when = at('06-01T12:00'),
  ...rest
}: Partial<FormRecord> & { id: string; when?: number }): FormRecord {
  const xmlns = rest.xmlns ?? 'http://openrosa.org/formdesigner/visit';
  return {
    id,
    xmlns,
    appId: 'app1',
    buildId: 'build1',
    userId: 'worker1',
    username: 'anna',
    receivedOn: when,
    editedOn: null,
    editedBy: null,
    serverModifiedOn: when,
    indexedOn: when,
    archived: false,
    problem: null,
    phoneSubmission: true,
    submitIp: '10.0.0.1',
    caseIds: [],
    form: {
      '#type': 'data',
      '@name': 'visit',
      '@uiVersion': '1',
      '@version': '18',
      '@xmlns': xmlns,
      meta: { '@xmlns': 'http://openrosa.org/jr/xforms', instanceID: id, userID: 'worker1', deviceID: 'Phone7' },
    },
    attachments: new Map([['form.xml', attachment('<data/>', 'text/xml')]]),
    ...rest,
  };
}

/** A messaging event about the case `one`, created and last active at one time (ms since the epoch). */
export const messagingEvent = (id: number, at: number): MessagingEventRecord => ({
  id,
  contentType: 'sms',
  status: 'completed',
  date: at,
  lastActivity: at,
  caseId: 'one',
  error: null,
  form: null,
  recipient: { recipient_id: null, type: 'unknown', name: 'unknown' },
  source: { source_id: null, type: 'scheduled-broadcast', name: 'To all' },
  messages: [],
});
