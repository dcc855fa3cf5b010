import { fold } from '#core/base'
import type { Block } from '#core/document'
import { isBlank, liveOf, staleTranslations, type LocalText } from '#core/domain'
import { found, local, record, type Check, type FindingValue } from './finding.ts'
import { linesIn, printedOf, sectionOf } from './printed.ts'

const PLACEHOLDER = /\bTB[CD]\b|\bXXX+\b|\[(?:…|\.\.\.)\]|\?\?\?|\{[A-Za-z][\w.]*\}/

/** Sections that a pack cannot do without where its template has them. */
const REQUIRED = ['points', 'their-side', 'programme']

/** R01: a required section is empty, or a text still holds a placeholder. */
export const r01: Check = ({ document }) => {
  const empty = REQUIRED.flatMap((id) => {
    const section = document.sections.find((one) => one.id === id)
    return section !== undefined && section.blocks.every(isEmpty)
      ? [found('R01', 'B', [], { section: section.title, what: { kind: 'word', key: 'content' } }, { section: id })]
      : []
  })
  const titles = new Map(document.sections.map((section) => [section.id, section.title]))
  const places = linesIn(document).flatMap(({ section, text }) => {
    const hit = PLACEHOLDER.exec(text)?.[0]
    if (hit === undefined) return []
    const what: FindingValue = hit
    return [
      found(
        'R01',
        'B',
        [],
        { section: titles.get(section) ?? document.cover?.title ?? section, what },
        { section, variant: 'placeholder' },
      ),
    ]
  })
  return [...empty, ...places]
}

const isEmpty = (block: Block): boolean =>
  (block.kind === 'paragraph' && block.style === 'empty') || (block.kind === 'table' && block.rows.length === 0)

/** R12: a printed translation is missing, or older than its original. */
export const r12: Check = (input) => {
  const { document, missingWords, lang, secondLang } = input
  const titles = new Map(document.sections.map((section) => [section.id, section.title]))
  const langs = secondLang === undefined ? [lang] : [lang, secondLang]
  const missing = langs.flatMap((tag) => {
    const words = missingWords[tag]
    if (words === undefined) return []
    const sections = new Set(
      linesIn(document)
        .filter(({ text }) => text.includes(words))
        .map(({ section }) => section),
    )
    return [...sections].map((section) =>
      found(
        'R12',
        'A',
        [],
        { block: titles.get(section) ?? section, lang: { kind: 'lang', tag } },
        { section, variant: 'missing' },
      ),
    )
  })
  return [...missing, ...staleOnes(input, langs)]
}

const staleOnes = (input: Parameters<Check>[0], langs: readonly string[]): ReturnType<Check> =>
  printedOf(input, 'talking-point').flatMap((point) => {
    const texts = point.use === 'if-raised' ? [point.theirPoint, point.line] : [point.text]
    return texts.flatMap((text) =>
      staleTranslations(text, point.updatedAt)
        .filter((tag) => langs.includes(tag))
        .map((tag) =>
          found(
            'R12',
            'A',
            [point.id],
            { block: local(text), lang: { kind: 'lang', tag } },
            { variant: 'stale', ...sectionOf(input, point.id) },
          ),
        ),
    )
  })

/** R18: comments on the draft are open. */
export const r18: Check = ({ openComments }) =>
  openComments === 0 ? [] : [found('R18', 'A', [], { count: openComments })]

/** R40: too many points, or one without whom it is for and who says it. */
export const r40: Check = (input) => {
  const points = printedOf(input, 'talking-point').filter((point) => point.use === 'raise')
  const { advised, allowed } = input.template.limits.points
  const count = points.length
  const limit = count > allowed ? allowed : advised
  const many =
    count > advised ? [found('R40', count > allowed ? 'B' : 'A', [], { count, limit }, { section: 'points' })] : []
  const open = points.flatMap((point, index) => {
    const variant = point.toWhom === undefined ? 'to-whom' : point.byWhom === undefined ? 'by-whom' : undefined
    return variant === undefined
      ? []
      : [found('R40', 'A', [point.id], { number: index + 1 }, { section: 'points', variant })]
  })
  return [...many, ...open]
}

/** R41: no objective of ours, or none of theirs. */
export const r41: Check = ({ visit }) =>
  (['ours', 'theirs'] as const).flatMap((side) =>
    visit.objectives.some((objective) => objective.side === side && !isBlank(objective.text))
      ? []
      : [found('R41', side === 'ours' ? 'B' : 'A', [visit.id], { side: { kind: 'word', key: side } })],
  )

/** R42: a matter not to raise is past its review date. */
export const r42: Check = (input) =>
  printedOf(input, 'talking-point').flatMap((point) =>
    point.use === 'avoid' && point.reviewOn !== undefined && point.reviewOn < input.today
      ? [
          found(
            'R42',
            'A',
            [point.id],
            { topic: local(point.text), date: { kind: 'day', day: point.reviewOn } },
            sectionOf(input, point.id),
          ),
        ]
      : [],
  )

/** R43: a press line that the visitor should agree to is not agreed. */
export const r43: Check = (input) =>
  !input.document.sections.some((section) => section.id === 'press-line')
    ? []
    : input.visit.pressLines.flatMap((line, index) =>
        line.agreeWithVisitor && line.agreedOn === undefined
          ? [
              found(
                'R43',
                input.audience === 'shareable' ? 'B' : 'A',
                [input.visit.id],
                { number: index + 1 },
                { section: 'press-line' },
              ),
            ]
          : [],
      )

/** R47: import drafts of this partner wait for review. */
export const r47: Check = ({ waitingDrafts, visit }) =>
  waitingDrafts === 0 ? [] : [found('R47', 'A', [visit.partner], { count: waitingDrafts })]

/** R16: a gift repeats one given to the same person or partner. */
export const r16: Check = (input) => {
  const gifts = liveOf(input.records, 'gift').filter((gift) => gift.direction === 'given')
  return gifts
    .filter((gift) => gift.visit === input.visit.id)
    .flatMap((gift) => {
      const earlier = gifts.find(
        (one) =>
          one.id !== gift.id &&
          one.visit !== gift.visit &&
          one.doNotRepeat &&
          one.receiver === gift.receiver &&
          sameObject(one.object, gift.object),
      )
      if (earlier === undefined) return []
      const date: FindingValue =
        earlier.date === undefined ? { kind: 'word', key: 'date-unknown' } : { kind: 'date', date: earlier.date }
      return [
        found(
          'R16',
          'A',
          [gift.id, earlier.id],
          { object: local(gift.object), who: record(gift.receiver), date },
          sectionOf(input, gift.id),
        ),
      ]
    })
}

const sameObject = (a: LocalText, b: LocalText): boolean =>
  Object.entries(a).some(([tag, entry]) => b[tag] !== undefined && fold(b[tag].text).trim() === fold(entry.text).trim())
