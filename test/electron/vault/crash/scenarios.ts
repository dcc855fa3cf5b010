import type { Scenario } from './harness.ts'
import { OFFICE, vaultSubject } from './subject.ts'
import {
  afterAct,
  deletedDossier,
  newDossier,
  newWorld,
  personIn,
  renamed,
  textOfWorld,
  upTo,
  type Act,
} from './world.ts'

const later: Act = { kind: 'save', edits: [{ before: null, after: personIn(1, 99, 'Later') }] }
const textAfter = (acts: readonly Act[]): string => textOfWorld(acts.reduce(afterAct, newWorld(OFFICE)))

const scenario = (name: string, setup: readonly Act[], acts: readonly Act[]): Scenario<Act> => ({
  name,
  subject: vaultSubject,
  setup,
  acts,
  later,
  textAfter,
})

const save = (...edits: Extract<Act, { kind: 'save' }>['edits']): Act => ({ kind: 'save', edits })
const dossiers = (count: number): Act => save(...upTo(count).flatMap(newDossier))
const renamedAll = (count: number): Act => save(...upTo(count).map((dossier) => renamed(dossier)))
const attached = (text: string | null): Act => ({
  kind: 'save',
  edits: [{ before: null, after: personIn(1, text === null ? 51 : text.length, 'Photographed') }],
  attachments: new Map([[`attachment:${'0'.repeat(26)}`, text === null ? null : new TextEncoder().encode(text)]]),
})

/** What is done to a vault while its power goes (SECURITY 10.2). */
export const SCENARIOS: readonly Scenario<Act>[] = [
  ...upTo(5).map((count) => scenario(`create ${count}`, [], [dossiers(count)])),
  ...upTo(5).map((count) => scenario(`update ${count}`, [dossiers(5)], [renamedAll(count)])),
  scenario('delete', [dossiers(3)], [save(...deletedDossier(2))]),
  scenario('delete two of five', [dossiers(5)], [save(...deletedDossier(2), ...deletedDossier(4))]),
  scenario(
    'create, update and delete at once',
    [dossiers(3)],
    [save(...newDossier(4), renamed(1), ...deletedDossier(2))],
  ),
  scenario('several saves', [dossiers(2)], [renamedAll(2), save(...newDossier(3)), save(...deletedDossier(3))]),
  scenario('delete and make again', [dossiers(2)], [save(...deletedDossier(2)), save(...newDossier(2))]),
  scenario('undo and redo', [dossiers(2), renamedAll(2)], [{ kind: 'undo' }, { kind: 'redo' }, { kind: 'undo' }]),
  scenario('undo of a deletion', [dossiers(2), save(...deletedDossier(2))], [{ kind: 'undo' }]),
  scenario('attachments', [dossiers(1)], [attached('one picture'), attached('another'), attached(null)]),
]
