import { file, host, oneOf, onOff, origins, webUrl, wholeNumber } from './kinds.js';
import { setting } from './setting.js';

/** Settings of the gateway itself: where it listens, who may call it, what it keeps. */
export const gatewaySettings = {
  port: setting('PORT', wholeNumber(0, 65_535), 'port of the gateway; 0 = any free port', '4000'),
  host: setting('HOST', host, 'address to listen on; 0.0.0.0 accepts connections from other machines', '127.0.0.1'),
  publicUrl: setting('PUBLIC_URL', webUrl, 'URL of the gateway for clients behind a proxy'),
  corsOrigins: setting('CORS_ORIGINS', origins, 'web origins that may call the gateway from a browser'),
  memoryMb: setting(
    'MEMORY_MB',
    wholeNumber(1, 1_000_000),
    'heap that the cache may take, MB: HQ rows, and an eighth of it whole answers',
    '256',
  ),
  documentsFile: setting(
    'DOCUMENTS_FILE',
    file,
    "persisted documents that requests may name: Apollo's manifest, or a JSON object of ids and texts",
  ),
  documentsOnly: setting(
    'DOCUMENTS_ONLY',
    onOff,
    'whether operations that are not in DOCUMENTS_FILE are refused, introspection included; with PRODUCTION=1 on if there is such a file',
    'off',
    'on',
  ),
  apqMb: setting(
    'APQ_MB',
    wholeNumber(0, 1_000),
    'million characters of operations that clients register (automatic persisted queries); 0 = none',
    '10',
  ),
  executor: setting('EXECUTOR', oneOf('breadth-first', 'graphql-js'), 'what executes operations', 'breadth-first'),
  drainMs: setting(
    'DRAIN_MS',
    wholeNumber(0, 3_600_000),
    'ms that running operations have to finish on SIGTERM',
    '15000',
  ),
  logLevel: setting('LOG_LEVEL', oneOf('silent', 'error', 'warn', 'info', 'debug'), 'lowest level to log', 'info'),
};
