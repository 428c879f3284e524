import { readdirSync, readFileSync } from 'node:fs';

/** What a process and those that it started have used. */
export interface Usage {
  /** CPU time since its start, ms, of all threads. */
  readonly cpuMs: number;
  /** Resident memory, MB. */
  readonly rssMb: number;
}

/** Linux counts CPU time in hundredths of a second for every program. */
const TICK_MS = 10;

interface Stat {
  readonly pid: number;
  readonly parent: number;
  readonly cpuMs: number;
}

/** Reads one line of /proc (proc_pid_stat(5)). The name of a command may have spaces and brackets. */
function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { pid, parent: Number(fields[1]), cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS };
  } catch {
    // The process has just ended.
    return undefined;
  }
}

function rssOf(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Whether this system has /proc, from which the bench reads CPU time and memory. */
export const hasProc = (): boolean => statOf(process.pid) !== undefined;

/** CPU time and memory of a process and of all below it; zeros where there is no /proc. */
export function usageOf(pid: number): Usage {
  if (!hasProc()) return { cpuMs: 0, rssMb: 0 };
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => statOf(Number(name)) ?? []);
  const family = new Set([pid]);
  // A child may have a lower number than its parent, so look until no more are found.
  for (let before = 0; before < family.size;) {
    before = family.size;
    for (const { pid: child, parent } of all) if (family.has(parent)) family.add(child);
  }
  const members = all.filter(one => family.has(one.pid));
  return {
    cpuMs: members.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    rssMb: members.reduce((sum, one) => sum + rssOf(one.pid), 0),
  };
}
