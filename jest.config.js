/** Tests are TypeScript run as native ES modules; types are checked by `npm run typecheck`, not here. */
export default {
  testEnvironment: '<rootDir>/test/support/environment.js',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2023' }, module: { type: 'es6' } }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // `npm run coverage`: of the files that the tests load; those that run `dist/` are not seen.
  coveragePathIgnorePatterns: ['/node_modules/', '/test/', '/src/generated/'],
  coverageReporters: ['text-summary', 'html', 'lcovonly'],
  // What files leave behind slows the collector: a worker this full begins anew.
  workerIdleMemoryLimit: '700MB',
  // No test measures speed: this only ends one that hangs.
  testTimeout: 180_000,
  // A failed test may leave a server open, which must not keep the run from ending.
  forceExit: true,
};
