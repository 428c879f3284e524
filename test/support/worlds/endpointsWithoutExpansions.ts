import type { Endpoint } from '../../../src/sandbox/http/endpoint.js';
import { allEndpoints } from '../../../src/sandbox/endpoints/index.js';

/** An HQ that puts nothing beside cases and forms: it forbids to ask for it. */
export const endpointsWithoutExpansions = allEndpoints
  .filter(({ paths }) => paths.some(path => /^api\/(case|form)\/v1\//.test(path)))
  .map((endpoint): Endpoint => {
    const handle: Endpoint['handle'] = ask =>
      [...ask.query.keys()].some(name => name.endsWith('__full')) ? { status: 403 } : endpoint.handle(ask);
    return { ...endpoint, handle };
  });

/** What such an HQ was asked for beside what it forbids. */
export const withoutExpansionRequests = (bill: readonly string[]): readonly string[] =>
  bill.filter(line => !line.includes('__full'));
