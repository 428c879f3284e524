import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { findClient, isRedirect } from '../../oauth/clients.js';
import type { OAuthClient } from '../../oauth/clients.js';
import { consentPage, refusalPage } from '../../oauth/consentPage.js';
import { issueCode } from '../../oauth/grants.js';
import { domainScope, domainsIn, isScope, readScopes } from '../../oauth/scopes.js';
import { loginsOf } from '../../world/membership/logins.js';
import type { Account } from '../../world/model.js';

const html = { 'content-type': 'text/html; charset=utf-8' };

/** An authorization request, from the URL or the consent form. */
interface Wish {
  readonly client: OAuthClient;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string | null;
  readonly challenge?: { readonly value: string; readonly method: string };
}

const shown = (status: number, body: string): HqAnswer => ({ status, headers: html, body });

/** Redirects to the client with result parameters. */
function sendBack(redirectUri: string, state: string | null, parameters: Readonly<Record<string, string>>): HqAnswer {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.append(name, value);
  if (state !== null) url.searchParams.append('state', state);
  return { status: 302, headers: { ...html, location: url.href }, body: '' };
}

/**
 * Parses an authorization request, or returns HQ's error: a page if the redirect URL cannot be trusted (RFC 6749,
 * 4.1.2.1).
 */
function readWish(parameters: URLSearchParams): Wish | HqAnswer {
  const client = findClient(parameters.get('client_id') ?? '');
  if (!client) return shown(400, refusalPage('Invalid client_id parameter value.'));
  const redirectUri = parameters.get('redirect_uri') ?? '';
  if (redirectUri === '') return shown(400, refusalPage('Missing redirect URI.'));
  if (!isRedirect(redirectUri)) return shown(400, refusalPage('Mismatching redirect URI.'));
  const state = parameters.get('state');
  const refuse = (error: string, description?: string): HqAnswer =>
    sendBack(redirectUri, state, { error, ...(description !== undefined && { error_description: description }) });
  const type = parameters.get('response_type');
  if (!type) return refuse('invalid_request', 'Missing response_type parameter.');
  if (type !== 'code') return refuse('unsupported_response_type');
  const value = parameters.get('code_challenge');
  const method = parameters.get('code_challenge_method') || 'plain';
  if (!value && client.pkceRequired) return refuse('invalid_request', 'Code challenge required.');
  if (value && !['plain', 'S256'].includes(method)) {
    return refuse('invalid_request', 'Transform algorithm not supported.');
  }
  const scopes = readScopes(parameters.get('scope') ?? '');
  if (!scopes.every(isScope)) return refuse('invalid_scope');
  return { client, redirectUri, scopes, state, ...(value && { challenge: { value, method } }) };
}

/** Shows the consent page. The sandbox has no sessions, so the page also asks for the login. */
function askUser(request: AdmittedRequest): HqAnswer {
  const wish = readWish(request.query);
  if ('status' in wish) return wish;
  return shown(200, consentPage(request.query, wish.scopes, [...request.world.domains.keys()]));
}

function loggedIn({ world }: AdmittedRequest, form: URLSearchParams): Account | undefined {
  const username = form.get('username')?.toLowerCase();
  return loginsOf(world).find(one => one.active && one.username === username && one.password === form.get('password'));
}

/** Handles the submitted consent form. Parameters that are not in the form are read from the URL. */
function decide(request: AdmittedRequest): HqAnswer {
  const form = new URLSearchParams(new TextDecoder().decode(request.body));
  const asked = new URLSearchParams([...request.query].filter(([name]) => !form.has(name)));
  for (const [name, value] of form) asked.append(name, value);
  const wish = readWish(asked);
  if ('status' in wish) return wish;
  const { client, redirectUri, state, challenge } = wish;
  if (!form.get('allow')) return sendBack(redirectUri, state, { error: 'access_denied' });
  const account = loggedIn(request, form);
  if (!account) {
    const refusal = 'Please enter a correct username and password.';
    return shown(200, consentPage(asked, wish.scopes, [...request.world.domains.keys()], refusal));
  }
  const scopes = [...new Set([...wish.scopes, ...form.getAll('domains').map(domainScope)])];
  const isMember = (domain: string): boolean => account.memberships.some(one => one.domain === domain && !one.disabled);
  if (!domainsIn(scopes).every(isMember)) return sendBack(redirectUri, state, { error: 'invalid_scope' });
  const consent = { clientId: client.id, userId: account.userId, scopes, redirectUri, ...(challenge && { challenge }) };
  return sendBack(redirectUri, state, { code: issueCode(request.world, consent, request.now) });
}

const rules = { kind: 'view', paths: ['/oauth/authorize/'], open: true, metered: false } as const;

/** The authorization endpoint of the authorization code flow (authentication.md 5, RFC 6749 and 7636). */
export const oauthAuthorizeEndpoints: readonly Endpoint[] = [
  { ...rules, methods: ['GET'], handle: askUser },
  { ...rules, methods: ['POST'], handle: decide },
];
