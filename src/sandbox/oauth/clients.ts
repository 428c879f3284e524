/** An OAuth2 client of HQ. */
export interface OAuthClient {
  readonly id: string;
  /** The client secret; a client without one is public. */
  readonly secret?: string;
  readonly pkceRequired: boolean;
}

/** The OAuth2 clients of the embedded HQ. They are registered at no HQ server. */
export const OAUTH_CLIENTS = {
  /** A public client: no secret, PKCE required. */
  public: { id: 'sandbox-public-client', pkceRequired: true },
  /** A confidential client: a secret, PKCE optional. */
  confidential: { id: 'sandbox-confidential-client', secret: 'sandbox-client-secret', pkceRequired: false },
} as const satisfies Readonly<Record<string, OAuthClient>>;

/** The client with this id. */
export const findClient = (id: string): OAuthClient | undefined =>
  Object.values<OAuthClient>(OAUTH_CLIENTS).find(client => client.id === id);

/**
 * Is the redirect URL allowed? HQ compares it with the registered URLs. The sandbox cannot know the client under test
 * and allows every URL on the same machine.
 */
export function isRedirect(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { hash, hostname, protocol } = new URL(uri);
  return /^https?:$/.test(protocol) && hash === '' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
