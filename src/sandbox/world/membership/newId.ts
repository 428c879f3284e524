import { randomUUID } from 'node:crypto';

/** A new id in the format of HQ's documents: 32 hex digits. */
export function newId(): string {
  return randomUUID().replaceAll('-', '');
}
