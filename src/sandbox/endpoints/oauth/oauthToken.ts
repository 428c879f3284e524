import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { findClient } from '../../oauth/clients.js';
import type { OAuthClient } from '../../oauth/clients.js';
import { findCode, exchange, matchesChallenge, findRefreshToken } from '../../oauth/grants.js';
import type { Consent, TokenBody } from '../../oauth/grants.js';

const uncached = { 'cache-control': 'no-store', pragma: 'no-cache' };

/** An error of RFC 6749, 5.2, with the description of HQ's library. */
class Refused extends Error {
  constructor(
    readonly error: 'invalid_request' | 'invalid_client' | 'invalid_grant' | 'invalid_scope' | 'unsupported_grant_type',
    readonly description?: string,
  ) {
    super(error);
  }
}

/** The client, from HTTP Basic or the form. Raises for an unknown client or a wrong secret. */
function clientOf({ headers }: AdmittedRequest, form: URLSearchParams): OAuthClient {
  const [, encoded] = /^basic (.*)$/i.exec(headers['authorization'] ?? '') ?? [];
  const [id = '', ...rest] = encoded === undefined ? [] : Buffer.from(encoded, 'base64').toString().split(':');
  return encoded === undefined
    ? known(form.get('client_id') ?? '', form.get('client_secret') ?? '')
    : known(decoded(id), decoded(rest.join(':')));
}

function known(id: string, secret: string): OAuthClient {
  const client = findClient(id);
  if (!client || (client.secret ?? '') !== secret) throw new Refused('invalid_client');
  return client;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function byCode(request: AdmittedRequest, form: URLSearchParams): TokenBody | undefined {
  const name = form.get('code');
  if (!name) throw new Refused('invalid_request', 'Missing code parameter.');
  const client = clientOf(request, form);
  const code = findCode(request.world, name, request.now);
  if (code?.clientId !== client.id) throw new Refused('invalid_grant');
  const verifier = form.get('code_verifier');
  if (code.challenge && !verifier) throw new Refused('invalid_request', 'Code verifier required.');
  if (code.challenge && !matchesChallenge(code.challenge, verifier ?? '')) throw new Refused('invalid_grant');
  if (form.get('redirect_uri') !== code.redirectUri) throw new Refused('invalid_request', 'Mismatching redirect URI.');
  return exchange(request.world, name, code, request.now);
}

/** The consent with requested scopes, which must be part of the granted ones (RFC 6749, 6). */
function narrowed<T extends Consent>(consent: T, text: string): T {
  const scopes = text.split(' ').filter(Boolean);
  if (scopes.length === 0) return consent;
  if (!scopes.every(scope => consent.scopes.includes(scope))) throw new Refused('invalid_scope');
  return { ...consent, scopes };
}

function byRefresh(request: AdmittedRequest, form: URLSearchParams): TokenBody | undefined {
  const name = form.get('refresh_token');
  if (!name) throw new Refused('invalid_request', 'Missing refresh token parameter.');
  const client = clientOf(request, form);
  const refresh = findRefreshToken(request.world, name, request.now);
  if (refresh?.clientId !== client.id) throw new Refused('invalid_grant');
  return exchange(request.world, name, narrowed(refresh, form.get('scope') ?? ''), request.now);
}

function answer(request: AdmittedRequest): HqAnswer {
  const form = new URLSearchParams(new TextDecoder().decode(request.body));
  const exchangeBy = { authorization_code: byCode, refresh_token: byRefresh }[form.get('grant_type') ?? ''];
  try {
    if (!exchangeBy) throw new Refused('unsupported_grant_type');
    const body = exchangeBy(request, form);
    if (!body) throw new Refused('invalid_grant');
    return { status: 200, headers: uncached, body };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const isClient = error.error === 'invalid_client';
    return {
      status: isClient ? 401 : 400,
      headers: { ...uncached, ...(isClient && { 'www-authenticate': 'Bearer error="invalid_client"' }) },
      body: { error: error.error, ...(error.description !== undefined && { error_description: error.description }) },
    };
  }
}

/** The token endpoint: exchanges a code or a refresh token, each once (authentication.md 5, RFC 6749). */
export const oauthTokenEndpoints: readonly Endpoint[] = [
  { kind: 'view', paths: ['/oauth/token/'], methods: ['POST'], open: true, metered: false, handle: answer },
];
