import { randomUUID } from 'node:crypto';

/** An id that nothing has yet, as HQ's own documents have it: 32 hex digits. */
export function newId(): string {
  return randomUUID().replaceAll('-', '');
}
