import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { startGateway, type GatewayOptions, type TestGateway } from './gateway.js';

/**
 * A gateway with an empty cache for each test of this file, or of the `describe` that calls this. It is started before the
 * test and closed after it; the value returned stands for the one of the running test.
 */
export function gatewayPerTest(options: GatewayOptions = {}): TestGateway {
  let gateway: TestGateway | undefined;
  beforeEach(async () => void (gateway = await startGateway(options)));
  afterEach(() => gateway?.close());
  return running(() => gateway);
}

/** One gateway for all tests of this file, or of the `describe` that calls this. */
export function gatewayPerFile(options: GatewayOptions = {}): TestGateway {
  let gateway: TestGateway | undefined;
  beforeAll(async () => void (gateway = await startGateway(options)));
  afterAll(() => gateway?.close());
  return running(() => gateway);
}

/** A gateway by whatever gateway runs when it is used. Throws outside of a test. */
function running(started: () => TestGateway | undefined): TestGateway {
  const current = () => {
    const gateway = started();
    if (!gateway) throw new Error('No gateway runs: use it inside of a test or a hook.');
    return gateway;
  };
  return {
    get url() {
      return current().url;
    },
    get hq() {
      return current().hq;
    },
    get clock() {
      return current().clock;
    },
    ask: (query, options) => current().ask(query, options),
    close: () => current().close(),
  };
}
