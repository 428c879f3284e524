import type { Overlay } from './overlay.js';
import type { Resource } from '../../resource/resource.js';
import type { Aging } from '../freshness.js';
import { unshown, type Place } from './recentWrites.js';

/** Tells which rows a list may lack because HQ's index does not show yet what was just written. `shown`: its rows. */
export function tellUnindexed<Row>(
  resource: Resource<Row>,
  shown: readonly Row[],
  overlay: Overlay<Row>,
  place: Place<Row>,
  { aging, now }: { readonly aging: Pick<Aging, 'noteUnindexed'>; readonly now: () => number },
  fields: readonly string[],
): void {
  if (overlay.isEmpty) return;
  const rows = unshown(resource, shown, overlay, place);
  if (rows.length > 0) aging.noteUnindexed(fields, rows, overlay.until - now());
}
