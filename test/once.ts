import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { chromiumPath } from './browser/chromium.ts'

/**
 * What is done once for all tests of a run: the browser is unpacked, as two at once would meet a file half written, and there
 * is a shelf for the vaults that tests copy, which goes when the run ends.
 */
export const setup = async ({ provide }: TestProject): Promise<() => void> => {
  await chromiumPath()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aide-shelf-'))
  provide('shelf', folder)
  return () => fs.rmSync(folder, { recursive: true, force: true })
}
