import { fileURLToPath } from 'node:url';
import type { Config } from '../config.js';
import { type AuditLog, createAuditLog } from '../operation/audit/auditLog.js';
import { auditSink } from './auditSink.js';
import { createContexts } from '../operation/createContext.js';
import { documentHashes, readDocuments } from './documents.js';
import { openDefences, requireHq } from './defences.js';
import { openStore } from './store.js';
import { DEMO_CREDENTIAL, startEmbedded } from './embedded.js';
import { createSchema } from '../families/schema.js';
import { createBudgets } from '../client/budget/budget.js';
import { createCallsInFlight } from '../client/login/callsInFlight.js';
import { createLoginLimits } from '../client/login/loginLimits.js';
import { systemClock as clock } from '../client/clock.js';
import { createLog, type Log } from '../server/log.js';
import { files } from '../families/files.js';
import * as resources from '../families/resources.js';
import { createTelemetry } from '../telemetry/telemetry.js';
import { startServer } from '../server/server.js';
import { warnOfSharedQuota } from './sharedQuota.js';
import { welcome } from './welcome.js';

/** Runs the gateway until SIGTERM or SIGINT. Without HQ_URL it starts the embedded HQ. */
export async function serve(config: Config, version: string): Promise<void> {
  requireHq(config);
  const log = createLog(config.logLevel);
  const schema = createSchema();
  const documents = await readDocuments(config, schema, log);
  // No latency, so that the gateway's own time is visible.
  const sandbox = config.hqUrl === undefined ? await startEmbedded(config, { latency: 0 }) : undefined;
  const url = config.hqUrl ?? sandbox?.url ?? '';
  if (isUnencrypted(url))
    log.warn('HQ_URL is not an https:// URL: the logins of all callers are sent to HQ unencrypted');
  const open = openDefences(config);
  if (config.production && open.length > 0) log.warn({ off: open }, 'defences are off');
  if (config.credential !== undefined && !config.lendCredential)
    log.warn('HQ_CREDENTIAL is not used: LEND_CREDENTIAL is off');
  // Rows save HQ requests, whole answers only computing time.
  const answersMb = config.memoryMb / 8;
  const cacheMb = config.memoryMb - answersMb;
  const keysMb = Math.ceil(config.memoryMb / 8);
  const { store, keys, redis, close: closeStore } = await openStore({ ...config, cacheMb, keysMb }, log);
  const telemetry = createTelemetry({
    version,
    traceToHq: config.hqTraceparent,
    host: config.host,
    port: config.metricsPort,
    spaces: config.metricsSpaces,
    persisted: documentHashes(documents),
    memory: [{ name: 'rows', used: () => store.bytes?.() ?? 0, limit: cacheMb * 1_000_000 }],
    redis,
  });
  const contextOf = createContexts({
    server: {
      url,
      timeout: config.hqTimeoutMs,
      userAgent: `commcare-graph/${version}`,
      answerBytes: config.answerMb * 1_000_000,
      fileBytes: config.fileMb * 1_000_000,
    },
    memory: {
      store,
      now: () => clock.now(),
      lag: config.indexLagMs,
    },
    keys,
    budgets: telemetry.watch(
      createBudgets({
        clock,
        reserve: config.reserve / 100,
        workers: config.workers,
        planUsers: config.planUsers,
        onUnexpectedRefusal: warnOfSharedQuota(log, () => clock.now()),
      }),
    ),
    clock,
    families: Object.values(resources),
    sharedAccess: config.sharedAccess,
    loginLimits: createLoginLimits({
      perAddress: config.maxFailedLogins,
      perSpace: config.maxFailedLoginsPerProject,
      now: () => clock.now(),
    }),
    auditLog: config.auditLog === undefined ? undefined : openAuditLog(config.auditLog, log),
    callsInFlight: createCallsInFlight(config.maxHqInFlight),
    credential: (config.lendCredential ? config.credential : undefined) ?? (sandbox && DEMO_CREDENTIAL),
    limits: {
      requests: config.maxRequests,
      rows: config.maxRows,
      restore: config.restoreMb * 1_000_000,
      deadline: config.deadlineMs,
    },
  });
  const folder = fileURLToPath(new URL('../../dist/explorer/', import.meta.url));
  const explorer = config.explorerOn ? folder : null;
  const { observe } = telemetry;
  const server = await startServer({
    ...config,
    answersMb,
    schema,
    documents,
    contextOf,
    files,
    log,
    explorer,
    observe,
  });
  const metrics = await telemetry.listen();
  if (metrics) log.info({ url: metrics.url }, 'metrics');

  const stop = async (signal: NodeJS.Signals) => {
    log.info({ signal }, 'shutting down: finishing running operations');
    await server.close();
    closeStore();
    await metrics?.close();
    await sandbox?.close();
  };
  // A second signal has no listener and ends the process at once.
  process.once('SIGTERM', signal => void stop(signal));
  process.once('SIGINT', signal => void stop(signal));
  // Printed last: a reader of this text may send a signal at once.
  console.error(welcome(server.url, { url, isSandbox: sandbox !== undefined, hasExplorer: config.explorerOn, open }));
}

/** While it cannot be written, the gateway changes nothing. */
const openAuditLog = (target: string, log: Log): AuditLog =>
  createAuditLog(auditSink(target), error =>
    log.error({ code: (error as NodeJS.ErrnoException).code }, 'the audit log (AUDIT_LOG) cannot be written'),
  );

/** Whether the URL is plain HTTP to another machine. */
function isUnencrypted(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
