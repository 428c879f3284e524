import type { AdmittedRequest } from '../../http/endpoint.js';

/** The list URL of a tastypie resource under `/a/{domain}/`, new style first, then each old alias. */
export function listUrls(resource: string, version: string, ...old: readonly string[]): readonly string[] {
  return [`api/${resource}/${version}/`, ...old.map(alias => `api/${alias}/${resource}/`)];
}

/** The URLs below each list URL: of one row (`{id}/`) or of an action. */
export function urlsBelow(urls: readonly string[], tail: string): readonly string[] {
  return urls.map(url => `${url}${tail}`);
}

/**
 * The path of another resource of the domain, in the URL style and version of the request (errors-and-paging.md 1,
 * locations.md 0): without a host, with a trailing slash.
 */
export function pathLike(request: AdmittedRequest, domain: string, resource: string, id: string | number): string {
  const old = /^\/a\/[^/]+\/api\/(v0\.\d)\//.exec(request.path)?.[1];
  return old === undefined ? `/a/${domain}/api/${resource}/v1/${id}/` : `/a/${domain}/api/${old}/${resource}/${id}/`;
}
