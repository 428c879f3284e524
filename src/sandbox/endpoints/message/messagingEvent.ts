import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { domainOf } from '../../http/endpoint.js';
import { isoNaive } from '../../dates.js';
import { notFoundAnswer, htmlError, jsonError } from '../../http/refusals.js';
import type { MessagingEventRecord } from '../../world/model.js';
import { eventFilter } from './messagingEventFilter.js';
import { eventJson } from './messagingEventJson.js';
import { listUrls, urlsBelow } from '../shared/urlStyle.js';

const urls = listUrls('messaging-event', 'v1', 'v0.5');
const rules = { kind: 'view', methods: ['GET'], permission: 'edit_data', metered: true } as const;

/** Messaging events: one row for each recipient (users.md 8). */
export const messagingEventEndpoints: readonly Endpoint[] = [
  { ...rules, paths: urls, handle: list },
  { ...rules, paths: urlsBelow(urls, '{id}/'), handle: single },
];

/**
 * A page and the cursor of the next one. HQ's cursor is faulty: rows are sorted by last activity, but the cursor
 * filters by the last row's creation date, inclusively. Following it repeats rows, skips rows that were created earlier
 * and changed later, and never ends on a page of rows with one date (users.md 8, cursor trap).
 */
function list(request: AdmittedRequest): HqAnswer {
  const domain = domainOf(request);
  const cursor = request.query.getAll('cursor').at(-1);
  const asked = new Map(cursor ? new URLSearchParams(Buffer.from(cursor, 'base64').toString()) : request.query);
  const limit = pageSize(asked.get('limit'));
  const order = asked.get('order_by') ?? 'date_last_activity';
  const descending = order.startsWith('-');
  if (!/^-?date_last_activity$/.test(order)) {
    throw jsonError(400, `No matching '${order.replace(/^-/, '')}' field for ordering`);
  }
  const sign = descending ? -1 : 1;
  const copies = eventFilter(asked);
  const rows = [...domain.messagingEvents]
    .sort((a, b) => sign * (a.lastActivity - b.lastActivity) || a.id - b.id)
    .flatMap(event => Array<MessagingEventRecord>(copies(event)).fill(event));
  const repeated = String(rows[0]?.id) === asked.get('last_object_id') ? 1 : 0;
  const objects = rows.slice(repeated, repeated + limit);
  const end = objects.at(-1);
  if (end) {
    asked.set(descending ? 'date.lte' : 'date.gte', isoNaive(end.date)).set('last_object_id', String(end.id));
  }
  const next = end && `${request.origin}${request.path}?${new URLSearchParams({ cursor: encoded(asked) }).toString()}`;
  return {
    status: 200,
    body: { objects: objects.map(event => eventJson(domain.name, event)), meta: { limit, next: next ?? null } },
  };
}

function single(request: AdmittedRequest): HqAnswer {
  const { id = '' } = request.params;
  // The URL pattern accepts digits only.
  if (!/^\d+$/.test(id)) throw htmlError(404, 'Not Found');
  const domain = domainOf(request);
  const event = domain.messagingEvents.get(id);
  return event ? { status: 200, body: eventJson(domain.name, event) } : notFoundAnswer;
}

/** Unlike tastypie lists, this list rejects a limit of 0 (users.md 8). */
function pageSize(text = '20'): number {
  if (!/^\s*\+?\d+\s*$/.test(text) || Number(text) === 0) {
    throw jsonError(400, `Invalid limit '${text}' provided. Please provide a positive integer.`);
  }
  return Math.min(Number(text), 1000);
}

function encoded(parameters: ReadonlyMap<string, string>): string {
  return Buffer.from(new URLSearchParams([...parameters]).toString()).toString('base64');
}
