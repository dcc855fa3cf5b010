import { readHeaders, writeHeaders } from '../../../../electron/vault/header-files.ts'
import { decodeHeader, newHeader, newRecovery } from '../../../../electron/vault/keys/index.ts'
import { QUICK } from '../keys/sample.ts'
import type { Scenario } from './harness.ts'
import { FOLDER, partsOn, type Subject } from './subject.ts'
import { crashFs } from '../../../fakes/crash-fs.ts'

/** The header of a vault in its first four generations. */
const headersOf = async (): Promise<readonly Uint8Array[]> => {
  const { ground } = partsOn(crashFs(), 'headers')
  const passphrase = new TextEncoder().encode('a passphrase of five words')
  const { header, keys } = await newHeader({ passphrase, kdf: QUICK, random: ground.random, now: ground.now })
  const headers = [header]
  for (let made = header; headers.length < 4; headers.push(made)) made = newRecovery(made, keys, ground).header
  return headers
}

const subjectWith = (headers: readonly Uint8Array[]): Subject<number> => {
  const write = async (fs: Parameters<typeof partsOn>[0], opening: string, generation: number): Promise<void> => {
    const { ground, places } = partsOn(fs, opening)
    await writeHeaders(ground, FOLDER, places, headers[generation - 1] ?? new Uint8Array(0))
  }
  return {
    create: async (fs) => {
      await fs.mkdir(FOLDER)
      await fs.syncFolder('/')
      await write(fs, 'create', 1)
    },
    open: (fs, opening) =>
      Promise.resolve({
        act: (generation) => write(fs, opening, generation),
        text: async () => {
          const { ground, places } = partsOn(fs, opening)
          return textOf(decodeHeader((await readHeaders(ground, places)).bytes).generation)
        },
      }),
  }
}

const textOf = (generation: number): string => `generation ${generation}`

/** Two changes of the header, as a new passphrase or recovery key makes them; one of the two opens the vault at any time. */
export const headerChanges = async (): Promise<Scenario<number>> => ({
  name: 'header changes',
  subject: subjectWith(await headersOf()),
  setup: [],
  acts: [2, 3],
  later: 4,
  textAfter: (acts) => textOf(acts.at(-1) ?? 1),
})
