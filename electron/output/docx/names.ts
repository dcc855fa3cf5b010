import { INKS, MM, type BiographyBlock, type ElementId, type Inlines, type NameplateBlock } from '#core/document'
import { narrowed, type Desk } from './desk.ts'
import { fittedSize } from './fitted.ts'
import { cellXml, gridXml, rowXml, spaceAfter } from './grid.ts'
import { moreOf, paragraphXml, rawParagraph, type ParagraphMore } from './paragraph.ts'
import { portraitRun } from './picture.ts'
import { runsOf, wordRuns } from './runs.ts'
import type { ParagraphStyleId } from './style-names.ts'
import { hex } from './units.ts'

/** A name in its own script, romanised below, then its lines. */
export const nameplateXml = (block: NameplateBlock, desk: Desk): string => {
  const [first, ...rest] = [
    ...(block.side === undefined
      ? []
      : [
          (more: ParagraphMore) =>
            rawParagraph('Cardlabel', wordRuns(block.side ?? '', desk, { colour: hex(INKS.navy) }), desk, more),
        ]),
    ...nameWriters(block, desk, PLATE),
    ...block.lines.map(
      (inlines) => (more: ParagraphMore) => paragraphXml('Cardtext', inlines, desk, { ...more, after: 0 }),
    ),
  ]
  if (first === undefined) return ''
  const kept = { keepNext: true, keepLines: true }
  const last = rest.pop()
  return [
    first(last === undefined ? moreOf(block) : { ...moreOf(block), ...kept }),
    ...rest.map((write) => write(kept)),
    ...(last === undefined ? [] : [last({ keepLines: true })]),
    spaceAfter(4),
  ].join('')
}

type NameStyles = {
  readonly own: { readonly style: ParagraphStyleId; readonly element: ElementId }
  readonly romanised: { readonly style: ParagraphStyleId; readonly element: ElementId }
}
const PLATE: NameStyles = {
  own: { style: 'Nameownscript', element: 'nameOwn' },
  romanised: { style: 'Nameromanised', element: 'nameRomanised' },
}
const NOTE: NameStyles = {
  own: { style: 'Biographyname', element: 'bioOwn' },
  romanised: { style: 'Biographyromanised', element: 'bioRomanised' },
}

type Writer = (more: ParagraphMore) => string

/** A name alone in Latin letters stands once, in the heavier form. */
const nameWriters = (
  named: Pick<NameplateBlock, 'own' | 'romanised'>,
  desk: Desk,
  styles: NameStyles,
): readonly Writer[] => {
  const { own, romanised } = named
  const writer =
    (name: string, lang: string | undefined, { style, element }: NameStyles['own']): Writer =>
    (more) =>
      rawParagraph(
        style,
        wordRuns(name, desk, {
          ...(lang === undefined ? {} : { lang }),
          ...fittedSize(name, element, desk.width, desk),
        }),
        desk,
        more,
      )
  return [
    ...(own === undefined ? [] : [writer(own.text, own.lang, styles.own)]),
    ...(romanised === undefined
      ? []
      : [writer(romanised, undefined, own === undefined ? styles.own : styles.romanised)]),
  ]
}

const PHOTO = { width: 30 * MM, height: 40 * MM }
const GUTTER = 6 * MM

/** A person's note: the portrait at the left, the text beside it, in a table without lines. */
export const biographyXml = (block: BiographyBlock, desk: Desk): string => {
  const text = narrowed(desk, desk.width - PHOTO.width - GUTTER)
  const photo = portraitRun(block.portrait, PHOTO.width, PHOTO.height, desk, 'Biographyname')
  const credit =
    block.credit === undefined
      ? ''
      : rawParagraph('Sourcenote', wordRuns(block.credit, desk, { colour: hex(INKS.grey) }), desk, { before: 2 })
  const words = [
    ...nameWriters(block, text, NOTE).map((write, index) => write(index === 0 ? moreOf(block) : {})),
    ...block.capacity.map((inlines) => paragraphXml('Biographytext', inlines, text, {}, { weight: 'bold' })),
    ...block.items.flatMap((field) => fieldParagraphs(field.label, field.lines, text)),
  ].join('')
  const cells =
    cellXml(PHOTO.width + GUTTER, rawParagraph('Biographytext', photo, desk) + credit, {
      padding: { left: 0, right: GUTTER },
    }) + cellXml(text.width, words === '' ? rawParagraph('Biographytext', '', desk) : words)
  const grid = gridXml({ columns: [PHOTO.width + GUTTER, text.width], padding: [0, 0], rows: rowXml(cells) })
  return grid + spaceAfter(14)
}

const fieldParagraphs = (label: string, lines: readonly Inlines[], desk: Desk): readonly string[] => {
  const [first = [], ...rest] = lines
  const head = wordRuns(`${label} `, desk, { weight: 'bold' })
  return [
    rawParagraph('Biographytext', head + runsOf(first, desk), desk),
    ...rest.map((inlines) => paragraphXml('Biographytext', inlines, desk)),
  ]
}
