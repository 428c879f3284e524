import { test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { createWorld } from '../src/sandbox/world/world.js';
import { NOW, startGateway } from './gateway.js';
const WEEK = new Date(NOW - 7 * 24 * 3_600_000).toISOString();
test('try', async () => {
  const world = createWorld({ now: NOW, reference: true });
  const gateway = await startGateway({ world });
  const demo = world.domains.get('demo')!;
  const child = demo.cases.find({ types: ['child'] }).rows.find(row => row.formIds.length > 1 && row.indices.some(index => index.identifier === 'parent'))!;
  const mother = child.indices.find(index => index.identifier === 'parent')!.caseId;
  const vars: Record<string, Record<string, unknown>> = { '01': { since: WEEK }, '02': { userId: [...demo.workers][0]!.id, from: WEEK }, '10': { from: WEEK }, '11': { caseId: mother }, '13': { since: WEEK } };
  for (const file of readdirSync('examples')) {
    const job = file.slice(4, 6);
    const query = readFileSync(`examples/${file}`, 'utf8');
    const variables = vars[job] ?? {};
    for (const step of ['first', 'cold', 'warm']) {
      const t0 = performance.now();
      const plan = await gateway.ask<any>(query, { variables, headers: { 'hq-explain': 'plan' } });
      const t1 = performance.now();
      const real = await gateway.ask<any>(query, { variables });
      const t2 = performance.now();
      const p = (plan.extensions.cost as any).plan;
      console.log(job, step, JSON.stringify(p?.requests), 'real', real.bill.length, 'planbill', plan.bill.length, 'saved', p?.savedByMemory, real.extensions.cost.savedByMemory, `ms ${(t1 - t0).toFixed(0)} / ${(t2 - t1).toFixed(0)}`, JSON.stringify(plan.errors ?? []).slice(0, 300), JSON.stringify(real.errors ?? []).slice(0, 300));
      if (p && p.requests.expected !== real.bill.length) console.log(p.steps.map((s: any) => `${s.method} ${s.path} x${s.count}`).join('\n') + '\n---\n' + real.bill.map((l) => l.slice(0, 100)).join('\n'));
      if (step === 'first') gateway.clock.pass(3 * 3_600_000);
      else gateway.clock.pass(61_000);
    }
    gateway.clock.pass(25 * 3_600_000);
  }
  await gateway.close();
}, 200000);
