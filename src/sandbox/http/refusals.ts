import type { HqAnswer } from './endpoint.js';

const json = { 'content-type': 'application/json; charset=utf-8' };
const html = { 'content-type': 'text/html; charset=utf-8' };

const cannedText = 'Sorry, this request could not be processed. Please try again later.';

/**
 * Thrown where HQ raises an error. On tastypie resources the throttle does not count raised errors (throttling.md 4).
 */
export class Raised extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown = '',
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`HQ raises ${status}`);
  }
}

/** Tastypie escapes markup in error texts, but not quotes (errors-and-paging.md 4). */
export function sanitize(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** To throw on tastypie resources: 400 `{"error": text}` (errors-and-paging.md 4, BadRequest). */
export function badRequest(text: string): Raised {
  return new Raised(400, { error: sanitize(text) }, json);
}

/** To throw: a status with an empty body, as most of HQ's 401, 403, 404 and 429 (errors-and-paging.md 4). */
export function emptyError(status: number, headers: Readonly<Record<string, string>> = {}): Raised {
  return new Raised(status, '', { ...html, ...headers });
}

/** To throw: a status with `{"error": text}` (errors-and-paging.md 4: plain views, and the JSON 401s of authentication.md 9). */
export function jsonError(status: number, text: string): Raised {
  return new Raised(status, { error: text }, { 'content-type': 'application/json' });
}

/** To throw: a status with tastypie's canned body (errors-and-paging.md 4). */
export function cannedError(status: 404 | 406 | 415 | 500): Raised {
  return new Raised(status, { error_message: cannedText }, json);
}

/**
 * To throw: one of Django's HTML pages, for unknown URLs, missing attachments and missing permissions on plain views
 * (errors-and-paging.md 4).
 */
export function htmlError(status: number, title: string): Raised {
  return new Raised(status, htmlPage(title), html);
}

/** The page of a proxy before HQ that has no answer of HQ to pass on. */
export const proxyPage = (status: 502 | 503 | 504): Raised =>
  htmlError(status, { 502: 'Bad Gateway', 503: 'Service Unavailable', 504: 'Gateway Time-out' }[status]);

/** The empty 404 of a tastypie detail URL. It is returned, so the throttle counts it (throttling.md 4). */
export const notFoundAnswer: HqAnswer = { status: 404, headers: html, body: '' };

/** The page, with status 200, that plain views show for a plan without API access (authentication.md 7). */
export const upgradePage: HqAnswer = { status: 200, headers: html, body: htmlPage('Upgrade Required') };

function htmlPage(title: string): string {
  return `<!DOCTYPE html>\n<html lang="en">\n<head><title>${title}</title></head>\n<body><h1>${title}</h1></body>\n</html>\n`;
}
