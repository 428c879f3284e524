import type { Endpoint } from '../../../src/sandbox/http/endpoint.js';
import { allEndpoints } from '../../../src/sandbox/endpoints/index.js';

/** Endpoints of an HQ that answers every expansion of cases and forms with 403. */
export const endpointsWithoutExpansions = allEndpoints
  .filter(({ paths }) => paths.some(path => /^api\/(case|form)\/v1\//.test(path)))
  .map((endpoint): Endpoint => {
    const handle: Endpoint['handle'] = ask =>
      [...ask.query.keys()].some(name => name.endsWith('__full')) ? { status: 403 } : endpoint.handle(ask);
    return { ...endpoint, handle };
  });

/** The requests of a bill without expansions. */
export const withoutExpansionRequests = (bill: readonly string[]): readonly string[] =>
  bill.filter(line => !line.includes('__full'));
