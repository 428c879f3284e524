import type { World } from '../../../src/sandbox/world/model.js';
import type { Asked, TestGateway } from '../gateway.js';
import { domainIn } from '../worlds/demoWorld.js';
import { strangeErrors } from './reads.js';
import { askUnder, type Met, type Outcome } from './run.js';

const CREATE = `mutation ($input: CaseCreateInput!) {
  caseCreate(domain: "demo", input: $input) { case { caseId } userErrors { code } }
}`;

interface Created {
  readonly caseCreate: { readonly case: { readonly caseId: string } | null } | null;
}

/**
 * Opens a case while HQ fails, and repeats it with the same idempotency key without faults. HQ has the case once where the
 * gateway says that it was opened, not at all where the gateway says that it was refused, and never twice.
 */
export async function writeUnderFault(gateway: TestGateway, world: World, name: string, met: Met): Promise<Outcome> {
  const externalId = `chaos-${name}`;
  const options = {
    variables: { input: { caseType: 'mother', caseName: 'Ada', ownerId: 'nobody', externalId } },
    headers: { 'idempotency-key': name },
  };
  const count = () => [...domainIn(world).cases].filter(one => one.externalId === externalId).length;

  const first = await askUnder<Created | null>(gateway, met, CREATE, options);
  const afterFirst = count();
  const again = await gateway.ask<Created | null>(CREATE, options);
  const afterAgain = count();

  const problem =
    strangeErrors(first) ??
    strangeErrors(again) ??
    falseReport(first, afterFirst) ??
    falseReport(again, afterAgain) ??
    (afterAgain < afterFirst ? 'lost' : undefined);
  if (problem) return { name: 'wrong', wrong: `change ${name}: ${problem}` };
  return { name: afterFirst === 1 ? `change made, ${saying(first)}` : `change not made, ${saying(first)}` };
}

/** What the answer says that HQ does not have. */
function falseReport(answer: Asked<Created | null>, cases: number): string | undefined {
  const said = saying(answer);
  if (cases > 1) return `HQ has it ${cases} times`;
  if (said === 'said so' && cases !== 1) return 'reported as made, HQ does not have it';
  if (said === 'said refused' && cases !== 0) return `reported as refused, HQ has it: ${JSON.stringify(answer.errors)}`;
  return undefined;
}

function saying({ data, errors = [] }: Asked<Created | null>): 'said so' | 'said unknown' | 'said refused' {
  if (data?.caseCreate?.case) return 'said so';
  return errors.some(({ extensions }) => extensions['code'] === 'OUTCOME_UNKNOWN') ? 'said unknown' : 'said refused';
}
