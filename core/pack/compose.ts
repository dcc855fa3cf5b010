import { highestOf, isWithinCeiling, type Id } from '#core/base'
import {
  everyBlock,
  levelsOf,
  paragraph,
  provenanceOf,
  section as sectionOf,
  withInner,
  type Banner,
  type Block,
  type DocumentModel,
  type Section,
} from '#core/document'
import { isBlank } from '#core/domain'
import type { SectionId, Template, TemplateSection, WrittenSectionId } from '#core/template'
import { ceilingOf, isSectionOpen, levelOf, schemeOf } from './audience.ts'
import { placesOf, type Change } from './change.ts'
import { coverOf } from './cover.ts'
import { bannerOf, copyOf, issuedAtOf, runningOf, sectionTitle, titleOf, wordsForOutputs } from './frame.ts'
import { mapLines } from './map-lines.ts'
import { markChanged } from './mark-changed.ts'
import { numbered, orderOfSources, withoutMarks } from './number-sources.ts'
import { makePrint, type Pictures, type Print } from './print.ts'
import type { PackRequest } from './request.ts'
import type { Scope, Withheld } from './scope.ts'
import { SECTION_RULES } from './section-rules.ts'
import { sectionOfWithheld } from './section-lists.ts'
import { SECTIONS } from './sections/index.ts'
import { taggedLine } from './tag-languages.ts'

/** What a document is made from beside its scope. */
export type Composing = {
  readonly request: PackRequest
  /** What was left out: a release copy says so where it stood. */
  readonly withheld?: readonly Withheld[]
  /** What changed since the version before. */
  readonly changes?: readonly Change[]
  /** In a draft: the sentence that says what blocks issue. */
  readonly warning?: string
  /** How the pictures are embedded. */
  readonly pictures?: Pictures
}

/** Makes the one document of a pack: same scope, template and request, same document. */
export function compose(scope: Scope, template: Template, composing: Composing): DocumentModel {
  const { request, changes = [] } = composing
  const print = makePrint(scope, request, changes, composing.pictures)
  const asked = request.sections.filter((one) => isAsked(one.id, print, composing))
  const written = writeSections(asked, scope, print, composing)
  const plain = withStarts(written, print, template)
  const banner = bannerOf(print, packLevel(scope, request, plain))
  const sections = plain.map((one) => ({ ...one, blocks: one.blocks.map((block) => finished(block, print, banner)) }))
  const cover = request.sections.some((one) => one.id === 'cover')
  return {
    title: titleOf(print, template, banner),
    lang: request.lang,
    ...(print.second !== undefined && { secondLang: print.second }),
    profile: request.profile,
    format: template.format,
    issuedAt: issuedAtOf(request),
    creator: print.scope.office.name[request.lang]?.text ?? '',
    banner,
    copy: copyOf(print),
    running: runningOf(print, template),
    words: wordsForOutputs(print),
    ...(cover && { cover: coverOf(print, template, banner, composing.warning) }),
    sections,
  }
}

/** Whether a section is written: open to the audience, or told of in a release copy; in an addendum only what changed. */
function isAsked(id: SectionId, print: Print, composing: Composing): boolean {
  if (id === 'cover') return false
  if (print.request.addendum !== undefined && !isInAddendum(id, print)) return false
  return isSectionOpen(id, print.request) || placeholders(id, print, composing).length > 0
}

const isInAddendum = (id: SectionId, print: Print): boolean =>
  id === 'change-note' || print.changes.flatMap(placesOf).some((place) => place.section === id)

/** A block with the language told of each run that is not in the document's, and a place card with its marking. */
function finished(block: Block, print: Print, banner: Banner): Block {
  const tagged = mapLines(block, (line) => taggedLine(line, print.lang))
  return tagged.kind === 'place-card' ? { ...tagged, markingLabel: banner.label } : tagged
}

type Written = { readonly asked: TemplateSection; readonly id: WrittenSectionId; readonly blocks: readonly Block[] }

/** Writes the body first, then what speaks of the body: the card, the list of sources. */
function writeSections(
  asked: readonly TemplateSection[],
  scope: Scope,
  print: Print,
  composing: Composing,
): readonly Written[] {
  const write = (one: TemplateSection, context: Print): Written | undefined => {
    const id = one.id as WrittenSectionId
    const own = isSectionOpen(id, composing.request) ? SECTIONS[id](scope, context) : []
    const blocks = [...own, ...placeholders(id, context, composing)]
    if (blocks.length > 0) return { asked: one, id, blocks: markChanged(blocks, id, print.changes) }
    return one.omitEmpty ? undefined : { asked: one, id, blocks: [emptyLine(id, context)] }
  }
  const body = new Map(asked.filter((one) => !LAST.has(one.id)).map((one) => [one.id, write(one, print)] as const))
  const printed = new Set(asked.map((one) => one.id).filter((id) => LAST.has(id) || body.get(id) !== undefined))
  const withCard = asked.flatMap(
    (one) => (one.id === 'card' ? write(one, { ...print, printed }) : body.get(one.id)) ?? [],
  )
  const rests = new Set(withCard.flatMap(({ blocks }) => blocks.flatMap(withInner).flatMap(provenanceOf)))
  return withSources(asked, withCard, (one, sourceOrder) => write(one, { ...print, printed, sourceOrder, rests }))
}

const LAST: ReadonlySet<string> = new Set(['card', 'sources'])

/** Numbers the marks by first use in reading order, writes the list from that order, and puts it in its place. */
function withSources(
  asked: readonly TemplateSection[],
  written: readonly Written[],
  write: (one: TemplateSection, order: readonly Id<'source'>[]) => Written | undefined,
): readonly Written[] {
  const list = asked.find((one) => one.id === 'sources')
  const change = (to: (block: Block) => Block): readonly Written[] =>
    written.map((one) => ({ ...one, blocks: one.blocks.map(to) }))
  if (list === undefined) return change(withoutMarks)
  const order = orderOfSources(written.flatMap((one) => one.blocks))
  const first = write(list, order)
  const whole = orderOfSources(first?.blocks ?? [], order)
  const sources = whole.length > order.length ? write(list, whole) : first
  const others = change((block) => numbered(block, whole))
  if (sources === undefined) return others
  const last = { ...sources, blocks: sources.blocks.map((block) => numbered(block, whole)) }
  const before = new Set(asked.slice(0, asked.indexOf(list)).map((one) => one.id))
  return [...others.filter((one) => before.has(one.id)), last, ...others.filter((one) => !before.has(one.id))]
}

const emptyLine = (id: WrittenSectionId, print: Print): Block => paragraph('empty', print.t(`sections.${id}.empty`))

/** In a release copy: a word with the reason where each withheld record would have stood. */
function placeholders(id: SectionId, print: Print, { request, withheld = [] }: Composing): readonly Block[] {
  if (request.release !== 'release-copy') return []
  return withheld
    .filter((one) => sectionOfWithheld(one) === id)
    .map((one) => paragraph('body', print.t('sections.withheld', { code: one.reason })))
}

function withStarts(written: readonly Written[], print: Print, template: Template): readonly Section[] {
  return written.map(({ asked, id, blocks }, at) => {
    const rule = SECTION_RULES[id]
    const before = written[at - 1]
    const maxPages = asked.maxPages ?? rule.maxPages
    return sectionOf(id, sectionTitle(print, template, id), blocks, {
      start: mayRunOn(id, before?.id, asked, before?.asked) ? 'run-on' : 'page',
      end: rule.end,
      orientation: asked.orientation,
      ...(maxPages !== undefined && { max: { pages: maxPages } }),
    })
  })
}

function mayRunOn(
  id: WrittenSectionId,
  before: WrittenSectionId | undefined,
  asked: TemplateSection,
  askedBefore: TemplateSection | undefined,
): boolean {
  const { start } = SECTION_RULES[id]
  if (start.kind === 'page' || before === undefined || askedBefore === undefined) return false
  if (SECTION_RULES[before].end === 'page' || asked.orientation !== askedBefore.orientation) return false
  return start.after === undefined || start.after === before
}

/** The highest level among printed blocks and the visit that every page names, or the level set by hand on the visit, never above the ceiling. */
function packLevel(scope: Scope, request: PackRequest, sections: readonly Section[]): string {
  const scheme = schemeOf(scope.office)
  const ceiling = ceilingOf(scope.office, request)
  const document = { sections } as Pick<DocumentModel, 'sections'>
  const ofBlocks = everyBlock(document as DocumentModel).flatMap(({ block }) => levelsOf(block))
  const levels = isBlank(scope.visit.title) ? ofBlocks : [...ofBlocks, levelOf(scope.office, scope.visit)]
  const level = scope.visit.packLevel ?? highestOf(scheme, levels) ?? scope.office.defaultLevel
  return isWithinCeiling(scheme, level, ceiling) ? level : ceiling
}
