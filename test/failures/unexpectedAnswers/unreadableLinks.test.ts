import { beforeEach, expect, test } from '@jest/globals';
import { gatewayPerFile } from '../../support/gatewayPerTest.js';
import { alteredHq, at, type Json } from '../../support/sandbox/alteredHq.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';

const { world, demo } = seededWorld(60);
const { endpoints, state } = alteredHq();
const gateway = gatewayPerFile({ world, endpoints });
const workers = [...demo.workers].filter(({ active }) => active);
const [group] = [...demo.groups].filter(({ id }) => workers.some(({ groups }) => groups.includes(id)));
const member = workers.find(({ groups }) => groups.includes(group!.id))!;

interface Answer {
  readonly domain: { readonly group: { readonly mobileWorkers: { readonly nodes: readonly { userId: string }[] } } };
}

beforeEach(() => gateway.clock.pass(25 * 3_600_000));

const read = () =>
  gateway.ask<Answer>(
    `{ domain(name: "demo") { group(groupId: "${group!.id}") { mobileWorkers(first: 100) { nodes { userId } } } } }`,
  );
const ids = ({ data }: Awaited<ReturnType<typeof read>>) =>
  data.domain.group.mobileWorkers.nodes.map(({ userId }) => userId);

test('a row whose link cannot be read is left out of the list of a set, which says so, from the cache too', async () => {
  const usual = await read();
  expect(ids(usual)).toContain(member.id);
  gateway.clock.pass(25 * 3_600_000);
  state.path = 'api/user/v1/';
  state.alter = body => {
    const row = (at(body, 'objects') as Json[]).find(({ id }) => id === member.id);
    if (row) row['groups'] = 5;
  };
  for (const bill of [usual.bill, []]) {
    const answer = await read();
    expect(ids(answer)).toEqual(ids(usual).filter(id => id !== member.id));
    expect([answer.errors, answer.bill]).toMatchObject([
      [{ path: ['domain', 'group', 'mobileWorkers'], extensions: { code: 'HQ_UNEXPECTED' } }],
      bill,
    ]);
    expect(answer.errors![0]!.message).toContain('unreadable link');
  }
});
