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
}
