import type { Load } from '../load/load.js';
import type { Stub } from '../stub/stub.js';
import { markOf } from '../stub/world.js';
import { expectedNodes } from '../systems/questions.js';
import { LOGINS, ONE_LOGIN } from '../systems/requests.js';
import type { Row } from '../systems/rows.js';
import type { Checked } from './check.js';
import { usageOf } from './processTree.js';
import type { RunningServer } from './server.js';
import { type Spread, spreadOf } from './statistics.js';

/** A system that is measured. */
export interface Measured {
  readonly server: RunningServer;
  readonly checked: Checked;
}

/** How long and how often. */
export interface Effort {
  readonly rounds: number;
  /** Of each figure, ms. */
  readonly ms: number;
}

/** The figures of one row and one system over all rounds. */
export interface Cell {
  readonly row: string;
  readonly system: string;
  /** Why there are no figures. */
  readonly missing?: string;
  readonly perSecond: Spread;
  /** Times of answers in ms. */
  readonly p50: Spread;
  readonly p99: Spread;
  /** CPU time of the server for one answer, µs. */
  readonly cpuUs: Spread;
  /** Requests to HQ for one answer. */
  readonly hqRequests: Spread;
  /** The longest time without an answer to the probe, ms. */
  readonly stallMs: Spread;
  /** Resident memory of the server after the row, MB. */
  readonly rssMb: Spread;
  /** CPU time of the load generator for one answer, µs: what it takes from the servers' rate. */
  readonly loadCpuUs: Spread;
}

type Sample = Readonly<Record<Exclude<keyof Cell, 'row' | 'system' | 'missing'>, number>>;

/**
 * Measures rows in rounds. In each round each row asks one system after the other, so that all of them see the same
 * changes of the machine's speed. The first round is not counted: it fills caches and compiles code.
 */
export async function measureRows(
  rows: readonly Row[],
  systems: readonly Measured[],
  { load, stub, effort, report }: { load: Load; stub: Stub; effort: Effort; report: (line: string) => void },
): Promise<readonly Cell[]> {
  const samples = new Map<string, Sample[]>();
  const missing = new Map<string, string>();
  for (let round = 0; round <= effort.rounds; round++) {
    report(round === 0 ? 'warming up ...' : `round ${round} of ${effort.rounds} ...`);
    for (const row of rows) {
      for (const one of systems) {
        const key = `${row.name} ${one.server.system.name}`;
        const reason = reasonAgainst(row, one) ?? missing.get(key);
        if (reason !== undefined) {
          missing.set(key, reason);
          continue;
        }
        const ms = round === 0 ? effort.ms / 2 : effort.ms;
        const sample = await measure(row, one.server, load, stub, ms).catch(String);
        if (typeof sample === 'string') missing.set(key, sample);
        else if (round > 0) samples.set(key, [...(samples.get(key) ?? []), sample]);
      }
    }
  }
  return rows.flatMap(row =>
    systems.map(({ server }) => {
      const key = `${row.name} ${server.system.name}`;
      return cell(row.name, server.system.name, samples.get(key) ?? [], missing.get(key));
    }),
  );
}

/** Why a system cannot be measured in a row. */
function reasonAgainst({ name, logins, priced }: Row, { server: { system }, checked }: Measured): string | undefined {
  if (priced && !system.prices) return 'has no price';
  if (checked.wrong.has(name)) return 'wrong answers';
  if (logins === 'thousand' && checked.mixed > 0) return 'mixes logins';
  return undefined;
}

/** One figure; a text if the answers were wrong. */
async function measure(row: Row, server: RunningServer, load: Load, stub: Stub, ms: number): Promise<Sample | string> {
  const { system, port, pid } = server;
  const job = {
    ...{ port, clients: row.clients, system: system.name, row: row.name },
    leastBytes: row.priced ? 1 : leastBytes(row),
  };
  // Rows are remembered for a minute, less than a round takes: read them again, after the time between two rounds.
  const answers = !system.remembers ? 1 : row.logins === 'thousand' ? LOGINS : 2 * row.clients;
  const warm = await load.run({ ...job, until: { answers } });
  await stub.counts();
  const before = usageOf(pid);
  const timed = await load.run({ ...job, until: { ms }, ...(row.probed && { probe: system.probe }) });
  const result = { ...timed, wrong: warm.wrong + timed.wrong, firstWrong: warm.firstWrong ?? timed.firstWrong };
  const after = usageOf(pid);
  const requests = await stub.counts();
  if (result.wrong > 0 || result.answers === 0) {
    console.error(`${system.name}, ${row.name}: ${result.wrong} wrong answers, such as ${result.firstWrong}`);
    return `${result.wrong} wrong answers`;
  }
  return {
    perSecond: (result.answers * 1000) / result.ms,
    p50: result.p50,
    p99: result.p99,
    cpuUs: ((after.cpuMs - before.cpuMs) * 1000) / result.answers,
    hqRequests: requests / result.answers,
    stallMs: result.stall,
    rssMb: after.rssMb,
    loadCpuUs: (result.cpuMs * 1000) / result.answers,
  };
}

const leastBytes = ({ shape, first }: Row): number =>
  JSON.stringify(expectedNodes({ shape, first, since: '' }, markOf(ONE_LOGIN))).length;

function cell(row: string, system: string, samples: readonly Sample[], missing: string | undefined): Cell {
  const of = (name: keyof Sample) => spreadOf(samples.map(sample => sample[name]));
  return {
    row,
    system,
    ...(missing !== undefined && { missing }),
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    cpuUs: of('cpuUs'),
    hqRequests: of('hqRequests'),
    stallMs: of('stallMs'),
    rssMb: of('rssMb'),
    loadCpuUs: of('loadCpuUs'),
  };
}
