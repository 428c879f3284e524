import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../src/sandbox/http/server.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { startCli } from '../support/cliProcess.js';
import { apiKey } from '../support/gateway.js';
import { post } from '../support/httpEdge.js';

const GRAPH = /^Graph +(\S+)\/graphql$/m;
const SAID =
  /HQ refused a request that the limits of its project space admit: another client uses the quota, or a second/g;

describe('a gateway whose quota others spend', () => {
  let hq: Sandbox;
  beforeAll(async () => {
    hq = await startSandbox({ world: createWorld({ now: Date.now(), cases: 50 }), lag: 0 });
  });
  afterAll(() => hq.close());

  test('says so in the log, once', async () => {
    const gateway = await startCli(['serve'], GRAPH, { HQ_URL: hq.url, HQ_WORKERS: '300', PORT: '0' });
    // As an HQ whose quota a second gateway has spent.
    hq.failures.add('group/v1/', { kind: 'throttled', retryAfter: 0 }, 2);
    const query = '{ domain(name: "demo") { groups { totalCount } } }';
    const { errors } = (await post(gateway.url, { query }, { authorization: apiKey('admin') })).body;
    expect(errors).toBeUndefined();
    expect(hq.bill.lines().filter(line => line.includes('group/'))).toHaveLength(3);
    expect(await gateway.stop()).toBe(0);
    const { stdout, stderr } = gateway.said;
    expect((stdout + stderr).match(SAID)).toHaveLength(1);
    expect(stdout + stderr).not.toContain('demo"');
  });
});
