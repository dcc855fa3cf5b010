import { MM, type LangText, type PointBlock } from '#core/document'
import { narrowed, type Desk } from './desk.ts'
import { CHANGE_EDGE, cellXml, gridXml, rowXml, spaceAfter } from './grid.ts'
import { moreOf, paragraphXml, rawParagraph, type ParagraphMore } from './paragraph.ts'
import { runsOf, wordRuns } from './runs.ts'
import type { ParagraphStyleId } from './style-names.ts'

const NUMBER = 9 * MM
const PAIRED_NUMBER = 6 * MM
const GUTTER = 5 * MM

/** A text to be spoken with its number, in one language or two side by side, and its smaller lines below. */
export const pointXml = (block: PointBlock, desk: Desk): string => {
  const [first, second] = block.texts
  const number = block.role === 'point' ? `${block.number}.` : String(block.number)
  const hasSupport = block.support.length > 0
  const indent = second === undefined ? NUMBER : PAIRED_NUMBER
  const support = block.support
    .map((inlines, index) =>
      paragraphXml('Talkingsupport', inlines, desk, {
        left: indent,
        changed: block.changed,
        keepLines: true,
        keepNext: index < block.support.length - 1,
        ...(index === block.support.length - 1 ? { after: 9 } : {}),
      }),
    )
    .join('')
  const more: ParagraphMore = { ...moreOf(block), ...(hasSupport ? { keepNext: true, after: 2 } : {}) }
  const texts =
    second === undefined
      ? numbered(block.role === 'point' ? 'Talkingpoint' : 'Speech', number, first, more, NUMBER, desk)
      : pair(block, number, first, second, more, desk)
  return texts + support
}

const numbered = (
  style: ParagraphStyleId,
  number: string,
  text: LangText,
  more: ParagraphMore,
  hanging: number,
  desk: Desk,
): string =>
  rawParagraph(
    style,
    `${wordRuns(number, desk)}<w:r><w:tab/></w:r>${runsOf(text.inlines, desk, { lang: text.lang })}`,
    desk,
    { ...more, left: hanging, hanging, keepLines: true },
  )

/** Two languages in a table of two cells without lines, aligned at their tops. */
const pair = (
  block: PointBlock,
  number: string,
  first: LangText,
  second: LangText,
  more: ParagraphMore,
  desk: Desk,
): string => {
  const width = (desk.width - GUTTER) / 2
  const inner = narrowed(desk, width)
  const cells =
    cellXml(
      width + GUTTER,
      numbered('Talkingpointpaired', number, first, { ...more, changed: undefined }, PAIRED_NUMBER, inner),
      {
        padding: { right: GUTTER, ...(block.changed === true ? { left: 4 } : {}) },
        ...(block.changed === true ? { edges: { left: CHANGE_EDGE } } : {}),
      },
    ) +
    cellXml(
      width,
      paragraphXml(
        'Talkingpointpaired',
        second.inlines,
        inner,
        block.support.length > 0 ? { keepNext: true, after: 2 } : {},
        { lang: second.lang },
      ),
    )
  return gridXml({ columns: [width + GUTTER, width], padding: [0, 0], rows: rowXml(cells) }) + spaceAfter(0)
}
