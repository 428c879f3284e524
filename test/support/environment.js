import { AsyncLocalStorage } from 'node:async_hooks';
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/**
 * Jest's environment for Node, with a global object of the plain kind. Jest's own is a proxy that every `Math`, `Map` or
 * `Infinity` in the tested code goes through, at a multiple of the time of the code itself.
 */
export default class PlainGlobals extends TestEnvironment {
  constructor(...settings) {
    const { createContext } = vm;
    // Versions of Node before 20.18 know the proxied kind only.
    if (vm.constants?.DONT_CONTEXTIFY) vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...settings);
    } finally {
      vm.createContext = createContext;
    }
  }

  /** Jest makes a storage for each file. All that were ever entered are carried on by every promise until disabled. */
  async teardown() {
    for (const storage of entered) storage.disable();
    entered.clear();
    await super.teardown();
  }
}

const entered = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...call) {
  entered.add(this);
  return run.apply(this, call);
};
