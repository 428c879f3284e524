import { OAUTH_CLIENTS } from '../sandbox/oauth/clients.js';
import { CREDENTIALS } from '../sandbox/world/programme/rows/accounts.js';
import { DEMO_CREDENTIAL } from './embedded.js';

/** What the gateway says about itself. */
interface Welcome {
  /** HQ's. */
  readonly url: string;
  readonly isSandbox: boolean;
  readonly hasExplorer: boolean;
  /** Defences that are off. */
  readonly open: readonly string[];
}

/** The text that `serve` prints when it is ready: URLs, the defences that are off, and a first query to paste. */
export function welcome(url: string, hq: Welcome): string {
  const login = hq.isSandbox ? [`Demo login, used for requests without a login: ${DEMO_CREDENTIAL}`] : [];
  const header = hq.isSandbox ? '' : ` -H 'authorization: ApiKey you@example.org:your-api-key'`;
  const query = hq.isSandbox
    ? '{ domain(name: \\"demo\\") { cases(first: 3) { nodes { caseName owner { __typename } } } } }'
    : '{ viewer { username domains(first: 100) { nodes { name } } } }';
  return [
    '',
    ...(hq.hasExplorer ? [`Explorer  ${url}/`] : []),
    `Graph     ${url}/graphql`,
    `HQ        ${hq.url}${hq.isSandbox ? ' (the embedded sandbox)' : ''}`,
    `Defences  ${hq.open.length > 0 ? `off: ${hq.open.join(', ')} (PRODUCTION=1)` : 'all on'}`,
    ...login,
    '',
    `curl ${url}/graphql -H 'content-type: application/json'${header} \\`,
    `  -d '{"query": "${query}"}'`,
    '',
  ].join('\n');
}

/** The text that `sandbox` prints when it is ready. */
export function sandboxWelcome(url: string): string {
  return [
    '',
    `HQ sandbox  ${url}`,
    `Login       ${DEMO_CREDENTIAL}`,
    `OAuth2      client ${OAUTH_CLIENTS.public.id} (PKCE), user ${CREDENTIALS.admin.username}, password ${CREDENTIALS.admin.password}`,
    '',
    `curl ${url}/a/demo/api/case/v2/?limit=1 -H 'authorization: ${DEMO_CREDENTIAL}'`,
    '',
  ].join('\n');
}
