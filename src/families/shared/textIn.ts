import { isRecord } from './fieldKinds.js';

/** A text of a row of HQ's that is not checked yet; empty where it has none. */
export function textIn(json: unknown, field: string): string {
  const value = isRecord(json) ? json[field] : undefined;
  return typeof value === 'string' ? value : '';
}
