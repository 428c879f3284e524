import { appendFile } from 'node:fs/promises';

/** Appends text to the audit log: to standard output, or to a file. It is opened by its name each time, so that it may be rotated. */
export const auditSink = (target: string): ((text: string) => Promise<void>) =>
  target === 'stdout' ? toStdout : text => appendFile(target, text, { mode: 0o600 });

const toStdout = (text: string): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(text, error => (error ? reject(error) : resolve())));
