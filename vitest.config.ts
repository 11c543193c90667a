import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '~': import.meta.dirname } },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
