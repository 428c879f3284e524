import type { Overlay } from './overlay.js';
import type { Resource } from '../../resource/resource.js';
import type { FreshnessLog } from '../freshness.js';
import { notIndexedYet, type RowScope } from './recentWrites.js';

/** Reports which rows a list may lack because HQ's search index does not show the latest writes yet. `shown`: its rows. */
export function recordMissingRows<Row>(
  resource: Resource<Row>,
  shown: readonly Row[],
  overlay: Overlay<Row>,
  place: RowScope<Row>,
  { freshness, now }: { readonly freshness: Pick<FreshnessLog, 'recordUnindexed'>; readonly now: () => number },
  fields: readonly string[],
): void {
  if (overlay.isEmpty) return;
  const rows = notIndexedYet(resource, shown, overlay, place);
  if (rows.length > 0) freshness.recordUnindexed(fields, rows, overlay.until - now());
}
