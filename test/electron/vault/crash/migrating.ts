import { NEWEST_SCHEMA } from '../../../../electron/vault/objects/index.ts'
import { entriesOf, objectExpected, openEntry, publish, type Head } from '../../../../electron/vault/store/index.ts'
import { attachVault, type VaultParts } from '../../../../electron/vault/vault.ts'
import type { Scenario } from './harness.ts'
import { actOn, createVault, OFFICE, partsOn, textOfVault, type Subject } from './subject.ts'
import { afterAct, newDossier, newWorld, textOfWorld, type Act } from './world.ts'

/** `age` writes every object as the version before would have; `migrate` writes them in today's schema. */
type Step = Act | { readonly kind: 'age' } | { readonly kind: 'migrate' }

const EARLIER = 1

/** Every object of a state with its payload and the schema that it is written in. */
const written = async ({ ground, places, keys }: VaultParts, head: Head) =>
  Promise.all(
    entriesOf(head, 'objects').map(async ([id, entry]) => {
      const { payload, schema } = await openEntry(ground.fs, places, keys, entry, objectExpected(id, entry))
      return { id, payload, schema }
    }),
  )

const migrating: Subject<Step> = {
  create: createVault,
  open: async (fs, opening) => {
    const parts = partsOn(fs, opening)
    const vault = await attachVault(parts)
    return {
      act: async (step) => {
        if (step.kind === 'migrate') await vault.migrateAll('Office')
        else if (step.kind === 'age') {
          const objects = await written(parts, vault.head())
          await publish({ ...parts, knownFolders: new Set() }, vault.head(), {
            label: 'an earlier version',
            by: 'Office',
            objects: new Map(objects.map(({ id, payload }) => [id, { payload, schema: EARLIER }])),
            attachments: new Map(),
            change: null,
          })
        } else await actOn(vault, step)
      },
      text: async () => {
        const text = await textOfVault(vault)
        const old = (await written(parts, vault.head())).filter(({ schema }) => schema < NEWEST_SCHEMA)
        return `${old.length} of an earlier version: ${text}`
      },
    }
  },
}

const isAct = (step: Step): step is Act => step.kind !== 'age' && step.kind !== 'migrate'
const DOSSIERS = 2

/** Bringing all objects of a vault to today's schema: each is in the old one or the new one, and says the same. */
export const MIGRATING: Scenario<Step> = {
  name: 'migrating',
  subject: migrating,
  setup: [{ kind: 'save', edits: newDossier(1) }, { kind: 'save', edits: newDossier(2) }, { kind: 'age' }],
  acts: [{ kind: 'migrate' }],
  later: { kind: 'migrate' },
  textAfter: (steps) => {
    const isOld =
      steps.findLastIndex(({ kind }) => kind === 'age') > steps.findLastIndex(({ kind }) => kind === 'migrate')
    const text = textOfWorld(steps.filter(isAct).reduce(afterAct, newWorld(OFFICE)))
    return `${isOld ? DOSSIERS + 1 : 0} of an earlier version: ${text}`
  },
}
