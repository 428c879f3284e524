import { stringify } from 'csv-stringify';
import type { Readable } from 'node:stream';

/**
 * Rows as a stream of CSV (RFC 4180, UTF-8). Texts are quoted and unchanged, also those that a spreadsheet would take
 * for a formula, such as the telephone number `+27...`. Null is an empty cell without quotes.
 */
export const csv = (rows: readonly (readonly (string | null)[])[]): Readable =>
  stringify(rows as (string | null)[][], { quoted_string: true, record_delimiter: '\r\n' });
