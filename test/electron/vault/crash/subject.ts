import type { AnyRecord } from '#core/domain'
import { writeFirst } from '../../../../electron/vault/create.ts'
import type { VaultFs } from '../../../../electron/vault/file-system.ts'
import { entriesOf, isObjectId, placesIn } from '../../../../electron/vault/store/index.ts'
import { attachVault, type Vault, type VaultParts } from '../../../../electron/vault/vault.ts'
import { anOffice } from '../../../build/records.ts'
import { seededRandom, testGround, testKeys } from '../../../build/vault.ts'
import { hexOf, textOf, type Act } from './world.ts'

/** Something that keeps records on a disk, as the crash harness plays it. */
export type Subject<A> = {
  /** Makes a new one. */
  readonly create: (fs: VaultFs) => Promise<void>
  /** Opens what is there; throws what the program would tell. */
  readonly open: (fs: VaultFs, opening: string) => Promise<OpenSubject<A>>
}
export type OpenSubject<A> = {
  /** Does it; done means acknowledged. */
  readonly act: (act: A) => Promise<void>
  /** All that is held, as one text; throws where something is damaged or shown older than it should be. */
  readonly text: () => Promise<string>
}

/** The folder of the vault on the disk of a harness. */
export const FOLDER = '/vault'
export const OFFICE: AnyRecord = anOffice()

/** The parts of a vault on a disk; `opening` seeds the chance, so that no two openings draw the same names. */
export const partsOn = (fs: VaultFs, opening: string, name = 'test'): VaultParts => ({
  ground: testGround(fs, { random: seededRandom(`${name} ${opening}`) }),
  places: placesIn(FOLDER),
  keys: testKeys(name),
  headerGeneration: () => 1,
})

/** Makes a vault with nothing but its office. */
export const createVault = async (fs: VaultFs, name = 'test'): Promise<void> => {
  await fs.mkdir(FOLDER)
  await fs.syncFolder('/')
  await writeFirst(partsOn(fs, 'create', name), FOLDER, anOffice(), 'new vault')
}

/** Does an act on an open vault. */
export const actOn = async (vault: Vault, act: Act): Promise<void> => {
  if (act.kind !== 'save') await vault[act.kind]('Office')
  else {
    const { edits, attachments } = act
    await vault.commit({ label: 'save', by: 'Office', edits, ...(attachments && { attachments }) })
  }
}

/** All that an open vault holds, as one text. */
export const textOfVault = async (vault: Vault): Promise<string> => {
  const records: AnyRecord[] = []
  for (const id of vault.objects()) if (isObjectId(id)) records.push(...(await vault.object(id)))
  const attachments: (readonly [string, string])[] = []
  for (const [id] of entriesOf(vault.head(), 'attachments')) attachments.push([id, hexOf(await vault.attachment(id))])
  return textOf(records, attachments)
}

/** The vault itself. What it says is damaged, or can be read in an older state only, counts as not readable. */
export const vaultSubject: Subject<Act> = {
  create: createVault,
  open: async (fs, opening) => {
    const vault = await attachVault(partsOn(fs, opening))
    return {
      act: (act) => actOn(vault, act),
      text: async () => {
        const text = await textOfVault(vault)
        const { unusable, damaged, readOnly } = vault.status()
        if (unusable.length > 0 || damaged.size > 0 || readOnly !== undefined) throw new Error('damaged')
        return text
      },
    }
  },
}
