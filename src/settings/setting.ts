import type { SettingKind } from './kinds.js';

/** An environment variable. */
export interface Setting<T> {
  readonly name: string;
  readonly kind: SettingKind<NonNullable<T>>;
  readonly meaning: string;
  /** The default, in the form of an environment variable; absent = unset. */
  readonly fallback?: string;
  /** The default with PRODUCTION=1, where it differs. */
  readonly production?: string;
}

/** A variable that has a value in any case, and one that is undefined where it is unset. */
interface Describe {
  <T>(
    name: string,
    kind: SettingKind<NonNullable<T>>,
    meaning: string,
    fallback: string,
    production?: string,
  ): Setting<T>;
  <T>(name: string, kind: SettingKind<NonNullable<T>>, meaning: string): Setting<T | undefined>;
}

/**
 * Describes an environment variable: its name, its valid texts, what it is for, its default, and its default with
 * PRODUCTION=1.
 */
export const setting: Describe = <T>(
  name: string,
  kind: SettingKind<NonNullable<T>>,
  meaning: string,
  fallback?: string,
  production?: string,
): Setting<T> => ({ name, kind, meaning, fallback, production });
