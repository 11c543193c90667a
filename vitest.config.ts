import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '~': import.meta.dirname } },
  esbuild: { jsx: 'automatic' },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/support/prepare-database.ts',
    pool: 'forks',
    // Each test file holds a database of its own, some 300 MB when embedded.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
