import { ERROR_STATUSES } from '../../../src/errors.js';
import type { Asked, TestGateway } from '../gateway.js';
import { askUnder, type Met, type Outcome } from './run.js';
import { unexplained } from './unexplained.js';

/** A query while HQ fails equals the one without faults, or an error at its path says what is missing. */
export async function readUnderFault(
  gateway: TestGateway,
  faultless: TestGateway,
  query: string,
  met: Met,
): Promise<Outcome> {
  const before = await askAtTimeOf(gateway, faultless, query);
  const found = await askUnder<unknown>(gateway, met, query);
  const strange = strangeErrors(found);
  if (strange) return { name: 'wrong', wrong: `${strange}\n${query}` };
  let differences = differencesOf(before, found);
  // Waits for HQ's quota move the gateway's clock, and some of HQ's lists end at the present.
  if (differences.length > 0) differences = differencesOf(await askAtTimeOf(gateway, faultless, query), found);
  if (differences.length > 0)
    return { name: 'wrong', wrong: `differs without an error at ${differences.join(', ')}\n${query}` };
  const isComplete = (found.errors?.length ?? 0) <= (before.errors?.length ?? 0);
  return { name: isComplete ? 'complete' : 'error at its path' };
}

async function askAtTimeOf(gateway: TestGateway, faultless: TestGateway, query: string): Promise<Asked<unknown>> {
  faultless.clock.pass(gateway.clock.now() - faultless.clock.now());
  return faultless.ask<unknown>(query);
}

function differencesOf(expected: Asked<unknown>, found: Asked<unknown>): readonly string[] {
  const paths = [...(expected.errors ?? []), ...(found.errors ?? [])].map(({ path = [] }) => path);
  return unexplained(comparable(expected), comparable(found), paths);
}

/** Errors without a known code. */
export function strangeErrors({ errors = [] }: Asked<unknown>): string | undefined {
  const strange = errors.filter(({ extensions }) => !(String(extensions['code']) in ERROR_STATUSES));
  return strange.length > 0 ? `an error without a known code: ${JSON.stringify(strange[0])}` : undefined;
}

/** Links contain the port of the gateway; HQ gives each restore a new id; a cursor has a hint how its page was read. */
const comparable = ({ data }: Asked<unknown>): unknown =>
  JSON.parse(
    JSON.stringify(data ?? null)
      .replaceAll(/127\.0\.0\.1:\d+/g, 'gateway')
      .replaceAll(/(_restoreId":)"[^"]*"/g, '$1"restore"')
      .replaceAll(/(_(?:c|startC|endC)ursor":)"[^"]*"/g, '$1"cursor"'),
  );
