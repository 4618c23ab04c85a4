/** Unit, contract and property tests run in Node; .ts is transformed by swc, types are checked apart. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '^.+\\.(ts|tsx|js|mjs)$': ['@swc/jest', require('./swc.config.cjs')] },
  transformIgnorePatterns: ['/node_modules/(?!@borgar/)'],
  testTimeout: 30_000,
  // Jest leaves one core free by itself, which on two cores is half of the machine.
  maxWorkers: '100%',
};
