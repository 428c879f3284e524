/** A feature flag of a project space that changes what the embedded HQ does. */
export interface Flag {
  /** HQ's own name, or `sandbox:...` for a flag of the sandbox. A name that ends in a colon takes a form id. */
  readonly name: string;
  /** What it does, for `--help`. */
  readonly meaning: string;
}

/** Every flag that the embedded HQ knows: HQ's feature flags first, then the flags of the sandbox. */
export const FLAGS: readonly Flag[] = [
  { name: 'API_BLACKLIST', meaning: 'HQ has cut off API access: 401' },
  { name: 'ASYNC_RESTORE', meaning: 'restores are built in the background: 202 first' },
  { name: 'BLOCK_RESTORES', meaning: 'no restores: 429' },
  { name: 'BULK_FORM_ACTIONS_API', meaning: 'the form bulk action; on in demo' },
  { name: 'BULK_UPLOAD_DATE_OPENED', meaning: 'case imports read the column date_opened' },
  { name: 'COMMCARE_CONNECT', meaning: 'mobile workers may have a connect_username' },
  { name: 'DATA_MIGRATION', meaning: 'the project space is being moved: 503 for phones' },
  { name: 'DO_NOT_RATE_LIMIT_SUBMISSIONS', meaning: 'submissions have no limit' },
  { name: 'EXPORT_DATA_SOURCE_DATA', meaning: 'rows of UCR data sources; on in demo' },
  { name: 'IGNORE_ALL_DEMO_USER_SUBMISSIONS', meaning: 'forms of demo_user are ignored' },
  { name: 'RATE_LIMIT_RESTORES', meaning: 'restores have limits, with sandbox:restore-gate-closed' },
  { name: 'TABLEAU_USER_SYNCING', meaning: 'web users have Tableau roles and groups' },
  { name: 'TEST_FORM_SUBMISSION_RATE_LIMIT_RESPONSE', meaning: 'no submissions: 429' },
  { name: 'USER_CONFIGURABLE_REPORTS', meaning: 'definitions of UCR data sources; on in demo' },
  { name: 'VIEW_FORM_ATTACHMENT', meaning: 'every login may see the files of forms' },
  { name: 'METER_LOCATIONS', meaning: 'locations count against the API limits' },
  { name: 'SHUFFLED_PAGES', meaning: 'lists of locations without order_by repeat and lose rows' },
  { name: 'sandbox:form-locked', meaning: 'submissions are answered 423' },
  { name: 'sandbox:hostless-status-url', meaning: 'status URLs of case imports lack scheme and host' },
  { name: 'sandbox:import-fails', meaning: 'case imports break' },
  { name: 'sandbox:matching-records-remaining', meaning: 'matching_records counts what remains, as older HQ did' },
  { name: 'sandbox:no-bulk-delete', meaning: 'the form bulk action cannot delete' },
  { name: 'sandbox:no-data-cleanup', meaning: 'the plan lacks the form bulk action' },
  { name: 'sandbox:no-inbound-sms', meaning: 'the plan lacks incoming SMS' },
  { name: 'sandbox:no-lookup-tables', meaning: 'the plan lacks lookup tables' },
  { name: 'sandbox:open-upload-history', meaning: 'API clients may read the ids that a case import wrote' },
  { name: 'sandbox:post-save-fails', meaning: 'forms are saved, then a later step fails' },
  { name: 'sandbox:registration-by-form', meaning: 'registration forms make mobile workers, as older HQ did' },
  { name: 'sandbox:restore-closes-what-left', meaning: 'an incremental restore closes cases that left the user' },
  { name: 'sandbox:restore-gate-closed', meaning: 'the server is over its threshold for restores' },
  { name: 'sandbox:secure-submissions', meaning: 'phones must log in to submit' },
  { name: 'sandbox:small-result-window', meaning: 'offsets end at 10,000, as Elasticsearch does by itself' },
  { name: 'sandbox:sms-registration', meaning: 'the URLs of SMS registration, which newest HQ lacks; on in demo' },
  { name: 'sandbox:sms-registration-off', meaning: 'the project has not switched SMS registration on' },
  { name: 'sandbox:stuck-form:', meaning: 'with the id of a form: bulk actions fail at it' },
  { name: 'sandbox:submission-gate-closed', meaning: 'the server is over its threshold for submissions' },
  { name: 'sandbox:submissions-blacklisted', meaning: 'submissions are answered 509' },
];

/** The flags as text for `--help`: one line each, with its meaning. */
export function describeFlags(): string {
  const width = Math.max(...FLAGS.map(({ name }) => name.length));
  return FLAGS.map(({ name, meaning }) => `  ${name.padEnd(width)}  ${meaning}`).join('\n');
}

/** Is it the name of a flag, with or without a leading minus sign? */
export function isFlag(text: string): boolean {
  const given = text.replace(/^-/, '');
  return FLAGS.some(({ name }) => given === name || (name.endsWith(':') && given.startsWith(name)));
}

/** The flags of a project space after `changes`. `NAME` turns a flag on, `-NAME` turns it off. */
export function withFlags(own: readonly string[], changes: Iterable<string>): ReadonlySet<string> {
  const flags = new Set(own);
  for (const change of changes) {
    if (change.startsWith('-')) flags.delete(change.slice(1));
    else flags.add(change);
  }
  return flags;
}
