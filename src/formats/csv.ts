import { stringify } from 'csv-stringify';
import type { Readable } from 'node:stream';

/**
 * Rows as CSV (RFC 4180, UTF-8), streamed. Texts are quoted and exact, so that programs read what HQ holds: none is changed
 * that a spreadsheet would take for a formula, as `+27...` of a telephone number. Nothing is an empty cell without quotes.
 */
export const csv = (rows: readonly (readonly (string | null)[])[]): Readable =>
  stringify(rows as (string | null)[][], { quoted_string: true, record_delimiter: '\r\n' });
