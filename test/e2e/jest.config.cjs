/** Tests in a real browser, over the built pages in dist/web. Run by `npm run test:browser`, which builds first. */
module.exports = {
  ...require('../../jest.config.cjs'),
  rootDir: '../..',
  roots: ['<rootDir>/test/e2e'],
  testMatch: ['**/*.e2e.ts'],
  transform: { '^.+\\.(ts|tsx|js|mjs)$': ['@swc/jest', require('../../swc.config.cjs')] },
  testTimeout: 60_000,
};
