import { type Template, template } from './template.js';
import { DOMAIN, locations, workers } from './world.js';

/** A list of tastypie (errors-and-paging.md 5), as a template for each page that was asked for. */
interface OffsetList {
  page(search: URLSearchParams): Template;
  one(id: string): Template | undefined;
}

/** Parameters that do not choose rows here: the order is fixed, and no caller of the stub asks for later changes. */
const WITHOUT_EFFECT = new Set(['order_by', 'format']);

function offsetList(rows: readonly Record<string, unknown>[], idField: string, max: number): OffsetList {
  const pages = new Map<string, Template>();
  const single = new Map(rows.map(row => [String(row[idField]), template(JSON.stringify(row))]));

  function page(limit: number, offset: number): Template {
    const objects = rows.slice(offset, offset + limit);
    const next = offset + limit < rows.length ? `?limit=${limit}&offset=${offset + limit}` : null;
    const previous = offset > 0 ? `?limit=${limit}&offset=${Math.max(0, offset - limit)}` : null;
    const meta = { limit, offset, next, previous, total_count: rows.length };
    return template(JSON.stringify({ meta, objects }));
  }

  return {
    page(search) {
      const asked = Number(search.get('limit') ?? 20);
      const limit = asked === 0 || asked > max ? max : asked;
      const offset = Number(search.get('offset') ?? 0);
      const key = `${limit} ${offset}`;
      const known = pages.get(key) ?? page(limit, offset);
      pages.set(key, known);
      return known;
    },
    one: id => single.get(id),
  };
}

const active = offsetList(workers(), 'id', 1000);
const places = offsetList(locations(), 'location_id', 5000);
const none = offsetList([], 'id', 1000);

/** Answers a path below `/a/bench/api/` of the users, groups and locations; undefined if there is none. */
export function listAnswer(path: string, search: URLSearchParams): Template | undefined {
  const [, noun = '', id = ''] = /^(user\/v1|web-user\/v1|group\/v1|location\/v2)\/(?:([\w-]+)\/)?$/.exec(path) ?? [];
  const list = { 'user/v1': search.has('archived') ? none : active, 'location/v2': places }[noun] ?? none;
  if (noun === '') return undefined;
  if (id !== '') return list.one(id);
  for (const name of search.keys()) {
    if (!['limit', 'offset', 'archived'].includes(name) && !WITHOUT_EFFECT.has(name))
      throw new Error(`${DOMAIN}: the stub has no parameter ${name} in ${path}`);
  }
  return list.page(search);
}
