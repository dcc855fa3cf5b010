import { draftsIn } from '../../../../electron/vault/drafts.ts'
import { writeFirst } from '../../../../electron/vault/create.ts'
import { failedWith, type VaultFs } from '../../../../electron/vault/file-system.ts'
import { isVaultError } from '../../../../electron/vault/vault-error.ts'
import { attachVault } from '../../../../electron/vault/vault.ts'
import { anOffice, idOf } from '../../../build/records.ts'
import type { Scenario } from './harness.ts'
import { createVault, FOLDER, partsOn, textOfVault, type Subject } from './subject.ts'

const NO_VAULT = 'no vault'

/** A vault that is only about to be made; one whose making was cut short is told as none, or as one without manifests. */
const making: Subject<'make'> = {
  create: async (fs) => {
    await fs.mkdir(FOLDER)
    await fs.syncFolder('/')
  },
  open: async (fs, opening) => ({
    act: async () => {
      const parts = partsOn(fs, `${opening} again`)
      // What is there may have been made by a process that died before it could say so; a save on top of it settles that.
      if ((await textIfAny(fs, opening)) !== NO_VAULT) await (await attachVault(parts)).acceptOlder('Office')
      else await writeFirst(parts, FOLDER, anOffice(), 'new vault')
    },
    text: () => textIfAny(fs, opening),
  }),
}

const textIfAny = async (fs: VaultFs, opening: string): Promise<string> => {
  try {
    return await textOfVault(await attachVault(partsOn(fs, opening)))
  } catch (error) {
    if (isVaultError(error, 'not-a-vault', 'object-missing') && error.what === 'every manifest') return NO_VAULT
    throw error
  }
}

/** The making of a vault. */
export const MAKING: Scenario<'make'> = {
  name: 'a new vault',
  subject: making,
  setup: [],
  acts: ['make'],
  later: 'make',
  textAfter: (acts) => (acts.length === 0 ? NO_VAULT : JSON.stringify(anOffice())),
}

/** Drafts of one visit to a field, each in place of the one before. */
const drafts: Subject<string> = {
  create: createVault,
  open: (fs, opening) => {
    const { ground, places, keys } = partsOn(fs, opening)
    const kept = draftsIn(
      { ...ground, now: () => Date.UTC(2026, 10, 24, 9, Number(/\d+$/.exec(opening))) },
      places,
      keys,
    )
    return Promise.resolve({
      act: (content) =>
        kept.save({ object: `dossier:${idOf('partner', 1).slice(8)}`, key: 'name', generation: 1, content }),
      text: async () => JSON.stringify((await kept.list()).map(({ content }) => content)),
    })
  },
}

/** Saving drafts one after the other. */
export const DRAFTS: Scenario<string> = {
  name: 'drafts',
  subject: drafts,
  setup: ['first'],
  acts: ['second', 'third'],
  later: 'later',
  textAfter: (acts) => JSON.stringify(acts.slice(-1)),
}

/** lowdb's own way of saving: steno writes a hidden file of one fixed name, renames it, and syncs nothing. */
const jsonFile: Subject<string> = {
  create: async (fs) => {
    await writeAsSteno(fs, '"first"')
    await fs.syncFolder('/')
  },
  open: async (fs) => {
    let data = await readAsLowdb(fs)
    return {
      act: (next) => {
        data = next
        return writeAsSteno(fs, JSON.stringify(next))
      },
      text: () => Promise.resolve(data),
    }
  },
}

/** The file system lets headers alone be replaced, so the file that lowdb would replace is called one. */
const [JSON_FILE, HIDDEN] = ['/vault.hdr', '/.vault.hdr.tmp']

const readAsLowdb = async (fs: VaultFs): Promise<string> => {
  try {
    const file = await fs.open(JSON_FILE, 'read')
    const found: unknown = JSON.parse(new TextDecoder().decode(await file.read(10_000)))
    return String(found)
  } catch (error) {
    if (failedWith(error, 'ENOENT')) return 'the default data'
    throw error
  }
}

const writeAsSteno = async (fs: VaultFs, text: string): Promise<void> => {
  // steno opens what is left of an earlier write anew; here it is removed first.
  await fs.unlink(HIDDEN).catch(() => undefined)
  const file = await fs.open(HIDDEN, 'create')
  await file.write(new TextEncoder().encode(text))
  await file.close()
  await fs.rename(HIDDEN, JSON_FILE)
}

/** What lowdb's JSONFile does to three saves. */
export const JSON_FILE_SAVES: Scenario<string> = {
  name: 'JSONFile',
  subject: jsonFile,
  setup: [],
  acts: ['second, and longer', 'third', 'fourth, the longest of all'],
  later: 'later',
  textAfter: (acts) => acts.at(-1) ?? 'first',
}
