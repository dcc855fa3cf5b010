import type { AppSettings } from '#core/contract'
import type { ProgramPlace } from '#electron/service'
import { readSample } from '../../electron/resources.ts'

/** What lies beside the program, with settings in memory. */
export const programPlace = (): ProgramPlace => {
  let settings: AppSettings = {}
  return {
    readSettings: () => Promise.resolve(settings),
    writeSettings: (next) => {
      settings = next
      return Promise.resolve()
    },
    defaultFolder: '/nowhere/Aide-Memoire',
    rules: { browserMode: true, ceiling: undefined },
    readSample,
  }
}
