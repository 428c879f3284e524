import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startSmallWorld, type SmallWorldGateway } from '../../../support/worlds/smallWorld.js';

/**
 * Random changes of groups and of their members by two logins, from either side, with reads in between. HQ has no times of
 * these rows: a login is shown its own change until another login has changed the row, and never less than HQ's index.
 */
const LAG = 3_000;
const GROUPS = ['north', 'east'] as const;
const WORKERS = ['worker-ann', 'worker-zoe'] as const;

type Login = 'admin' | 'scoped';
type Group = (typeof GROUPS)[number];
type Worker = (typeof WORKERS)[number];

/** All that is looked at, by name: `north`, `north worker-ann` (as the group says), `worker-ann north` (as the worker says), ... */
type State = Readonly<Record<string, string>>;

type Step = { readonly as: Login } & (
  | { readonly kind: 'rename'; readonly group: Group; readonly name: string }
  | { readonly kind: 'add' | 'remove'; readonly group: Group; readonly worker: Worker }
  | { readonly kind: 'groups'; readonly worker: Worker; readonly groups: readonly Group[] }
  | { readonly kind: 'name'; readonly worker: Worker; readonly name: string }
  | { readonly kind: 'switch'; readonly worker: Worker; readonly active: boolean }
  | { readonly kind: 'read'; readonly fresh: boolean; readonly lists: boolean }
  | { readonly kind: 'pass'; readonly ms: number }
);

const as = fc.constantFrom<Login>('admin', 'scoped');
const group = fc.constantFrom(...GROUPS);
const worker = fc.constantFrom(...WORKERS);
const name = fc.constantFrom('x', 'y', 'z');
const is = <Kind extends string>(...kinds: Kind[]) => fc.constantFrom(...kinds);
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: is('rename'), as, group, name }),
    fc.record({ kind: is('add', 'remove'), as, group, worker }),
    fc.record({ kind: is('groups'), as, worker, groups: fc.subarray([...GROUPS]) }),
    fc.record({ kind: is('name'), as, worker, name }),
    fc.record({ kind: is('switch'), as, worker, active: fc.boolean() }),
    { weight: 5, arbitrary: fc.record({ kind: is('read'), as, fresh: fc.boolean(), lists: fc.boolean() }) },
    { weight: 2, arbitrary: fc.record({ kind: is('pass'), as, ms: fc.constantFrom(1, 1_000, 4_000) }) },
  ),
  { minLength: 3, maxLength: 12 },
);

let gateway: SmallWorldGateway;
beforeAll(async () => {
  gateway = await startSmallWorld({}, { lag: LAG });
});
afterAll(() => gateway.close());

/** What HQ's database has now. */
function truth(): State {
  const { groups, workers } = gateway.demo;
  const active = (id: string) => workers.get(id)!.active;
  return Object.fromEntries([
    ...GROUPS.flatMap(id => [
      [id, groups.get(id)!.name],
      ...WORKERS.map(one => [`${id} ${one}`, String(groups.get(id)!.users.includes(one) && active(one))]),
    ]),
    ...WORKERS.flatMap(id => [
      [id, workers.get(id)!.firstName],
      [`${id} active`, String(active(id))],
      ...GROUPS.map(one => [`${id} ${one}`, String(workers.get(id)!.groups.includes(one))]),
    ]),
  ]) as State;
}

const ofGroup = (id: string) => [id, ...WORKERS.map(one => `${id} ${one}`)];
const ofWorker = (id: string) => [id, ...GROUPS.map(one => `${id} ${one}`)];
const allGroups = GROUPS.flatMap(ofGroup);

type Change = Exclude<Step, { kind: 'read' | 'pass' }>;

/** The memberships that a change reports to its login, and those that it invalidates for that login and for others. */
function effect(step: Change): { told: readonly string[]; undone: readonly string[]; others: readonly string[] } {
  switch (step.kind) {
    case 'rename':
      return { told: ofGroup(step.group), undone: [], others: ofGroup(step.group) };
    case 'add':
    case 'remove': {
      const side = [`${step.worker} ${step.group}`];
      return {
        told: [...ofGroup(step.group), ...side],
        undone: [],
        others: [...ofGroup(step.group), ...ofWorker(step.worker), `${step.worker} active`],
      };
    }
    case 'groups': {
      const left = GROUPS.filter(id => !step.groups.includes(id));
      return {
        told: [...ofWorker(step.worker), ...left.map(id => `${id} ${step.worker}`)],
        undone: step.groups.flatMap(ofGroup),
        others: [...ofWorker(step.worker), `${step.worker} active`, ...allGroups],
      };
    }
    case 'name':
      return {
        told: ofWorker(step.worker),
        undone: [],
        others: [...ofWorker(step.worker), `${step.worker} active`],
      };
    case 'switch':
      return {
        told: [`${step.worker} active`, ...(step.active ? [] : GROUPS.map(id => `${id} ${step.worker}`))],
        undone: step.active ? allGroups : [],
        others: [...ofWorker(step.worker), `${step.worker} active`, ...allGroups],
      };
  }
}

function mutationOf(step: Change): string {
  switch (step.kind) {
    case 'rename':
      // Names are one group's only.
      return `groupUpdate(domain: "demo", groupId: "${step.group}", input: { name: "${step.group} ${step.name}" })`;
    case 'add':
    case 'remove':
      return `groupUpdate(domain: "demo", groupId: "${step.group}", input: { ${step.kind}UserIds: ["${step.worker}"] })`;
    case 'groups':
      return `mobileWorkerUpdate(domain: "demo", userId: "${step.worker}", input: { groupIds: ${JSON.stringify(step.groups)} })`;
    case 'name':
      return `mobileWorkerUpdate(domain: "demo", userId: "${step.worker}", input: { firstName: "${step.name}" })`;
    case 'switch':
      return `mobileWorker${step.active ? 'Activate' : 'Deactivate'}(domain: "demo", userId: "${step.worker}")`;
  }
}

interface GroupShown {
  readonly groupId: string;
  readonly name: string;
  readonly userIds: readonly string[];
}
interface WorkerShown {
  readonly userId: string;
  readonly firstName: string;
  readonly active: boolean;
  readonly groupIds: readonly string[];
}

const GROUP = 'groupId name userIds';
const WORKER = 'userId firstName active groupIds';

/** What a login is shown, as far as it is shown anything. */
async function shown(login: Login, fresh: boolean, lists: boolean): Promise<State> {
  const fields = lists
    ? `groups { nodes { ${GROUP} } } active: mobileWorkers { nodes { ${WORKER} } } off: mobileWorkers(filter: { active: false }) { nodes { ${WORKER} } }`
    : [
        ...GROUPS.map((id, i) => `g${i}: group(groupId: "${id}") { ${GROUP} }`),
        ...WORKERS.map((id, i) => `w${i}: mobileWorker(userId: "${id}") { ${WORKER} }`),
      ].join(' ');
  const { data, errors } = await gateway.ask<{ domain: Record<string, { nodes?: readonly unknown[] }> }>(
    `query ${fresh ? '@fresh(maxAge: 0)' : ''} { domain(name: "demo") { ${fields} } }`,
    { as: login },
  );
  expect(errors).toBeUndefined();
  const rows = Object.values(data.domain).flatMap(one => one.nodes ?? [one]) as (GroupShown | WorkerShown)[];
  return Object.fromEntries(
    rows.flatMap(row =>
      'groupId' in row
        ? [[row.groupId, row.name], ...WORKERS.map(id => [`${row.groupId} ${id}`, String(row.userIds.includes(id))])]
        : [
            [row.userId, row.firstName],
            [`${row.userId} active`, String(row.active)],
            ...GROUPS.map(id => [`${row.userId} ${id}`, String(row.groupIds.includes(id))]),
          ],
    ),
  ) as State;
}

test('groups and workers are never shown older than the last reply or than what HQ shows', async () => {
  const { clock } = gateway;
  await fc.assert(
    fc.asyncProperty(steps, async sequence => {
      clock.pass(2 * LAG);
      const versions = [{ state: truth(), at: clock.now() - LAG }];
      const told: Record<Login, Map<string, number>> = { admin: new Map(), scoped: new Map() };
      for (const step of sequence) {
        if (step.kind === 'pass') clock.pass(step.ms);
        else if (step.kind === 'read') {
          const state = await shown(step.as, step.fresh, step.lists);
          const indexed = versions.findLastIndex(({ at }) => at <= clock.now() - LAG);
          for (const field of Object.keys(truth())) {
            if (!(field in state)) continue;
            const since = versions.slice(Math.max(indexed, told[step.as].get(field) ?? 0));
            const possible = since.map(version => version.state[field]);
            expect({ field, shown: state[field], possible, fits: possible.includes(state[field]) }).toMatchObject({
              fits: true,
            });
          }
        } else {
          clock.pass(2);
          const { data, errors } = await gateway.ask<{ it: { userErrors: unknown[] } }>(
            `mutation { it: ${mutationOf(step)} { userErrors { message } } }`,
            { as: step.as },
          );
          expect([errors, data.it.userErrors]).toEqual([undefined, []]);
          const version = versions.push({ state: truth(), at: clock.now() }) - 1;
          const other = step.as === 'admin' ? 'scoped' : 'admin';
          const { told: now, undone, others } = effect(step);
          undone.forEach(field => told[step.as].delete(field));
          now.forEach(field => told[step.as].set(field, version));
          others.forEach(field => told[other].delete(field));
        }
      }
      clock.pass(LAG + 1);
      for (const login of ['admin', 'scoped'] as const)
        for (const [fresh, lists] of [
          [false, false],
          [true, true],
        ] as const)
          expect(await shown(login, fresh, lists)).toEqual({ ...truth(), ...others(await shown(login, fresh, lists)) });
    }),
    { numRuns: Number(process.env['RUNS'] ?? 20), seed: Number(process.env['SEED'] ?? 1) },
  );
}, 300_000);

/** Of rows in the world that the test leaves alone. */
const others = (state: State): State =>
  Object.fromEntries(Object.entries(state).filter(([field]) => field.startsWith('worker-old')));
