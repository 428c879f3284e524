import { createHash } from 'node:crypto';
import { pairs, type Query } from '../../client/call.js';
import type { List, Want } from '../resource/resource.js';

/** The key of the answer to a want. It holds an id as it is; other values may be case content, so only their digest. */
export function wantKey(prefix: string, { by, value, filter }: Want): string {
  return by === 'id' ? `${prefix}:id:${value}` : `${prefix}:${by}:${digest(JSON.stringify([value, pairs(filter)]))}`;
}

/** The group in which a store has the rows of a resource by their ids. */
export const rowGroup = (partition: string, { name }: { readonly name: string }, generation: number): string =>
  `${partition}:${name}:${generation}`;

/** A want as text: the same for wants that one answer serves within an operation. */
export const wantText = ({ by, value, filter, needs, take, ordered }: Want): string =>
  by === 'id' && !needs ? value : JSON.stringify([by, value, filter, needs, take, ordered]);

/** The key of a whole list under HQ's own filters. */
export function listKey(prefix: string, { name }: List, filter: Query = {}): string {
  const narrowed = pairs(filter);
  return `${prefix}:list:${name}${narrowed.length > 0 ? `:${digest(JSON.stringify(narrowed))}` : ''}`;
}

/** A text that may not be shown, as part of a key. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
