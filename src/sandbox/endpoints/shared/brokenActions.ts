import type { Endpoint } from '../../http/endpoint.js';
import { cannedError } from '../../http/refusals.js';
import { urlsBelow } from './urlStyle.js';

/**
 * `schema/` and `set/{ids}/`, which tastypie routes under every resource. They fail with the canned 500 where HQ's code
 * needs the domain (errors-and-paging.md 1 and 6, locations.md 0). The API limiter counts `schema/`, but not `set/`
 * (throttling.md 4).
 */
export function brokenActions(
  urls: readonly string[],
  like: Omit<Endpoint, 'kind' | 'paths' | 'methods' | 'handle'>,
): readonly Endpoint[] {
  const action = { ...like, kind: 'tastypie', methods: ['GET'] } as const;
  const failure = cannedError(500);
  return [
    {
      ...action,
      paths: urlsBelow(urls, 'schema/'),
      handle: () => ({ status: failure.status, body: failure.body, headers: failure.headers }),
    },
    {
      ...action,
      paths: urlsBelow(urls, 'set/{ids}/'),
      handle: () => {
        throw cannedError(500);
      },
    },
  ];
}
