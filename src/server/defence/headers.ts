import type { ServerResponse } from 'node:http';

/** Seconds: a year. */
const HSTS = 'max-age=31536000';

/**
 * Sets what browsers must not do with any answer: guess its type, frame it, run it, or say where it was linked from.
 * Handlers may replace a header. `strict-transport-security` only where clients come by https, so that a trial on
 * http://localhost is not locked out of it.
 */
export function setSecurityHeaders(response: ServerResponse, publicUrl: string | undefined): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  if (publicUrl?.startsWith('https:')) response.setHeader('strict-transport-security', HSTS);
}
