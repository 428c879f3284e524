/** Scopes that a client may request (authentication.md 5), with HQ's texts on the consent page. */
export const SCOPES: Readonly<Record<string, string>> = {
  access_apis: 'Access API data on all your CommCare projects',
  'reports:view': 'Allow users to view and download all report data',
  mobile_access: 'Allow access to mobile sync and submit endpoints',
  sync: '(Deprecated, do not use) Allow access to mobile endpoints',
};

const DOMAIN = 'domain:';

/** The scope that binds a token to a project space (authentication.md 5). */
export const domainScope = (domain: string): string => DOMAIN + domain;

/** The project spaces that scopes bind a token to; empty if it is not bound. */
export const domainsIn = (scopes: readonly string[]): readonly string[] =>
  scopes.filter(scope => scope.startsWith(DOMAIN)).map(scope => scope.slice(DOMAIN.length));

/** The distinct scopes of a parameter; all of HQ's scopes if the client names none. */
export function readScopes(text: string): readonly string[] {
  const named = [...new Set(text.split(/\s+/).filter(Boolean))];
  return named.length > 0 ? named : Object.keys(SCOPES);
}

/** Is it one of HQ's scopes, or a scope of a project space by its syntax? */
export const isScope = (scope: string): boolean => scope in SCOPES || /^domain:[\w.-]+$/.test(scope);
