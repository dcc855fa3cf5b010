import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { Counts } from './scripts/counts.ts'
import { COMPILED } from './test/build/compiled.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    // A worker waits most of the time: for a page, a vault process, a key being derived. Three of them keep two cores busy.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    env: { NODE_COMPILE_CACHE: COMPILED },
    globalSetup: ['test/once.ts'],
    reporters: ['default', new Counts()],
  },
})
