import { type DestinationStream, type Logger, pino } from 'pino';
import { build as pretty } from 'pino-pretty';

/** Takes a line's fields and its text. */
export type Log = Logger;

/**
 * The gateway's log: JSON lines, or readable ones for a person at a terminal. Lines are made of fields that hold
 * neither credentials nor case content (names of operations, hashes, codes, counts); what is redacted here is a net
 * under that, for a header that a later line might take along.
 */
export function createLog(level: string, stream: DestinationStream = usual()): Log {
  return pino({ level, base: undefined, redact: { paths: SECRET, censor: '[hidden]' } }, stream);
}

const SECRET = ['authorization', 'credential', 'cookie'].flatMap(name => [name, `*.${name}`, `*.*.${name}`]);

const usual = (): DestinationStream =>
  process.stdout.isTTY ? pretty({ translateTime: 'HH:MM:ss', sync: true }) : pino.destination(1);
