import { isIP } from 'node:net';
import { z } from 'zod';
import { parseRedisAddress, type RedisAddress } from '../redis/address.js';
import { isFlag } from '../sandbox/flags.js';

/** How to parse the text of a variable. `expected` describes a valid text (after the word "expected"). */
export interface SettingKind<T> {
  readonly expected: string;
  readonly parse: z.ZodType<T, string>;
  /** The value is never printed, not even in errors. */
  readonly secret?: true;
}

/** A number without a sign or fraction. */
export const wholeNumber = (min: number, max: number): SettingKind<number> => ({
  expected: `a whole number from ${min} to ${max}`,
  parse: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(min).max(max)),
});

/** One of some words. */
export const oneOf = <T extends string>(...values: [T, ...T[]]): SettingKind<T> => ({
  expected: `one of ${values.join(', ')}`,
  parse: z.string().pipe(z.enum(values)),
});

const isWebUrl = (text: string) =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !new URL(text).username;

/** A URL without a trailing slash. */
export const webUrl: SettingKind<string> = {
  expected: 'a URL such as https://www.commcarehq.org, without user name and password',
  parse: z
    .string()
    .refine(isWebUrl)
    .transform(url => url.replace(/\/+$/, '')),
};

const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text;

/** Web origins, for CORS. */
export const origins: SettingKind<readonly string[]> = {
  expected: 'origins such as https://app.example.org, comma-separated, or * for all origins',
  parse: z
    .string()
    .transform(list => list.split(',').map(origin => origin.trim()))
    .refine(list => list.every(origin => origin === '*' || isOrigin(origin))),
};

/** A path. */
export const file: SettingKind<string> = { expected: 'the path of a file', parse: z.string() };

/** A switch. */
export const onOff: SettingKind<boolean> = {
  expected: 'on or off',
  parse: z
    .string()
    .pipe(z.enum(['on', 'off', '1', '0']))
    .transform(word => word === 'on' || word === '1'),
};

/**
 * The schemes that can be passed on to HQ (authentication.md 1). Digest is not supported: it needs a challenge for each
 * request.
 */
export const credential: SettingKind<string> = {
  expected: '"ApiKey <user>:<key>", "Basic <base64>" or "Bearer <token>"',
  secret: true,
  parse: z.string().regex(/^(apikey [^\s:]+:\S+|basic [\w+/=]+|bearer \S+)$/i),
};

/** Groups of fingerprints. Secret, because the variable may contain a credential by mistake. */
export const accessGroups: SettingKind<readonly (readonly string[])[]> = {
  expected:
    'fingerprints from `commcare-graph fingerprint`, separated by commas within a group and by semicolons between groups',
  secret: true,
  parse: z
    .string()
    .transform(list => list.split(';').map(group => group.split(',').map(member => member.trim())))
    .refine(groups => groups.flat().every(member => /^[\w-]{43}$/.test(member)))
    .refine(groups => new Set(groups.flat()).size === groups.flat().length),
};

/** Feature flags of the sandbox. */
export const flags: SettingKind<ReadonlySet<string>> = {
  expected:
    'names of flags, comma-separated, with a minus sign in front to switch one off; `sandbox --help` lists them',
  parse: z
    .string()
    .transform(list => new Set(list.split(',').map(name => name.trim())))
    .refine(names => [...names].every(isFlag)),
};

/**
 * Text that looks like an address must be valid: a resolver would look up 999.1.1.1 as a name and fail without a clear
 * error.
 */
const isHost = (text: string) => isIP(text) > 0 || (/^[\w.-]+$/.test(text) && !/^[\d.]+$/.test(text));

/** An address or a name to listen on. */
export const host: SettingKind<string> = {
  expected: 'a host name or an address, such as localhost, 127.0.0.1, 0.0.0.0 or ::',
  parse: z.string().refine(isHost),
};

/** Redis: a server, a cluster or sentinels. Secret, because the URL may contain a password. */
export const redisAddress: SettingKind<RedisAddress> = {
  expected:
    'a URL such as redis://user:password@host:6379 (rediss:// for TLS), several of a cluster separated by commas, or redis-sentinel://host:26379/name',
  secret: true,
  parse: z.string().transform((text, context) => {
    const address = parseRedisAddress(text);
    if (address) return address;
    context.addIssue('No address of Redis.');
    return z.NEVER;
  }),
};

/** Keys of 256 bits. */
export const storeKeys: SettingKind<readonly Buffer[]> = {
  expected:
    '32 bytes in base64 (`openssl rand -base64 32`), or two such keys separated by a comma: the new and the old one',
  secret: true,
  parse: z
    .string()
    .transform(list => list.split(',').map(key => Buffer.from(key.trim(), 'base64')))
    .refine(keys => keys.length <= 2 && keys.every(key => key.length === 32)),
};
