import { type ErrorCode, KnownError } from '../errors.js';
import { isRecent } from './clock.js';

/** Finds the URL of an endpoint that has different URLs, or none, in different versions of HQ. */
export interface EndpointVersions {
  /**
   * Tries URLs in order until one exists. That URL is tried first from then on. `attempt` throws NOT_FOUND or
   * UNSUPPORTED_BY_SERVER if the URL does not exist, and must not have changed anything then.
   * @throws {KnownError} that error if no URL exists; cached for an hour.
   */
  tryEach<Result>(name: string, urls: readonly string[], attempt: (url: string) => Promise<Result>): Promise<Result>;
}

const HOUR = 3_600_000;

/** Codes of errors for a URL that does not exist. */
const MISSING: ReadonlySet<ErrorCode> = new Set(['NOT_FOUND', 'UNSUPPORTED_BY_SERVER']);

/** The endpoint versions of one server, learnt from its answers. */
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
          // Any other error shows that the URL exists.
          if (!(failed instanceof KnownError && MISSING.has(failed.code))) throw failed;
          error = failed;
        }
      }
      if (error) none.set(name, { error, at: now() });
      throw error ?? new Error(`no URL for ${name}`);
    },
  };
}
