import type { Endpoint } from './endpoint.js';

/** An endpoint that serves the path, with the values of its placeholders. */
export interface EndpointMatch {
  readonly endpoint: Endpoint;
  readonly params: Readonly<Record<string, string>>;
}

/** The result of routing a path: its endpoints, or a redirect to the path with a trailing slash, or neither. */
export interface Route {
  readonly domain?: string;
  readonly matches: readonly EndpointMatch[];
  readonly redirect: boolean;
}

interface Pattern {
  readonly endpoint: Endpoint;
  readonly regex: RegExp;
  /** Number of placeholders: the pattern with fewer wins, as it comes earlier in HQ's URLs (errors-and-paging.md 1). */
  readonly open: number;
  readonly inDomain: boolean;
}

/**
 * Routes paths to endpoints. An unknown path has no match. A path that lacks only the trailing slash is redirected
 * (errors-and-paging.md 1).
 */
export function createRouter(endpoints: readonly Endpoint[]): (path: string) => Route {
  const patterns = endpoints.flatMap(endpoint => endpoint.paths.map(path => compile(endpoint, path)));

  function find(path: string): Route {
    const fits = patterns.flatMap(pattern => {
      const groups = pattern.regex.exec(path)?.groups;
      return groups ? [{ pattern, groups }] : [];
    });
    const literal = Math.min(...fits.map(({ pattern }) => pattern.open));
    const best = fits.filter(({ pattern }) => pattern.open === literal);
    const domain = best[0]?.pattern.inDomain ? decode(best[0].groups['hqDomain'] ?? '') : undefined;
    const matches = best.map(({ pattern, groups }) => ({ endpoint: pattern.endpoint, params: paramsOf(groups) }));
    return { domain, matches, redirect: false };
  }

  return path => {
    const route = find(path);
    if (route.matches.length > 0 || path.endsWith('/')) return route;
    return { ...route, redirect: find(`${path}/`).matches.length > 0 };
  };
}

const brace = /\{(\w+)(\+?)\}/;

function compile(endpoint: Endpoint, path: string): Pattern {
  const inDomain = !path.startsWith('/');
  const parts = path.split(/(\{\w+\+?\})/).map(part => {
    const [, name, rest] = brace.exec(part) ?? [];
    return name === undefined ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `(?<${name}>${rest ? '.+' : '[^/]+'})`;
  });
  const open = parts.length === 1 ? 0 : (parts.length - 1) / 2;
  return {
    endpoint,
    regex: new RegExp(`^${inDomain ? '/a/(?<hqDomain>[^/]+)/' : '(?<hqDomain>)'}${parts.join('')}$`),
    open,
    inDomain,
  };
}

function paramsOf(groups: Readonly<Record<string, string>>): Record<string, string> {
  const named = Object.entries(groups).filter(([name]) => name !== 'hqDomain');
  return Object.fromEntries(named.map(([name, value]) => [name, decode(value)]));
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
