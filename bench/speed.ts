import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { startLoad } from './load/load.js';
import { check } from './measure/check.js';
import { jsonWork } from './measure/jsonWork.js';
import { measureMemory, type MemoryUse } from './measure/memory.js';
import { type Measured, measureRows } from './measure/rounds.js';
import { startSystem } from './measure/server.js';
import { writeInto } from './report/readme.js';
import type { Result } from './report/result.js';
import { costTable, memoryTable, pageTable, rateTable, timeTable } from './report/tables.js';
import { startStub } from './stub/stub.js';
import { LOGINS } from './systems/requests.js';
import { PAGES, PRICES, QUICK, RATES, rowOf } from './systems/rows.js';
import { SYSTEMS, VARIANTS } from './systems/systems.js';

/**
 * The gateway beside its peers over one fast stub of HQ. Options: `--quick` for fewer rows and rounds, `--only` for some
 * systems and `--rows` for some rows (names, with commas between them), `--json <file>` for all figures, `--write` for the
 * tables of the README.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    json: { type: 'string' },
    only: { type: 'string' },
    rows: { type: 'string' },
  },
});
const rows = values.rows?.split(',').map(rowOf) ?? (values.quick ? QUICK : [...RATES, ...PAGES, ...PRICES]);
const effort = values.quick ? { rounds: 2, ms: 300 } : { rounds: 5, ms: 600 };
const only = values.only?.split(',');
const wanted = only ? [...SYSTEMS, ...VARIANTS].filter(({ name }) => only.includes(name)) : SYSTEMS;

const report = (line: string) => console.error(line);
const stub = await startStub();
const load = startLoad();
const measured: Measured[] = [];
const absent: string[] = [];
try {
  for (const system of wanted) {
    const server = await startSystem(system, stub.url);
    if (!server) {
      report(`${system.title} is not installed: it is left out.`);
      absent.push(system.title);
      continue;
    }
    report(`comparing the answers of ${system.title} ...`);
    const checked = await check(server, rows, values.quick ? 100 : LOGINS);
    for (const [row, problem] of checked.wrong) report(`  ${row}: ${problem}`);
    if (checked.mixed > 0) report(`  ${checked.mixed} answers to other logins were wrong`);
    measured.push({ server, checked });
  }
  const cells = await measureRows(rows, measured, { load, stub, effort, report });
  await Promise.all(measured.map(({ server }) => server.stop()));

  const memory: MemoryUse[] = [];
  if (values.rows === undefined) report('reading all cases ...');
  for (const { server } of measured) {
    if (server.system.answersFromMemory || values.rows !== undefined) continue;
    const used = await measureMemory(server.system, stub.url);
    if (used) memory.push(used);
  }
  const result: Result = {
    node: process.versions.node,
    processor: cpus()[0]?.model ?? 'unknown processor',
    processors: cpus().length,
    rounds: effort.rounds,
    systems: measured.map(({ server: { system } }) => ({ ...system })),
    absent,
    rows,
    cells,
    json: { 100: jsonWork(100), 1000: jsonWork(1000), 5000: jsonWork(5000) },
    memory,
  };
  const tables = [rateTable, timeTable, costTable, pageTable, memoryTable];
  console.log(
    tables
      .map(table => table(result))
      .filter(Boolean)
      .join('\n\n'),
  );
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(result, null, 2));
  if (values.write) await writeInto('README.md', result);
} finally {
  await Promise.all(measured.map(({ server }) => server.stop()));
  load.stop();
  stub.stop();
}
