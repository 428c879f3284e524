import { Session } from 'node:inspector/promises';

/** A function of a CPU profile. */
export interface ProfiledFunction {
  /** Its name, file and line. `(garbage collector)` and `(program)` stand for what has no function. */
  readonly name: string;
  /** Its own share of the CPU time, without what it calls. */
  readonly share: number;
}

/** Runs `work` with V8's sampling profiler on this process. The functions with the largest own shares come first. */
export async function profiled(work: () => Promise<void>, most = 30): Promise<readonly ProfiledFunction[]> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 200 });
    await session.post('Profiler.start');
    await work();
    const { profile } = await session.post('Profiler.stop');
    const samples = new Map<number, number>();
    for (const id of profile.samples ?? []) samples.set(id, (samples.get(id) ?? 0) + 1);
    const own = new Map<string, number>();
    let busy = 0;
    for (const { id, callFrame } of profile.nodes) {
      const count = samples.get(id) ?? 0;
      if (callFrame.functionName === '(idle)' || count === 0) continue;
      busy += count;
      const place = callFrame.url && ` ${callFrame.url.split('/').slice(-3).join('/')}:${callFrame.lineNumber + 1}`;
      const name = `${callFrame.functionName || '(anonymous)'}${place}`;
      own.set(name, (own.get(name) ?? 0) + count);
    }
    if (process.env.INCL) {
      const byId = new Map(profile.nodes.map(n => [n.id, n]));
      const total = new Map<string, number>();
      const walk = (id: number, seen: ReadonlySet<string>): number => {
        const n = byId.get(id)!;
        const f = n.callFrame;
        const nm = `${f.functionName || '(anonymous)'} ${f.url.split('/').slice(-3).join('/')}:${f.lineNumber + 1}`;
        const next = seen.has(nm) ? seen : new Set([...seen, nm]);
        let sum = samples.get(id) ?? 0;
        for (const c of n.children ?? []) sum += walk(c, next);
        if (!seen.has(nm)) total.set(nm, (total.get(nm) ?? 0) + sum);
        return sum;
      };
      walk(profile.nodes[0]!.id, new Set());
      for (const [nm, c] of [...total].sort((a, b) => b[1] - a[1]).slice(0, 130))
        console.log('T', ((100 * c) / busy).toFixed(1), nm);
    }
    return [...own]
      .map(([name, count]) => ({ name, share: count / busy }))
      .sort((a, b) => b.share - a.share)
      .slice(0, most);
  } finally {
    session.disconnect();
  }
}
