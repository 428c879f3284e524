import { type DestinationStream, type Logger, pino } from 'pino';
import { build as pretty } from 'pino-pretty';

/** A logger: fields and a text for each line. */
export type Log = Logger;

/**
 * The gateway's log: JSON lines, or readable lines on a terminal. Callers log only fields without credentials or case
 * content (operation names, hashes, codes, counts). Redaction is a second safeguard, in case a line includes a header.
 */
export function createLog(level: string, stream: DestinationStream = defaultStream()): Log {
  return pino({ level, base: undefined, redact: { paths: SECRET, censor: '[hidden]' } }, stream);
}

const SECRET = ['authorization', 'credential', 'cookie'].flatMap(name => [name, `*.${name}`, `*.*.${name}`]);

const defaultStream = (): DestinationStream =>
  process.stdout.isTTY ? pretty({ translateTime: 'HH:MM:ss', sync: true }) : pino.destination(1);
