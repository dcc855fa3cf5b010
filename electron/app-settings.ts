import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { AppSettings } from '#core/contract'
import type { ProgramPlace } from '#electron/service'
import { readSample } from './resources.ts'

const FILE = 'settings.json'

/** The settings in a folder. A file that cannot be read gives the defaults and is kept aside, never written over. */
export const programIn = (folder: string, rules: ProgramPlace['rules']): ProgramPlace => {
  const file = path.join(folder, FILE)
  return {
    rules,
    readSample,
    defaultFolder: path.join(homedir(), 'Aide-Memoire'),
    readSettings: async () => {
      const text = await readFile(file, 'utf8').catch(() => undefined)
      if (text === undefined) return {}
      const read = AppSettings.safeParse(parsed(text))
      if (read.success) return read.data
      await rename(file, `${file}.unread`).catch(() => undefined)
      return {}
    },
    writeSettings: async (settings) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const part = `${file}.${randomBytes(6).toString('hex')}.part`
      const handle = await open(part, 'wx', 0o600)
      try {
        await handle.writeFile(`${JSON.stringify(settings, undefined, 2)}\n`)
        await handle.sync()
        await handle.close()
        await rename(part, file)
      } catch (thrown) {
        await handle.close().catch(() => undefined)
        await unlink(part).catch(() => undefined)
        throw thrown
      }
    },
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
