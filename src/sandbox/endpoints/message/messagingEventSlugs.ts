/** Slugs of `content_type`, each with the further content types that it matches (users.md 8). */
export const contentTypes: Readonly<Record<string, readonly string[]>> = {
  none: [],
  sms: ['phone-verification', 'manual-sms', 'api-sms', 'chat-sms'],
  'sms-callback': [],
  'sms-survey': ['ivr-survey'],
  'ivr-survey': [],
  'phone-verification': [],
  'manual-sms': [],
  'api-sms': [],
  'chat-sms': [],
  email: [],
  'fcm-notification': [],
};

/** Slugs of `source`, each with the further sources that it matches (users.md 8). */
export const sources: Readonly<Record<string, readonly string[]>> = {
  broadcast: ['scheduled-broadcast', 'immediate-broadcast'],
  'scheduled-broadcast': [],
  'immediate-broadcast': [],
  keyword: [],
  reminder: ['conditional-alert'],
  'conditional-alert': [],
  unrecognized: [],
  'forwarded-message': [],
  other: ['forwarded-message'],
};

/** Slugs of `status`. A filter takes one of them (users.md 8). */
export const statuses: readonly string[] = [
  'in-progress',
  'completed',
  'not-completed',
  'error',
  'email-sent',
  'email-delivered',
];

/** All values that a comma-separated list of slugs matches. Unknown slugs are skipped. Undefined if all are unknown. */
export function found(
  slugs: Readonly<Record<string, readonly string[]>>,
  text: string,
): ReadonlySet<string> | undefined {
  const known = text.split(',').filter(slug => Object.hasOwn(slugs, slug));
  return known.length === 0 ? undefined : new Set(known.flatMap(slug => [slug, ...(slugs[slug] ?? [])]));
}
