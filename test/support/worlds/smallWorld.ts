import { CREDENTIALS } from '../../../src/sandbox/world/programme/rows/accounts.js';
import type { DomainRecord, DomainMembership, World } from '../../../src/sandbox/world/model.js';
import { account, admin, member, tinyDomain, tinyWorld } from './tinyWorld.js';
import { tinyParts } from '../sandbox/writableUserWorld.js';
import { startGateway, type GatewayOptions, type TestGateway } from '../gateway.js';
import { domainIn } from './demoWorld.js';

/** A gateway over a small project space `demo`, which the test may change. */
export interface SmallWorldGateway extends TestGateway {
  readonly demo: DomainRecord;
}

const seat = (who: keyof typeof CREDENTIALS, membership: DomainMembership) =>
  account(who, {
    username: CREDENTIALS[who].username,
    keys: [{ key: CREDENTIALS[who].key }],
    memberships: [membership],
  });

/**
 * Two groups, three workers (one deactivated), a state, a county and a city. `admin` is an administrator, `scoped` may do
 * all that these tests do, `reader` may use the APIs and no more.
 */
export function smallWorld(parts: Partial<DomainRecord> = {}): World {
  return tinyWorld(
    [tinyDomain('demo', { ...tinyParts(), ...parts }), tinyDomain('other', {})],
    [
      seat('admin', admin('demo')),
      seat(
        'scoped',
        member('demo', 'access_api', 'edit_commcare_users', 'edit_groups', 'edit_locations', 'edit_web_users'),
      ),
      seat('reader', member('demo', 'access_api')),
    ],
  );
}

/** Starts a gateway over {@link smallWorld}. */
export async function startSmallWorld(
  parts: Partial<DomainRecord> = {},
  options: GatewayOptions = {},
): Promise<SmallWorldGateway> {
  const world = smallWorld(parts);
  return { ...(await startGateway({ world, ...options })), demo: domainIn(world) };
}
