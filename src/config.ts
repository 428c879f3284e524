import { defenceSettings } from './settings/defence.js';
import { gatewaySettings } from './settings/gateway.js';
import { hqSettings } from './settings/hq.js';
import { limitSettings } from './settings/limits.js';
import { redisSettings } from './settings/redis.js';
import { sandboxSettings } from './settings/sandbox.js';
import type { Setting } from './settings/setting.js';
import { telemetrySettings } from './settings/telemetry.js';

const settings = {
  ...hqSettings,
  ...gatewaySettings,
  ...limitSettings,
  ...defenceSettings,
  ...redisSettings,
  ...telemetrySettings,
  ...sandboxSettings,
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
  const textOf = (name: string) => flags[name]?.trim() || environment[name]?.trim() || undefined;
  const { kind: onOff, name: profile } = defenceSettings.production;
  const isProduction = onOff.parse.safeParse(textOf(profile)).data === true;
  const defaultOf = ({ name, fallback, production = fallback }: Setting<unknown>) =>
    // Without a list of documents all operations would be refused.
    isProduction && (name !== 'DOCUMENTS_ONLY' || textOf('DOCUMENTS_FILE')) ? production : fallback;
  const entries = Object.entries(settings).map(([key, setting]: [string, Setting<unknown>]) => {
    const { name, kind } = setting;
    const given = textOf(name) ?? defaultOf(setting);
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
    .map(({ name, meaning, fallback, production, kind }) => {
      const inProduction = production === undefined ? '' : `, with PRODUCTION=1 ${production}`;
      const defaultText = fallback === undefined ? '' : ` (default ${fallback}${inProduction})`;
      return `  ${name.padEnd(width)}  ${meaning}${defaultText}\n${indent}${kind.expected}`;
    })
    .join('\n');
}
