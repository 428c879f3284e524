import type { AdmittedRequest } from '../../http/endpoint.js';
import { domainOf } from '../../http/endpoint.js';
import { badRequest, cannedError } from '../../http/refusals.js';
import { loginsOf } from '../../world/membership/logins.js';

const RESERVED = ['admin', 'demo_user'];

/** An email address by Django's rules, as far as HQ's user names need them. */
const EMAIL = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** The full user name of a new mobile worker, from a short or full one. Raises HQ's 400s (users.md 1, POST). */
export function mobileUsername(request: AdmittedRequest, sent: unknown): string {
  const domain = domainOf(request);
  if (typeof sent !== 'string') throw cannedError(500);
  if (sent === '') throw badRequest('Username is required.');
  const expected = `@${domain.name}.commcarehq.org`;
  const name = sent.trim().toLowerCase().replaceAll(/\s+/g, '.');
  const username = name.includes('@') ? name : `${name}${expected}`;
  if (!EMAIL.test(username)) throw badRequest(`Username '${username}' must be a valid email address.`);
  const [account = '', host = ''] = username.split('@');
  if (!/^[\w.+-]+$/.test(account)) {
    throw badRequest(`The username component '${account}' of '${username}' may not contain special characters.`);
  }
  if (`@${host}` !== expected) throw badRequest(`The username email domain '@${host}' should be '${expected}'.`);
  const isTaken = [...domain.workers, ...loginsOf(request.world)].some(one => one.username === username);
  if (isTaken || RESERVED.includes(account)) {
    throw badRequest(`Username '${username}' is already taken or reserved.`);
  }
  return username;
}
