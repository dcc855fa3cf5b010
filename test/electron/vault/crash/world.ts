import type { AnyRecord } from '#core/domain'
import type { Edit } from '../../../../electron/vault/history/index.ts'
import { aPartner, aPerson, idOf, latin } from '../../../build/records.ts'

/** What somebody does to a vault, as the harnesses play it. */
export type Act =
  | {
      readonly kind: 'save'
      readonly edits: readonly Edit[]
      readonly attachments?: ReadonlyMap<string, Uint8Array | null>
    }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

/** What a vault must hold: the reference that every state found on a disk is compared with. */
export type World = {
  readonly records: ReadonlyMap<string, AnyRecord>
  readonly attachments: ReadonlyMap<string, string>
  readonly past: readonly ReadonlyMap<string, AnyRecord>[]
  readonly undone: readonly ReadonlyMap<string, AnyRecord>[]
}

/** The world of a new vault. */
export const newWorld = (office: AnyRecord): World => ({
  records: new Map([[office.id, office]]),
  attachments: new Map(),
  past: [],
  undone: [],
})

/** The world after an act. */
export const afterAct = (world: World, act: Act): World => {
  if (act.kind === 'undo') {
    const records = world.past.at(-1)
    if (records === undefined) return world
    return { ...world, records, past: world.past.slice(0, -1), undone: [...world.undone, world.records] }
  }
  if (act.kind === 'redo') {
    const records = world.undone.at(-1)
    if (records === undefined) return world
    return { ...world, records, past: [...world.past, world.records], undone: world.undone.slice(0, -1) }
  }
  const records = new Map(world.records)
  for (const { before, after } of act.edits) {
    if (before !== null) records.delete(before.id)
    if (after !== null) records.set(after.id, after)
  }
  const attachments = new Map(world.attachments)
  for (const [id, bytes] of act.attachments ?? []) {
    if (bytes === null) attachments.delete(id)
    else attachments.set(id, hexOf(bytes))
  }
  return { records, attachments, past: [...world.past, world.records], undone: [] }
}

/** All that is held, as one text: equal texts are equal contents. */
export const textOf = (records: Iterable<AnyRecord>, attachments: Iterable<readonly [string, string]>): string => {
  const lines = [...records].map((record) => JSON.stringify(record))
  const more = [...attachments].map(([id, hex]) => `${id} ${hex}`)
  return [...lines, ...more].toSorted().join('\n')
}

export const textOfWorld = (world: World): string => textOf(world.records.values(), world.attachments)
export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** The person `n` of the dossier `dossier`, under a name. */
export const personIn = (dossier: number, n: number, name: string): AnyRecord =>
  aPerson(n, { home: idOf('partner', dossier), names: [latin(name)] })

/** A new dossier: the partner and one person of it. */
export const newDossier = (dossier: number): readonly Edit[] => [
  { before: null, after: aPartner(dossier) },
  { before: null, after: personIn(dossier, dossier, `Person ${dossier}`) },
]

/** The person of a dossier gets another name. */
export const renamed = (dossier: number, from = `Person ${dossier}`, to = `${from}, renamed`): Edit => ({
  before: personIn(dossier, dossier, from),
  after: personIn(dossier, dossier, to),
})

/** A dossier goes with all that it holds. */
export const deletedDossier = (dossier: number): readonly Edit[] =>
  newDossier(dossier).map(({ after }) => ({ before: after, after: null }))

/** The numbers from 1. */
export const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1)
