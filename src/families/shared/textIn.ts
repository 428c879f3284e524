import { isRecord } from './fieldKinds.js';

/** A string field of unchecked JSON; empty where it is not a string. */
export function textIn(json: unknown, field: string): string {
  const value = isRecord(json) ? json[field] : undefined;
  return typeof value === 'string' ? value : '';
}
