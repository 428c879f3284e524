import {
  accessGroups,
  credential,
  file,
  flags,
  host,
  oneOf,
  onOff,
  origins,
  type SettingKind,
  webUrl,
  wholeNumber,
} from './settingKinds.js';

interface Setting<T> {
  readonly name: string;
  readonly kind: SettingKind<NonNullable<T>>;
  readonly meaning: string;
  /** The default, in the form of an environment variable; absent = unset. */
  readonly fallback?: string;
}

function setting<T>(name: string, kind: SettingKind<NonNullable<T>>, meaning: string, fallback: string): Setting<T>;
function setting<T>(name: string, kind: SettingKind<NonNullable<T>>, meaning: string): Setting<T | undefined>;
function setting<T>(name: string, kind: SettingKind<NonNullable<T>>, meaning: string, fallback?: string): Setting<T> {
  return { name, kind, meaning, fallback };
}

const settings = {
  hqUrl: setting('HQ_URL', webUrl, 'the CommCare HQ server; if unset, an embedded sandbox is started'),
  credential: setting('HQ_CREDENTIAL', credential, 'HQ credential for requests without an authorization header'),
  sharedAccess: setting(
    'HQ_SHARED_ACCESS',
    accessGroups,
    'API keys and tokens with the same access at HQ: each group shares a cache and sees its own writes at once; idempotency keys are not shared',
  ),
  workers: setting(
    'HQ_WORKERS',
    wholeNumber(0, 1_000_000),
    'active mobile workers of each project space (plus web users, if the account pays for them), which set its HQ budget; if unset, the workers are counted',
  ),
  planUsers: setting(
    'HQ_PLAN_USERS',
    wholeNumber(0, 1_000_000),
    'mobile users included in the subscription, which set the HQ budget of the account; 1000 for an unlimited plan',
  ),
  reserve: setting('HQ_RESERVE', wholeNumber(0, 90), "percent of the HQ budget reserved for HQ's other clients", '10'),
  hqTimeoutMs: setting('HQ_TIMEOUT_MS', wholeNumber(100, 3_600_000), 'timeout of an HQ request in ms', '60000'),
  answerMb: setting(
    'HQ_ANSWER_MB',
    wholeNumber(1, 1_000),
    'largest answer of HQ in MB, decompressed; a larger one is an error',
    '100',
  ),
  fileMb: setting(
    'HQ_FILE_MB',
    wholeNumber(1, 1_000_000),
    'largest file of HQ in MB; the transfer of a larger one is broken off',
    '2000',
  ),
  indexLagMs: setting(
    'HQ_INDEX_LAG_MS',
    wholeNumber(0, 600_000),
    "ms until HQ's search index has a write; until then affected reads are not cached, and written values replace HQ's",
    '5000',
  ),
  port: setting('PORT', wholeNumber(0, 65_535), 'port of the gateway; 0 = any free port', '4000'),
  host: setting('HOST', host, 'address to listen on; 0.0.0.0 accepts connections from other machines', '127.0.0.1'),
  publicUrl: setting('PUBLIC_URL', webUrl, 'URL of the gateway for clients behind a proxy'),
  corsOrigins: setting('CORS_ORIGINS', origins, 'web origins that may call the gateway from a browser'),
  memoryMb: setting(
    'MEMORY_MB',
    wholeNumber(1, 1_000_000),
    'heap that the cache may take, MB: HQ rows, and an eighth of it whole answers',
    '256',
  ),
  deadlineMs: setting(
    'DEADLINE_MS',
    wholeNumber(100, 3_600_000),
    'ms that an operation may wait for HQ and its budget; header hq-deadline overrides it',
    '30000',
  ),
  maxRequests: setting('MAX_REQUESTS', wholeNumber(1, 100_000), 'HQ requests that one operation may cost', '250'),
  maxRows: setting('MAX_ROWS', wholeNumber(1, 1_000_000), 'largest `first` of a list', '20000'),
  restoreMb: setting(
    'RESTORE_MB',
    wholeNumber(1, 10_000),
    'million characters of OTA restores in one operation; a larger restore can be read in parts',
    '64',
  ),
  documentsFile: setting(
    'DOCUMENTS_FILE',
    file,
    "persisted documents that requests may name: Apollo's manifest, or a JSON object of ids and texts",
  ),
  documentsOnly: setting(
    'DOCUMENTS_ONLY',
    onOff,
    'whether operations that are not in DOCUMENTS_FILE are refused, introspection included',
    'off',
  ),
  apqMb: setting(
    'APQ_MB',
    wholeNumber(0, 1_000),
    'million characters of operations that clients register (automatic persisted queries); 0 = none',
    '10',
  ),
  maxBatch: setting('MAX_BATCH', wholeNumber(1, 1_000), 'operations in one request, sent as an array', '20'),
  maxBodyKb: setting('MAX_BODY_KB', wholeNumber(1, 1_000_000), 'largest request body in kB, decompressed', '10240'),
  maxUploadMb: setting('MAX_UPLOAD_MB', wholeNumber(1, 1_000), 'largest uploaded file in MB', '20'),
  maxTokens: setting('MAX_TOKENS', wholeNumber(10, 10_000_000), 'lexical tokens of an operation', '5000'),
  maxDepth: setting('MAX_DEPTH', wholeNumber(1, 1_000), 'levels of nested fields in an operation', '30'),
  maxAliases: setting('MAX_ALIASES', wholeNumber(0, 100_000), 'aliased fields in an operation', '1000'),
  maxFields: setting('MAX_FIELDS', wholeNumber(1, 1_000_000), 'fields in an operation', '20000'),
  maxValues: setting(
    'MAX_VALUES',
    wholeNumber(100, 100_000_000),
    'values in an answer: fields and list items; a JSON value counts as one',
    '700000',
  ),
  maxObjects: setting(
    'MAX_OBJECTS',
    wholeNumber(100, 10_000_000),
    'objects in an answer, weighted by memory: 1 for a row, 6 for the object of a link, 25 for a list below it',
    '200000',
  ),
  maxAnswerMb: setting('MAX_ANSWER_MB', wholeNumber(1, 400), 'million characters of an answer', '64'),
  executor: setting('EXECUTOR', oneOf('breadth-first', 'graphql-js'), 'what executes operations', 'breadth-first'),
  drainMs: setting(
    'DRAIN_MS',
    wholeNumber(0, 3_600_000),
    'ms that running operations have to finish on SIGTERM',
    '15000',
  ),
  logLevel: setting('LOG_LEVEL', oneOf('silent', 'error', 'warn', 'info', 'debug'), 'lowest level to log', 'info'),
  sandboxCases: setting('SANDBOX_CASES', wholeNumber(0, 1_000_000), 'cases in the embedded sandbox', '10000'),
  sandboxSeed: setting(
    'SANDBOX_SEED',
    wholeNumber(0, 2 ** 31),
    "seed of the sandbox's data: equal seeds give equal rows",
    '1',
  ),
  sandboxLagMs: setting('SANDBOX_LAG_MS', wholeNumber(0, 600_000), "delay of the sandbox's search index in ms", '3000'),
  sandboxLatencyMs: setting(
    'SANDBOX_LATENCY_MS',
    wholeNumber(0, 60_000),
    'minimum duration of a sandbox request in ms (default 200, as at a real HQ; 0 under `serve`)',
  ),
  sandboxFlags: setting('SANDBOX_FLAGS', flags, 'feature flags of all project spaces of the sandbox'),
  sandboxPort: setting('SANDBOX_PORT', wholeNumber(0, 65_535), 'port of the embedded sandbox; 0 = any free port', '0'),
};

type ConfigTable = typeof settings;

/** All settings, typed. Undefined if unset and without a default. */
export type Config = { readonly [K in keyof ConfigTable]: ConfigTable[K] extends Setting<infer T> ? T : never };

/** One or more variables are invalid. The message has one line for each and shows no secret. */
export class BadConfig extends Error {}

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from environment variables. An empty variable counts as unset. `flags`: variables set on the
 * command line; they take precedence.
 * @throws {BadConfig} naming each invalid variable, its value and what is expected.
 */
export function readConfig(environment: Environment = process.env, flags: Environment = {}): Config {
  const problems: string[] = [];
  const entries = Object.entries(settings).map(([key, { name, kind, fallback }]) => {
    const given = flags[name]?.trim() || environment[name]?.trim() || fallback;
    const result = given === undefined ? undefined : kind.parse.safeParse(given);
    if (result?.success === false) {
      problems.push(`${name} is ${kind.secret ? 'not usable' : shown(given)}: expected ${kind.expected}.`);
    }
    return [key, result?.data];
  });
  if (problems.length > 0) throw new BadConfig(problems.join('\n'));
  return Object.fromEntries(entries) as Config;
}

/** The value without a login, in case a URL contains one. */
const shown = (given = '') => JSON.stringify(given.replace(/\/\/[^/]*@/, '//[hidden]@'));

/** The help text: each variable with its meaning, default and valid values. */
export function describeEnvironment(): string {
  const allSettings: Setting<unknown>[] = Object.values(settings);
  const width = Math.max(...allSettings.map(({ name }) => name.length));
  const indent = ' '.repeat(width + 4);
  return allSettings
    .map(({ name, meaning, fallback, kind }) => {
      const defaultText = fallback === undefined ? '' : ` (default ${fallback})`;
      return `  ${name.padEnd(width)}  ${meaning}${defaultText}\n${indent}${kind.expected}`;
    })
    .join('\n');
}
