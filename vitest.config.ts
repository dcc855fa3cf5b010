import { defineConfig } from 'vitest/config'
import { Counts } from './scripts/counts.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    globalSetup: ['test/browser/unpack-chromium.ts'],
    reporters: ['default', new Counts()],
  },
})
