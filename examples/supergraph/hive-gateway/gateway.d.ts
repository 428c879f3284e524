import type { RequestListener } from 'node:http';

/** A running gateway: a listener of an HTTP server that also answers requests of this process. */
export interface Gateway extends RequestListener {
  fetch(url: string, init: RequestInit): Promise<Response>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Hive Gateway over a supergraph. `maxCost`: the most that an operation may cost by `@cost`; an HQ request is 100. */
export function createGateway(
  supergraph: string,
  options?: { readonly maxCost?: number; readonly logging?: boolean },
): Gateway;
