import { defineConfig } from 'vitest/config'
import { Counts } from './scripts/counts.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    globalSetup: ['test/once.ts'],
    reporters: ['default', new Counts()],
  },
})
