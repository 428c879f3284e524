import { HqUnavailable } from '../../errors.js';

/** Whether a change was made at HQ. `repeated`: an earlier operation with the same idempotency key made it. */
export type AuditOutcome = 'done' | 'refused' | 'unknown' | 'repeated';

/** One mutation as a line of the audit log. It holds no content: ids of HQ alone. */
export interface AuditEntry {
  /** ISO 8601. */
  readonly time: string;
  /** Id of the request: its header `x-request-id`, else a random one. */
  readonly request: string;
  /** Trace id of its `traceparent`. */
  readonly trace?: string | undefined;
  /** Fingerprint of the key or token; none of a password, which could be guessed from it. */
  readonly login?: string | undefined;
  /** HQ's user name, where the login states it. */
  readonly user?: string | undefined;
  /** Client address. */
  readonly address?: string | undefined;
  readonly mutation: string;
  /** Project space. */
  readonly domain: string;
  readonly outcome: AuditOutcome;
  /** HQ requests of the mutation that changed something, were refused, or have an unknown outcome. */
  readonly requests: Readonly<Record<Exclude<AuditOutcome, 'repeated'>, number>>;
  /** HQ's ids of the changed objects, at most MAX_IDS; `idCount`: all of them. */
  readonly ids: readonly string[];
  readonly idCount: number;
}

/** Where the audit lines go. */
export interface AuditLog {
  /**
   * Resolves if the log can be written. Lines that could not be written before are written first.
   * @throws {HqUnavailable} if it cannot: nothing may be changed then.
   */
  ready(): Promise<void>;
  /** Resolves when the line is written, or kept until it can be. Never rejects: the change is made. */
  write(entry: AuditEntry): Promise<void>;
}

/**
 * An audit log over `append`, which writes text to its end. Lines are written in order. `report` is called when writing
 * fails: from then on no change is made until it succeeds.
 */
export function createAuditLog(append: (text: string) => Promise<void>, report: (error: unknown) => void): AuditLog {
  let unwritten: string[] = [];
  let writing: Promise<boolean> = Promise.resolve(true);

  async function flush(): Promise<boolean> {
    const lines = unwritten;
    if (lines.length === 0) return true;
    try {
      await append(lines.join(''));
      unwritten = unwritten.slice(lines.length);
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  }

  const next = () => (writing = writing.then(flush));

  return {
    async ready() {
      // An empty text shows that the file can be opened.
      if (unwritten.length === 0) unwritten.push('');
      if (!(await next())) throw unwritable();
    },
    async write(entry) {
      unwritten.push(`${JSON.stringify(entry)}\n`);
      await next();
    },
  };
}

const unwritable = () =>
  new HqUnavailable(
    'The gateway cannot write its audit log (AUDIT_LOG), so it changes nothing. Nothing was sent.',
    false,
  );
