import { parseV2Date } from '../dates.js';
import { isJson, textAt } from './formJson.js';
import type { Json } from './formJson.js';

/** Parts of a case block that become null if they are empty (forms.md 2.5). */
const NULLED: ReadonlySet<string> = new Set(['create', 'update', 'index', 'attachment']);

function indexedBlock(block: Json): Json {
  const entries = Object.entries(block).flatMap(([name, value]): [string, unknown][] => {
    if (NULLED.has(name)) return [[name, value === '' ? null : value]];
    if (name !== '@date_modified') return [[name, value]];
    if (value === '') return [[name, null]];
    return typeof value === 'string' && parseV2Date(value) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries);
}

function indexedTree(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(indexedTree);
  if (!isJson(node)) return node;
  if ('@case_id' in node) return indexedBlock(node);
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, indexedTree(value)]));
}

/** The client version: from `version "2.55.1"` of Android, otherwise from `CommCare Version 2.48`. */
function clientVersion(text: string | undefined): string | null {
  const found = /version "([\d.]+)"/.exec(text ?? '') ?? /CommCare Version (\d+(?:\.\d+)*)/.exec(text ?? '');
  return found?.[1] ?? null;
}

function buildVersion(text: string | undefined): number | null {
  const found = /\bApp v(\d+)/.exec(text ?? '');
  return found ? Number(found[1]) : null;
}

function geoPoint(location: unknown): Json | null {
  const [lat = NaN, lon = NaN] = (textAt(location) ?? '').trim().split(/\s+/).map(Number);
  return Number.isFinite(lat) && Number.isFinite(lon) ? { lat, lon } : null;
}

const timeOrNull = (value: unknown): unknown => (typeof value === 'string' && parseV2Date(value) ? value : null);

function indexedMeta(meta: Json): Json {
  const version = textAt(meta['appVersion']);
  return {
    ...meta,
    ...('timeStart' in meta && { timeStart: timeOrNull(meta['timeStart']) }),
    ...('timeEnd' in meta && { timeEnd: timeOrNull(meta['timeEnd']) }),
    ...('appVersion' in meta && { appVersion: version ?? null }),
    commcare_version: clientVersion(version),
    app_build_version: buildVersion(version),
    geo_point: geoPoint(meta['location']),
  };
}

/**
 * A form's JSON as the search index shows it: with null for empty parts of case blocks, and HQ's additions to `meta`
 * (forms.md 2.3 and 2.5).
 */
export function indexedForm(form: Json): Json {
  const tree = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, indexedTree(value)]));
  return isJson(form['meta']) ? { ...tree, meta: indexedMeta(form['meta']) } : tree;
}
