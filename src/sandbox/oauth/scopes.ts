/** What a client may ask for (authentication.md 5), with HQ's words on the page of consent. */
export const SCOPES: Readonly<Record<string, string>> = {
  access_apis: 'Access API data on all your CommCare projects',
  'reports:view': 'Allow users to view and download all report data',
  mobile_access: 'Allow access to mobile sync and submit endpoints',
  sync: '(Deprecated, do not use) Allow access to mobile endpoints',
};

const DOMAIN = 'domain:';

/** The scope that ties a token to a project space (authentication.md 5). */
export const domainScope = (domain: string): string => DOMAIN + domain;

/** The project spaces that scopes tie a token to; none = it is not tied. */
export const domainsIn = (scopes: readonly string[]): readonly string[] =>
  scopes.filter(scope => scope.startsWith(DOMAIN)).map(scope => scope.slice(DOMAIN.length));

/** Scopes apart, each once; all of HQ's where the client names none. */
export function readScopes(text: string): readonly string[] {
  const named = [...new Set(text.split(/\s+/).filter(Boolean))];
  return named.length > 0 ? named : Object.keys(SCOPES);
}

/** Is it a scope of HQ's, or one of a project space by its form? */
export const isScope = (scope: string): boolean => scope in SCOPES || /^domain:[\w.-]+$/.test(scope);
