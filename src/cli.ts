#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { fingerprint, USAGE } from './commands/fingerprint.js';
import { schema } from './commands/schema.js';
import { sandbox } from './commands/sandbox.js';
import { serve } from './commands/serve.js';
import { BadConfig, describeEnvironment, readConfig } from './config.js';
import { describeFlags } from './sandbox/flags.js';

/** The address in errors of node:net. */
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

const KEYS_HELP = `Idempotency keys are kept for a day, in the memory of the process (an eighth of MEMORY_MB):
a restart forgets them, and replicas do not share them.`;

const program = new Command('commcare-graph')
  .description(description)
  .version(version)
  .addHelpText('after', `\nEnvironment:\n${describeEnvironment()}\n\n${KEYS_HELP}`);

program
  .command('serve')
  .description('run the gateway (default); without HQ_URL, with an embedded sandbox')
  .action(() => serve(readConfig(), version));

program
  .command('sandbox')
  .description('run the embedded HQ alone, to develop and test clients of HQ')
  .option('--cases <n>', 'number of cases (SANDBOX_CASES)')
  .option('--port <n>', 'port (SANDBOX_PORT)')
  .option('--seed <n>', 'seed of the generated data (SANDBOX_SEED)')
  .option('--lag <ms>', 'delay of its search index in ms (SANDBOX_LAG_MS)')
  .option('--latency <ms>', 'minimum duration of a request in ms, default 200 (SANDBOX_LATENCY_MS)')
  .option('--flags <names>', 'feature flags to switch on, comma-separated; -NAME switches one off (SANDBOX_FLAGS)')
  .option('--no-throttle', "do not enforce HQ's request limits")
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
  .description('print the fingerprint of HQ_CREDENTIAL, or of a credential on standard input, for HQ_SHARED_ACCESS')
  .showHelpAfterError(USAGE)
  .action(() => fingerprint(readConfig()));

program
  .command('schema')
  .description('print the schema as SDL, with descriptions')
  .addOption(new Option('--subgraph', 'as a subgraph of Apollo Federation, for composers').conflicts('json'))
  .option('--json', 'as the answer to the introspection query')
  .action(schema);

program.showHelpAfterError(`The commands are ${program.commands.map(command => command.name()).join(', ')}.`);

try {
  const given = process.argv.slice(2);
  // A default command of commander would take an unknown command for its own argument.
  await program.parseAsync(given.length > 0 ? given : ['serve'], { from: 'user' });
} catch (error) {
  const { code, message, port, address, hostname } = error as NodeJS.ErrnoException & ServerAddress;
  if (error instanceof BadConfig) console.error(message);
  else if (code === 'EADDRINUSE') console.error(`Port ${port} is in use. Choose another with PORT or SANDBOX_PORT.`);
  else if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    console.error(`HOST is ${address ?? hostname}, which is not an address of this machine. Use 127.0.0.1 or 0.0.0.0.`);
  else throw error;
  process.exit(error instanceof BadConfig ? 2 : 1);
}
