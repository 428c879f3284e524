import { BadInput } from '../../errors.js';
import type {
  MessagingContentKind,
  MessagingDirection,
  MessagingMessageKind,
  MessagingRecipientKind,
  MessagingSourceKind,
  MessagingStatus,
} from '../../generated/schema.js';

/** The words of an enum. The type makes a missing word an error. */
const words = <Word extends string>(all: Readonly<Record<Word, true>>): ReadonlySet<string> =>
  new Set(Object.keys(all));

const KINDS = {
  content: words<MessagingContentKind>({
    ...{ NONE: true, SMS: true, SMS_CALLBACK: true, SMS_SURVEY: true, IVR_SURVEY: true, PHONE_VERIFICATION: true },
    ...{ MANUAL_SMS: true, API_SMS: true, CHAT_SMS: true, EMAIL: true, FCM_NOTIFICATION: true, UNKNOWN: true },
  }),
  source: words<MessagingSourceKind>({
    ...{ BROADCAST: true, SCHEDULED_BROADCAST: true, IMMEDIATE_BROADCAST: true, KEYWORD: true, REMINDER: true },
    ...{ CONDITIONAL_ALERT: true, UNRECOGNIZED: true, FORWARDED_MESSAGE: true, OTHER: true, UNKNOWN: true },
  }),
  status: words<MessagingStatus>({
    ...{ IN_PROGRESS: true, COMPLETED: true, NOT_COMPLETED: true, ERROR: true },
    ...{ EMAIL_SENT: true, EMAIL_DELIVERED: true, UNKNOWN: true },
  }),
  recipient: words<MessagingRecipientKind>({ CASE: true, MOBILE_WORKER: true, WEB_USER: true, UNKNOWN: true }),
  message: words<MessagingMessageKind>({ SMS: true, IVR: true, EMAIL: true, UNKNOWN: true }),
  direction: words<MessagingDirection>({ OUTGOING: true, INCOMING: true, UNKNOWN: true }),
};

interface Words {
  readonly content: MessagingContentKind;
  readonly source: MessagingSourceKind;
  readonly status: MessagingStatus;
  readonly recipient: MessagingRecipientKind;
  readonly message: MessagingMessageKind;
  readonly direction: MessagingDirection;
}

/** HQ's slug as a value of an enum, `sms-survey` as `SMS_SURVEY`; a slug that the enum does not have is `UNKNOWN`. */
export function wordOf<Kind extends keyof Words>(kind: Kind, slug: string): Words[Kind] {
  const word = slug.toUpperCase().replaceAll('-', '_');
  return (KINDS[kind].has(word) ? word : 'UNKNOWN') as Words[Kind];
}

/**
 * The value of an enum as HQ's slug, for a filter.
 * @throws {BadInput} naming the argument, for `UNKNOWN`, which HQ cannot search for.
 */
export function slugOf(argument: string, word: string): string {
  if (word === 'UNKNOWN') throw new BadInput(`${argument}: HQ cannot search for UNKNOWN.`);
  return word.toLowerCase().replaceAll('_', '-');
}
