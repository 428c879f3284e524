import { gatewaySettings } from './settings/gateway.js';
import { hqSettings } from './settings/hq.js';
import { limitSettings } from './settings/limits.js';
import { sandboxSettings } from './settings/sandbox.js';
import type { Setting } from './settings/setting.js';
import { telemetrySettings } from './settings/telemetry.js';

const settings = { ...hqSettings, ...gatewaySettings, ...limitSettings, ...telemetrySettings, ...sandboxSettings };

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
