import { isIP } from 'node:net';
import { z } from 'zod';
import { isFlag } from './sandbox/flags.js';

/** How the text of a variable becomes a value, and what a good text looks like (put after "expected"). */
interface SettingKind<T> {
  readonly expected: string;
  readonly parse: z.ZodType<T, string>;
  /** Its text is never printed, not even when it is wrong. */
  readonly secret?: true;
}

interface Setting<T> {
  readonly name: string;
  readonly kind: SettingKind<NonNullable<T>>;
  readonly meaning: string;
  /** As one would write it in the environment; absent = unset. */
  readonly fallback?: string;
}

const whole = (min: number, max: number): SettingKind<number> => ({
  expected: `a whole number from ${min} to ${max}`,
  parse: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(min).max(max)),
});

const oneOf = <T extends string>(...values: [T, ...T[]]): SettingKind<T> => ({
  expected: `one of ${values.join(', ')}`,
  parse: z.string().pipe(z.enum(values)),
});

const isWebUrl = (text: string) =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !new URL(text).username;

const webUrl: SettingKind<string> = {
  expected: 'a URL such as https://www.commcarehq.org, without a user name or password in it',
  parse: z
    .string()
    .refine(isWebUrl)
    .transform(url => url.replace(/\/+$/, '')),
};

const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text;

const origins: SettingKind<readonly string[]> = {
  expected: 'origins such as https://app.example.org, with commas between them, or * for every origin',
  parse: z
    .string()
    .transform(list => list.split(',').map(origin => origin.trim()))
    .refine(list => list.every(origin => origin === '*' || isOrigin(origin))),
};

/** The schemes that HQ and this gateway pass on (authentication.md 1); Digest needs a challenge for each request. */
const credential: SettingKind<string> = {
  expected: '"ApiKey <user>:<key>", "Basic <base64>" or "Bearer <token>"',
  secret: true,
  parse: z.string().regex(/^(apikey [^\s:]+:\S+|basic [\w+/=]+|bearer \S+)$/i),
};

/** A mistaken credential must not be repeated. */
const accessGroups: SettingKind<readonly (readonly string[])[]> = {
  expected: 'fingerprints as `commcare-graph fingerprint` tells them: commas within a group, semicolons between groups',
  secret: true,
  parse: z
    .string()
    .transform(list => list.split(';').map(group => group.split(',').map(member => member.trim())))
    .refine(groups => groups.flat().every(member => /^[\w-]{43}$/.test(member)))
    .refine(groups => new Set(groups.flat()).size === groups.flat().length),
};

const flags: SettingKind<ReadonlySet<string>> = {
  expected:
    'names of flags with commas between them, each with a minus sign to switch it off; `sandbox --help` lists them',
  parse: z
    .string()
    .transform(list => new Set(list.split(',').map(name => name.trim())))
    .refine(names => [...names].every(isFlag)),
};

/** What looks like an address must be one: a resolver would look for 999.1.1.1 as a name, and fail without saying why. */
const isHost = (text: string) => isIP(text) > 0 || (/^[\w.-]+$/.test(text) && !/^[\d.]+$/.test(text));

const host: SettingKind<string> = {
  expected: 'a host name or an address, such as localhost, 127.0.0.1, 0.0.0.0 or ::',
  parse: z.string().refine(isHost),
};

function setting<T>(name: string, kind: SettingKind<NonNullable<T>>, meaning: string, fallback: string): Setting<T>;
function setting<T>(name: string, kind: SettingKind<NonNullable<T>>, meaning: string): Setting<T | undefined>;
function setting<T>(name: string, kind: SettingKind<NonNullable<T>>, meaning: string, fallback?: string): Setting<T> {
  return { name, kind, meaning, fallback };
}

const settings = {
  hqUrl: setting('HQ_URL', webUrl, 'the CommCare HQ server; without it an embedded sandbox is started'),
  credential: setting('HQ_CREDENTIAL', credential, 'used when a request brings no authorization header'),
  sharedAccess: setting(
    'HQ_SHARED_ACCESS',
    accessGroups,
    'API keys and tokens that see the same at HQ: they share what is remembered, and see at once what one of them writes; never budgets or idempotency keys',
  ),
  workers: setting(
    'HQ_WORKERS',
    whole(0, 1_000_000),
    'active mobile workers of each project space (and web users, if the account pays for them), which set its HQ budget; without it the workers are counted',
  ),
  planUsers: setting(
    'HQ_PLAN_USERS',
    whole(0, 1_000_000),
    'mobile users included in the subscription, the other scope of the HQ budget; 1000 for an unlimited plan',
  ),
  reserve: setting('HQ_RESERVE', whole(0, 90), "percent of the HQ budget left to HQ's other clients", '10'),
  hqTimeoutMs: setting('HQ_TIMEOUT_MS', whole(100, 3_600_000), 'ms until HQ must have answered a request', '60000'),
  answerMb: setting(
    'HQ_ANSWER_MB',
    whole(1, 1_000),
    'MB of an answer of HQ, decompressed; a longer one is refused',
    '100',
  ),
  fileMb: setting(
    'HQ_FILE_MB',
    whole(1, 1_000_000),
    'MB of a file of HQ that is passed on; a longer one breaks off',
    '2000',
  ),
  indexLagMs: setting(
    'HQ_INDEX_LAG_MS',
    whole(0, 600_000),
    "ms that HQ's search index may trail after a write; what is read in them is not remembered, and what was written is shown in its place",
    '5000',
  ),
  port: setting('PORT', whole(0, 65_535), 'port of the gateway; 0 = any free port', '4000'),
  host: setting('HOST', host, 'address to listen on; 0.0.0.0 = reachable from other machines', '127.0.0.1'),
  publicUrl: setting('PUBLIC_URL', webUrl, 'how clients reach the gateway when a proxy stands before it'),
  corsOrigins: setting('CORS_ORIGINS', origins, 'web origins that may call the gateway from a browser'),
  memoryMb: setting('MEMORY_MB', whole(1, 1_000_000), 'MB of HQ rows to remember', '256'),
  deadlineMs: setting(
    'DEADLINE_MS',
    whole(100, 3_600_000),
    'ms that an operation may wait for HQ and its budget; a request can say it with hq-deadline',
    '30000',
  ),
  maxRequests: setting('MAX_REQUESTS', whole(1, 100_000), 'HQ requests that one operation may cost', '250'),
  maxRows: setting('MAX_ROWS', whole(1, 1_000_000), 'largest `first` of a list', '20000'),
  restoreMb: setting(
    'RESTORE_MB',
    whole(1, 10_000),
    'million characters of OTA restores that one operation may hold; a larger restore can be read in parts',
    '64',
  ),
  maxBodyKb: setting('MAX_BODY_KB', whole(1, 1_000_000), 'kB of a request body, inflated', '10240'),
  maxUploadMb: setting('MAX_UPLOAD_MB', whole(1, 1_000), 'MB of an uploaded file', '20'),
  maxTokens: setting('MAX_TOKENS', whole(10, 10_000_000), 'lexical tokens of an operation', '5000'),
  maxDepth: setting('MAX_DEPTH', whole(1, 1_000), 'levels of nested fields in an operation', '30'),
  maxAliases: setting('MAX_ALIASES', whole(0, 100_000), 'aliased fields in an operation', '1000'),
  maxFields: setting('MAX_FIELDS', whole(1, 1_000_000), 'fields in an operation', '20000'),
  maxValues: setting(
    'MAX_VALUES',
    whole(100, 100_000_000),
    'values in an answer: fields and items of lists; a JSON value counts as one',
    '700000',
  ),
  maxObjects: setting(
    'MAX_OBJECTS',
    whole(100, 10_000_000),
    'objects in an answer: a row counts 1, what one of its links leads to 6, a list below it 25, as they take memory',
    '200000',
  ),
  maxAnswerMb: setting('MAX_ANSWER_MB', whole(1, 400), 'million characters of an answer', '64'),
  drainMs: setting('DRAIN_MS', whole(0, 3_600_000), 'ms that running operations get to finish on SIGTERM', '15000'),
  logLevel: setting(
    'LOG_LEVEL',
    oneOf('silent', 'error', 'warn', 'info', 'debug'),
    'least important line to log',
    'info',
  ),
  sandboxCases: setting('SANDBOX_CASES', whole(0, 1_000_000), 'cases in the embedded sandbox', '10000'),
  sandboxSeed: setting('SANDBOX_SEED', whole(0, 2 ** 31), "seed of the sandbox's world: same seed, same rows", '1'),
  sandboxLagMs: setting('SANDBOX_LAG_MS', whole(0, 600_000), "ms that the sandbox's search index trails", '3000'),
  sandboxLatencyMs: setting(
    'SANDBOX_LATENCY_MS',
    whole(0, 60_000),
    'ms that a request to the embedded sandbox takes at least (default 200, as at a real HQ; 0 under `serve`)',
  ),
  sandboxFlags: setting('SANDBOX_FLAGS', flags, 'feature flags that are on in every project space of the sandbox'),
  sandboxPort: setting('SANDBOX_PORT', whole(0, 65_535), 'port of the embedded sandbox; 0 = any free port', '0'),
};

type ConfigTable = typeof settings;

/** Every setting, typed; what is unset and has no default is undefined. */
export type Config = { readonly [K in keyof ConfigTable]: ConfigTable[K] extends Setting<infer T> ? T : never };

/** One or more variables are wrong; the message has a line for each and shows no secret. */
export class BadConfig extends Error {}

/** Variables by their names, as the process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The configuration from environment variables; an empty variable counts as unset. `flags` are variables that the
 * command line sets, and come first.
 * @throws {BadConfig} that names each bad variable, what was given and what is expected.
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

/** What was given, without a login that somebody may have put into a URL. */
const shown = (given = '') => JSON.stringify(given.replace(/\/\/[^/]*@/, '//[hidden]@'));

/** The table for people: a line for each variable with its meaning and default. */
export function describeEnvironment(): string {
  const all: Setting<unknown>[] = Object.values(settings);
  const width = Math.max(...all.map(({ name }) => name.length));
  const indent = ' '.repeat(width + 4);
  return all
    .map(({ name, meaning, fallback, kind }) => {
      const usual = fallback === undefined ? '' : ` (default ${fallback})`;
      return `  ${name.padEnd(width)}  ${meaning}${usual}\n${indent}${kind.expected}`;
    })
    .join('\n');
}
