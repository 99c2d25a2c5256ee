// Three suites: `unit` (pure functions), `house` (rules of the codebase), `e2e` (the built extension in both browsers).
// ES modules throughout, because Preact and puppeteer-core ship nothing else.
const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        target: 'es2022',
        experimental: { keepImportAttributes: true },
      },
      module: { type: 'es6' },
    },
  ],
};
const shared = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform,
  moduleNameMapper: { '\\.css$': '<rootDir>/test/fakes/style.ts' },
};

export default {
  projects: [
    { ...shared, displayName: 'unit', testEnvironment: 'node', testMatch: ['<rootDir>/test/unit/**/*.test.{ts,tsx}'] },
    { ...shared, displayName: 'house', testEnvironment: 'node', testMatch: ['<rootDir>/test/house/**/*.test.ts'] },
    { ...shared, displayName: 'e2e', testEnvironment: 'node', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
  testSequencer: './test/longest-first.mjs',
  // Some tests build or start several browsers, which a busy machine takes its time for.
  testTimeout: 300_000,
};
