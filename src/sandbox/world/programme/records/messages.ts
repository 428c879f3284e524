import { FORM_KINDS } from '../forms/formKinds.js';
import type { RowSource } from '../rowSource.js';
import { hexId } from '../basics/ids.js';
import type { MessagingEventRecord, WebUserRecord } from '../../model.js';
import { fraction, randomStream, pick } from '../basics/random.js';
import { motherRow } from '../households.js';
import { caseNameAt } from './caseRow.js';
import { DAY, MINUTE } from '../basics/times.js';

type Message = MessagingEventRecord['messages'][number];

const CONTENT = [
  'sms',
  'sms',
  'sms',
  'email',
  'sms-survey',
  'none',
  'manual-sms',
  'sms-callback',
  'fcm-notification',
  'ivr-survey',
];
const SOURCES = ['conditional-alert', 'scheduled-broadcast', 'keyword', 'immediate-broadcast', 'reminder', 'other'];
const TEXTS = [
  'Your visit is on Monday.',
  'Please bring your card to the clinic.',
  'Reply 1 if you feel well.',
  'Rappel : visite demain.',
];

/**
 * Messaging events, each with one recipient (users.md 8). In every 70 events, the first seven belong to one broadcast
 * and have equal times.
 */
export function messagingEventsOf(
  source: RowSource,
  webUsers: readonly WebUserRecord[],
  count: number,
): MessagingEventRecord[] {
  const roll = randomStream(source.seed, 'message');
  return Array.from({ length: count }, (_, n): MessagingEventRecord => {
    const chance = roll(n);
    const broadcast = n % 70 < 7;
    const date = Math.floor(source.now - 2 * DAY - fraction(roll(broadcast ? n - (n % 70) : n)) * 90 * DAY);
    const contentType = broadcast ? 'sms' : pick(CONTENT, chance);
    const status = statusOf(contentType, chance);
    const lastActivity = date + (broadcast ? 0 : (chance % 50) * MINUTE);
    const mother = motherRow(roll(n + 1) % Math.max(1, source.roster.mothers));
    const recipient = recipientOf(source, webUsers, n, mother);
    return {
      id: 50_000 + n,
      contentType,
      status,
      date,
      lastActivity,
      caseId: recipient.type === 'case' || chance % 3 === 0 ? source.caseIds.of(mother) : null,
      error:
        status !== 'error'
          ? null
          : {
              code: 'NO_PHONE_NUMBER',
              message: 'The recipient has no usable phone number.',
              message_detail: chance % 2 ? 'Contact is blank' : null,
            },
      form: contentType.endsWith('survey') ? surveyOf(source, n) : null,
      recipient,
      source: {
        source_id: chance % 7 ? hexId(source.seed, 'rule', chance % 9) : null,
        type: broadcast ? 'scheduled-broadcast' : pick(SOURCES, chance >>> 3),
        name: `Programme message ${1 + (chance % 9)}`,
      },
      messages:
        status === 'error' || contentType === 'none' ? [] : messagesOf(n, contentType, date, lastActivity, chance),
    };
  });
}

function statusOf(contentType: string, chance: number): string {
  if (chance % 13 === 0) return 'error';
  if (contentType === 'email') return chance % 2 ? 'email-delivered' : 'email-sent';
  if (contentType.endsWith('survey')) return pick(['completed', 'in-progress', 'not-completed'], chance >>> 2);
  return 'completed';
}

function recipientOf(
  source: RowSource,
  webUsers: readonly WebUserRecord[],
  n: number,
  mother: number,
): MessagingEventRecord['recipient'] {
  const worker = source.workers[(n * 3) % source.workers.length];
  const user = webUsers[n % webUsers.length];
  if (n % 19 === 11) return { recipient_id: null, type: 'unknown', name: 'unknown' };
  if (n % 4 === 1 && worker) return { recipient_id: worker.id, type: 'mobile-worker', name: worker.username };
  if (n % 16 === 3 && user) return { recipient_id: user.id, type: 'web-user', name: user.username };
  return { recipient_id: source.caseIds.of(mother), type: 'case', name: caseNameAt(source, mother) };
}

function surveyOf(source: RowSource, n: number): NonNullable<MessagingEventRecord['form']> {
  const app = source.applications[2];
  const form = app?.modules[0]?.forms[0];
  const nutrition = FORM_KINDS.findIndex(kind => kind.app === 2);
  const submitted = source.ledger.kind.indexOf(nutrition, n);
  return {
    app_id: app?.id ?? null,
    form_definition_id: form?.uniqueId ?? null,
    form_name: form?.name['en'] ?? null,
    form_submission_id: n % 2 && submitted >= 0 ? source.formIds.of(submitted) : null,
  };
}

function messagesOf(n: number, contentType: string, date: number, lastActivity: number, chance: number): Message[] {
  const type = contentType === 'email' ? 'email' : contentType.startsWith('ivr') ? 'ivr' : 'sms';
  const failed = type === 'sms' && chance % 17 === 3;
  const count = contentType === 'sms-survey' ? 2 : 1;
  return Array.from({ length: count }, (_, i): Message => ({
    id: 900_000 + n * 4 + i,
    type,
    direction: i === 0 ? 'outgoing' : 'incoming',
    content: i === 0 ? pick(TEXTS, chance >>> 4) : '1',
    date: date + i * MINUTE + (chance % 900),
    dateModified: chance % 8 === 0 ? null : lastActivity,
    status: failed ? 'error' : type === 'email' ? 'delivered' : i === 0 ? 'sent' : 'received',
    backend: type === 'email' ? 'email' : 'Sandbox Gateway',
    address:
      type === 'email' ? `mother${chance % 1000}@example.org` : `+9995${String(chance % 100_000_000).padStart(8, '0')}`,
    ...(failed ? { errorMessage: 'Gateway error' } : {}),
  }));
}
