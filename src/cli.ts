#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { fingerprint, GIVE } from './commands/fingerprint.js';
import { sandbox } from './commands/sandbox.js';
import { serve } from './commands/serve.js';
import { BadConfig, describeEnvironment, readConfig } from './config.js';
import { describeFlags } from './sandbox/flags.js';

/** Where it was to listen, as errors of node:net say it. */
interface ServerAddress {
  readonly port?: number;
  readonly address?: string;
  readonly hostname?: string;
}

interface SandboxFlags {
  readonly cases?: string;
  readonly port?: string;
  readonly seed?: string;
  readonly lag?: string;
  readonly latency?: string;
  readonly flags?: string;
  readonly throttle: boolean;
}

const { version, description } = JSON.parse(
  await readFile(new URL('../package.json', import.meta.url), 'utf8'),
) as Readonly<Record<'version' | 'description', string>>;

const KEYS = `Idempotency keys are kept in memory (an eighth of MEMORY_MB) for a day, and no longer than the process:
after a restart, or on another replica, a repeated key is a new one.`;

const program = new Command('commcare-graph')
  .description(description)
  .version(version)
  .addHelpText('after', `\nEnvironment:\n${describeEnvironment()}\n\n${KEYS}`);

program
  .command('serve')
  .description('run the gateway, as where no command is given; without HQ_URL on an embedded sandbox')
  .action(() => serve(readConfig(), version));

program
  .command('sandbox')
  .description('run the embedded HQ alone, to try or test clients of HQ against')
  .option('--cases <n>', 'cases in it (SANDBOX_CASES)')
  .option('--port <n>', 'port (SANDBOX_PORT)')
  .option('--seed <n>', 'same seed, same rows (SANDBOX_SEED)')
  .option('--lag <ms>', 'how far its search index trails (SANDBOX_LAG_MS)')
  .option('--latency <ms>', 'ms that a request takes at least, 200 by default (SANDBOX_LATENCY_MS)')
  .option('--flags <names>', 'feature flags that are on, with commas; -NAME is off (SANDBOX_FLAGS)')
  .option('--no-throttle', "without HQ's request limits")
  .addHelpText('after', `\nFlags:\n${describeFlags()}`)
  .action(({ cases, port, seed, lag, latency, flags, throttle }: SandboxFlags) => {
    const given = {
      ...{ SANDBOX_CASES: cases, SANDBOX_PORT: port, SANDBOX_SEED: seed, SANDBOX_LAG_MS: lag },
      ...{ SANDBOX_LATENCY_MS: latency, SANDBOX_FLAGS: flags },
    };
    return sandbox(readConfig(undefined, given), throttle);
  });

program
  .command('fingerprint')
  .description('tell the fingerprint of HQ_CREDENTIAL, or of the one on standard input, for HQ_SHARED_ACCESS')
  .showHelpAfterError(GIVE)
  .action(() => fingerprint(readConfig()));

program.showHelpAfterError(`The commands are ${program.commands.map(command => command.name()).join(', ')}.`);

try {
  const given = process.argv.slice(2);
  // A default command of commander's would take an unknown one for its own argument.
  await program.parseAsync(given.length > 0 ? given : ['serve'], { from: 'user' });
} catch (error) {
  const { code, message, port, address, hostname } = error as NodeJS.ErrnoException & ServerAddress;
  if (error instanceof BadConfig) console.error(message);
  else if (code === 'EADDRINUSE') console.error(`Port ${port} is taken. Choose another with PORT, or SANDBOX_PORT.`);
  else if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    console.error(
      `HOST is ${address ?? hostname}, which is no address of this machine. Listen on 127.0.0.1 or 0.0.0.0.`,
    );
  else throw error;
  process.exit(error instanceof BadConfig ? 2 : 1);
}
