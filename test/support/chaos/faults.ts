import type { Failure } from '../../../src/sandbox/failures.js';

/** A fault of HQ, or of what is between HQ and the gateway. */
export interface Fault {
  readonly name: string;
  readonly failure: Failure;
}

/** What HQ may do instead of answering (errors-and-paging.md 4, throttling.md 4), and what networks do. */
export const FAULTS: readonly Fault[] = [
  { name: '429 with Retry-After', failure: { kind: 'throttled', retryAfter: 2.5 } },
  { name: '429 without Retry-After', failure: { kind: 'throttled' } },
  { name: '429 with an absurd Retry-After', failure: { kind: 'throttled', retryAfter: 1e12 } },
  { name: '500 with JSON', failure: { kind: 'broken' } },
  { name: '500 with HTML', failure: { kind: 'broken', html: true } },
  { name: '502 of a proxy before the work', failure: { kind: 'proxy', status: 502 } },
  { name: '502 of a proxy after the work', failure: { kind: 'proxy', status: 502, after: true } },
  { name: '503 of a proxy before the work', failure: { kind: 'proxy', status: 503 } },
  { name: '503 of a proxy after the work', failure: { kind: 'proxy', status: 503, after: true } },
  { name: '504 of a proxy before the work', failure: { kind: 'proxy', status: 504 } },
  { name: '504 of a proxy after the work', failure: { kind: 'proxy', status: 504, after: true } },
  { name: '403', failure: { kind: 'forbidden' } },
  { name: 'HTML with status 200', failure: { kind: 'garbage', as: 'html' } },
  { name: 'text that is not JSON', failure: { kind: 'garbage', as: 'noise' } },
  { name: 'half of the JSON', failure: { kind: 'garbage', as: 'truncated' } },
  { name: 'JSON of another shape', failure: { kind: 'garbage', as: 'shape' } },
  { name: 'another content type', failure: { kind: 'mislabelled', contentType: 'text/plain' } },
  { name: 'redirect off the server', failure: { kind: 'redirected', location: 'http://127.0.0.1:9/elsewhere' } },
  { name: 'connection cut before the work', failure: { kind: 'cut', when: 'before' } },
  { name: 'connection cut after the work', failure: { kind: 'cut', when: 'after' } },
  { name: 'connection cut within the answer', failure: { kind: 'cut', when: 'middle' } },
];
