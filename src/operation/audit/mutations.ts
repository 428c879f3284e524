import type { Clock } from '../../client/clock.js';
import type { Credential } from '../../client/login/credential.js';
import type { Dependencies } from '../../engine/memory/dependencies/dependencies.js';
import { digest } from '../../engine/memory/keys.js';
import type { IdempotencyKeys } from '../../engine/write/idempotencyKeys.js';
import type { Context, OperationRequest } from '../context.js';
import { runningMutation, type RunningMutation } from '../mutationKey.js';
import { type Audit, createAudit } from './audit.js';
import type { AuditLog } from './auditLog.js';

/** The mutations of one operation, which run one at a time. */
export interface Mutations {
  readonly mutate: Context['mutate'];
  /** The one that is running. */
  readonly running: () => RunningMutation | undefined;
  /** Records a change for the audit log; undefined where there is none. */
  readonly recordChange: Audit['record'] | undefined;
}

interface MutationOptions {
  readonly auditLog: AuditLog | undefined;
  readonly credential: Credential;
  readonly request: OperationRequest;
  readonly keys: IdempotencyKeys;
  readonly clock: Pick<Clock, 'now'>;
  readonly dependencies: Pick<Dependencies, 'readLive'>;
}

/** Runs the mutations of an operation: with their idempotency keys, and a line in the audit log each. */
export function createMutations({
  auditLog,
  credential,
  request,
  keys,
  clock,
  dependencies,
}: MutationOptions): Mutations {
  const audit = auditLog && createAudit(auditLog, { credential, request, now: () => clock.now() });
  let running: RunningMutation | undefined;
  return {
    running: () => running,
    recordChange: audit?.record,
    async mutate(mutation, work) {
      // A change is made each time.
      dependencies.readLive();
      running = runningMutation(mutation, request.idempotencyKey);
      const { key } = running;
      const held = () => (key ? keys.during({ login: credential.fingerprint, key: digest(key.key) }, work) : work());
      return audit ? audit.during(mutation, held) : held();
    },
  };
}
