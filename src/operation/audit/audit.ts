import { randomUUID } from 'node:crypto';
import type { Credential } from '../../client/login/credential.js';
import { OutcomeUnknown } from '../../errors.js';
import type { OperationRequest } from '../context.js';
import type { MutationCall } from '../mutationKey.js';
import type { AuditedChange } from '../../engine/write/source.js';
import type { AuditLog, AuditOutcome } from './auditLog.js';

/** The ids of a line. A change of more objects has their number. */
const MAX_IDS = 100;

/** What HQ's ids look like. What a client may have put in the place of one is not written. */
const ID = /^[\w.-]{1,100}$/;

/** Writes the audit lines of one operation. */
export interface Audit {
  /**
   * Runs a mutation, and writes its line before its result is returned.
   * @throws {HqUnavailable} if the log cannot be written; nothing is changed then.
   */
  during<Result>(mutation: MutationCall, work: () => Promise<Result>): Promise<Result>;
  /** Records a change of the mutation that is running. */
  readonly record: (change: AuditedChange) => void;
}

/** Who changes something, and when. */
interface AuditOptions {
  readonly credential: Credential;
  readonly request: OperationRequest;
  readonly now: () => number;
}

/** The audit of one operation. */
export function createAudit(log: AuditLog, { credential, request, now }: AuditOptions): Audit {
  let changes: AuditedChange[] = [];

  return {
    record: change => void changes.push(change),
    async during(mutation, work) {
      await log.ready();
      changes = [];
      try {
        const result = await work();
        await write(mutation, changes.length > 0 ? worst(changes) : 'repeated');
        return result;
      } catch (error) {
        const isUnknown = error instanceof OutcomeUnknown || changes.some(({ outcome }) => outcome === 'unknown');
        const isDone = changes.some(({ outcome }) => outcome === 'done');
        await write(mutation, isUnknown ? 'unknown' : isDone ? 'done' : 'refused');
        throw error;
      }
    },
  };

  async function write({ field, args }: MutationCall, outcome: AuditOutcome): Promise<void> {
    const count = (kind: AuditOutcome) => changes.filter(change => change.outcome === kind).length;
    const ids = [...new Set([...targetsOf(args), ...changes.flatMap(change => change.ids)])].filter(id => ID.test(id));
    await log.write({
      time: new Date(now()).toISOString(),
      request: request.id ?? randomUUID(),
      trace: request.trace,
      login: credential.isPassword ? undefined : credential.fingerprint,
      user: credential.username,
      address: request.address,
      mutation: field,
      domain: args.domain,
      outcome,
      requests: { done: count('done'), refused: count('refused'), unknown: count('unknown') },
      ids: ids.slice(0, MAX_IDS),
      idCount: ids.length,
    });
  }
}

/** A part that is done counts: the line lists how many were not. */
function worst(changes: readonly AuditedChange[]): AuditOutcome {
  const has = (kind: AuditOutcome) => changes.some(({ outcome }) => outcome === kind);
  return has('unknown') ? 'unknown' : has('done') ? 'done' : 'refused';
}

/** The ids of HQ in a mutation's own arguments: `formIds`, `case: { caseId }`. An external id is content, `input` too. */
const targetsOf = (args: object): readonly string[] =>
  Object.entries(args).flatMap(([name, value]: [string, unknown]) => {
    if (/Ids?$/.test(name) && name !== 'externalId') return [value].flat().filter(id => typeof id === 'string');
    const isReference = typeof value === 'object' && value !== null && !Array.isArray(value) && name !== 'input';
    return isReference ? targetsOf(value) : [];
  });
