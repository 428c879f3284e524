import { onOff, wholeNumber } from './kinds.js';
import { setting } from './setting.js';

/** What a gateway that strangers can reach does not offer. PRODUCTION=1 sets all of these; each can be set by itself. */
export const defenceSettings = {
  production: setting(
    'PRODUCTION',
    onOff,
    'whether the defaults are those of a gateway that strangers can reach',
    'off',
  ),
  introspection: setting(
    'INTROSPECTION',
    onOff,
    'whether clients may read the schema: introspection, /schema.graphql, names in error messages',
    'on',
    'off',
  ),
  explorerOn: setting('EXPLORER', onOff, 'whether / is the explorer', 'on', 'off'),
  sandboxOn: setting('SANDBOX', onOff, 'whether a sandbox is started if HQ_URL is unset', 'on', 'off'),
  lendCredential: setting(
    'LEND_CREDENTIAL',
    onOff,
    'whether HQ_CREDENTIAL is the login of requests that bring none',
    'on',
    'off',
  ),
  trustProxy: setting(
    'TRUST_PROXY',
    wholeNumber(0, 10),
    'proxies in front of the gateway that append to x-forwarded-for; 0 = the address of the connection counts',
    '0',
  ),
  maxInFlight: setting(
    'MAX_IN_FLIGHT',
    wholeNumber(0, 100_000),
    'requests of one login that may be in flight; 0 = any number',
    '500',
  ),
  maxInFlightPerAddress: setting(
    'MAX_IN_FLIGHT_PER_ADDRESS',
    wholeNumber(0, 100_000),
    'requests of one client address that may be in flight; 0 = any number',
    '2000',
  ),
  maxHqInFlight: setting(
    'MAX_HQ_IN_FLIGHT',
    wholeNumber(1, 100_000),
    'HQ requests of one login that may be in flight; others wait',
    '100',
  ),
  maxFailedLogins: setting(
    'MAX_FAILED_LOGINS',
    wholeNumber(0, 100_000),
    'failed logins of one client address in 10 minutes; more are refused without asking HQ; 0 = any number',
    '20',
  ),
  maxFailedLoginsPerProject: setting(
    'MAX_FAILED_LOGINS_PER_PROJECT',
    wholeNumber(0, 100_000),
    'failed logins in one project space in 10 minutes, of all addresses; 0 = any number',
    '200',
  ),
};
