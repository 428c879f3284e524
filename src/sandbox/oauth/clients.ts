/** An application that users may let in to HQ by OAuth2. */
export interface OAuthClient {
  readonly id: string;
  /** Without one the client is public. */
  readonly secret?: string;
  readonly pkceRequired: boolean;
}

/** The applications that the embedded HQ knows, for README and tests to name; no HQ server has ever registered them. */
export const OAUTH_CLIENTS = {
  /** For apps without a server of their own: no secret, PKCE required. */
  public: { id: 'sandbox-public-client', pkceRequired: true },
  /** For servers: a secret, PKCE if they like. */
  confidential: { id: 'sandbox-confidential-client', secret: 'sandbox-client-secret', pkceRequired: false },
} as const satisfies Readonly<Record<string, OAuthClient>>;

/** The application with this id. */
export const findClient = (id: string): OAuthClient | undefined =>
  Object.values<OAuthClient>(OAUTH_CLIENTS).find(client => client.id === id);

/**
 * May a code be sent there? HQ compares with the URLs that were registered; the sandbox, which cannot know the client
 * under test, takes every one on the same machine.
 */
export function isRedirect(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { hash, hostname, protocol } = new URL(uri);
  return /^https?:$/.test(protocol) && hash === '' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
