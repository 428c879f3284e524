import { KnownError } from '../errors.js';
import { isRecent } from './clock.js';

/** Where an HQ server has what stands under one of several URLs, or under none, by the server's age. */
export interface EndpointVersions {
  /**
   * Tries URLs until one is there; afterwards that one at once. `attempt` throws a NOT_FOUND where there is no such URL,
   * and then has changed nothing.
   * @throws {KnownError} NOT_FOUND where none is there; for an hour without asking.
   */
  tryEach<Result>(name: string, urls: readonly string[], attempt: (url: string) => Promise<Result>): Promise<Result>;
}

const HOUR = 3_600_000;

/** What is found out of one server. */
export function createEndpointVersions(now: () => number): EndpointVersions {
  const found = new Map<string, string>();
  const none = new Map<string, { readonly error: KnownError; readonly at: number }>();

  return {
    async tryEach(name, urls, attempt) {
      const missing = none.get(name);
      if (missing && isRecent(missing.at, now(), HOUR)) throw missing.error;
      const first = found.get(name);
      let error: KnownError | undefined;
      for (const url of first === undefined ? urls : [first, ...urls.filter(other => other !== first)]) {
        try {
          const result = await attempt(url);
          found.set(name, url);
          return result;
        } catch (failed) {
          // Whatever else went wrong, the URL is there.
          if (!(failed instanceof KnownError && failed.code === 'NOT_FOUND')) throw failed;
          error = failed;
        }
      }
      if (error) none.set(name, { error, at: now() });
      throw error ?? new Error(`no URL for ${name}`);
    },
  };
}
