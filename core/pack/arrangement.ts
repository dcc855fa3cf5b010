import { err, ok, type Result } from '#core/base'
import { recordsWith, type Arrangement, type Records } from '#core/domain'
import type { SectionId, Template, TemplateSection } from '#core/template'
import { packInPreparation, type WhichPack } from './in-preparation.ts'

/** What is done with a section of one pack: it moves before another one or to the end, is left out, or comes back. */
export type ArrangeAct =
  | { readonly kind: 'move'; readonly section: SectionId; readonly before: SectionId | null }
  | { readonly kind: 'leave-out' | 'take-back'; readonly section: SectionId }

/** Why a section stays as it is. */
export type ArrangeProblem = {
  readonly kind: 'section-fixed' | 'section-required' | 'last-section' | 'no-such-section'
  readonly section: SectionId
}

/** How far a section is its officer's to arrange: not at all, by its place alone, or altogether. */
export type SectionHold = 'fixed' | 'required' | 'free'

/** Identifies the copy, comes first inside, or tells of all the others: each stands where its template puts it (PACK 3). */
const FIXED: ReadonlySet<SectionId> = new Set(['cover', 'card', 'sources', 'change-note'])

/** What a pack cannot be without where its template has it (R01), and what the smaller papers are. */
const REQUIRED: ReadonlySet<SectionId> = new Set([
  'points',
  'their-side',
  'programme',
  'hand-over',
  'place-cards',
  'programme-card',
])

/** How far a section may be arranged. */
export const holdOf = (section: SectionId): SectionHold =>
  FIXED.has(section) ? 'fixed' : REQUIRED.has(section) ? 'required' : 'free'

/** The sections of a template as one pack has them; those that are left out stand among them unless only printed ones are asked for. */
export function arranged(
  { sections }: Template,
  arrangement: Arrangement | undefined,
  which: 'all' | 'printed' = 'printed',
): readonly TemplateSection[] {
  const byId = new Map(sections.map((one) => [one.id, one]))
  const order = orderOf(sections, arrangement)
  const left = new Set(arrangement?.leftOut)
  let at = 0
  const all = sections.map((one) => (holdOf(one.id) === 'fixed' ? one : (byId.get(order[at++] ?? one.id) ?? one)))
  return which === 'all' ? all : all.filter(({ id }) => !left.has(id) || holdOf(id) !== 'free')
}

/** The arrangement of the version in preparation, else of the newest issued one: a new version begins as the last one stood. */
export function arrangementOf(records: Records, which: WhichPack): Arrangement | undefined {
  const draft = packInPreparation(records, which)?.arranged
  if (draft !== undefined) return draft
  const { visit, template, audience } = which
  return recordsWith(records, 'pack', 'visit', visit)
    .filter((pack) => pack.state === 'issued' && pack.template.name === template.name && pack.audience === audience)
    .toSorted((a, b) => ((a.issuedAt ?? '') < (b.issuedAt ?? '') ? 1 : -1))[0]?.arranged
}

/** The arrangement after an act, or why the section stays as it is. */
export function rearranged(
  template: Template,
  arrangement: Arrangement | undefined,
  act: ArrangeAct,
): Result<Arrangement, ArrangeProblem> {
  const { section } = act
  const order = orderOf(template.sections, arrangement)
  const leftOut = (arrangement?.leftOut ?? []).filter((id) => order.some((one) => one === id))
  const refused = (kind: ArrangeProblem['kind']) => err({ kind, section })
  if (!template.sections.some(({ id }) => id === section)) return refused('no-such-section')
  if (holdOf(section) === 'fixed') return refused('section-fixed')
  if (act.kind === 'move') {
    const others = order.filter((id) => id !== section)
    const at = act.before === null ? others.length : others.indexOf(act.before)
    return at === -1 ? refused('no-such-section') : ok({ order: others.toSpliced(at, 0, section), leftOut })
  }
  const without = leftOut.filter((id) => id !== section)
  if (act.kind === 'take-back') return ok({ order: [...order], leftOut: without })
  if (holdOf(section) === 'required') return refused('section-required')
  const next = { order: [...order], leftOut: [...without, section] }
  const stays = arranged(template, next).some(({ id }) => id !== 'cover')
  return stays ? ok(next) : refused('last-section')
}

/** The sections that may move, in their order; one that the arrangement does not know follows the one before it in the template. */
function orderOf(sections: readonly TemplateSection[], arrangement: Arrangement | undefined): readonly SectionId[] {
  const movable = sections.map(({ id }) => id).filter((id) => holdOf(id) !== 'fixed')
  const order = [...new Set(arrangement?.order)].flatMap((id) => movable.find((one) => one === id) ?? [])
  return movable.reduce<readonly SectionId[]>((done, id, at) => {
    if (done.includes(id)) return done
    const before = movable[at - 1]
    return done.toSpliced(before === undefined ? 0 : done.indexOf(before) + 1, 0, id)
  }, order)
}
