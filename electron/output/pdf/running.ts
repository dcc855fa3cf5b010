import { INKS, MM, type DocumentModel, type Theme } from '#core/document'
import { lineItems, linesOf, markingHeight, markingItems, styleOf, type Desk } from '#electron/output/pdf/blocks'
import type { Item, LineItem } from '#electron/output/pdf/flow'
import type { Line } from '#electron/output/pdf/type'

/** A page among the others: its number from 1, how many there are, and whether it is the cover. */
export type PagePlace = { readonly number: number; readonly total: number; readonly isCover: boolean }

type Slot = {
  readonly text: string
  readonly align: 'start' | 'middle' | 'end'
  readonly element: 'running' | 'pageNumber'
}

/** Header, footer and both markings of a page. The cover has its markings only. */
export function runningItems(document: DocumentModel, desk: Desk, place: PagePlace): readonly Item[] {
  const height = markingHeight(desk)
  const edge = desk.theme.runningEdge * MM
  const top = edge
  const bottom = desk.shape.height - edge - height
  const { running, pageNumber: number } = desk.theme
  const isCentred = running === 'marking-centre'
  const isNumberCentred = number.place === 'foot-centre'
  const head = markingItems(document.banner, desk, top, isCentred || place.isCover ? 'middle' : 'end', undefined)
  const foot = markingItems(
    document.banner,
    desk,
    bottom,
    isNumberCentred && !place.isCover ? 'end' : 'middle',
    undefined,
  )
  const marks = [...head.items, ...foot.items]
  if (place.isCover) return marks
  const header = rowItems(
    desk,
    headerSlots(document, desk.theme, place),
    top,
    height,
    isCentred ? head.width : undefined,
  )
  const footer = rowItems(
    desk,
    footerSlots(document, desk.theme, place),
    bottom,
    height,
    isNumberCentred ? undefined : foot.width,
  )
  const rules = isCentred ? [hairline(desk, top + height + RULE_GAP)] : []
  return [...marks, ...header, ...footer, ...rules]
}

const RULE_GAP = 5

const hairline = (desk: Desk, y: number): Item => ({
  kind: 'rule',
  x: desk.left,
  y,
  toX: desk.left + desk.width,
  toY: y,
  width: 0.4,
  ink: INKS.hairline,
})

const copyWords = ({ running, copy }: DocumentModel): string =>
  [running.version, copy.word].filter((word) => word !== '').join(' · ')

function headerSlots(document: DocumentModel, theme: Theme, place: PagePlace): readonly Slot[] {
  const title: Slot = { text: document.running.shortTitle, align: 'start', element: 'running' }
  return theme.running === 'marking-centre'
    ? [title, { text: copyWords(document), align: 'end', element: 'running' }]
    : [title, { text: pageNumber(theme, place), align: 'middle', element: 'pageNumber' }]
}

function footerSlots(document: DocumentModel, theme: Theme, place: PagePlace): readonly Slot[] {
  const { department, issued } = document.running
  const left: Slot = {
    text: [department, issued].filter((word) => word !== '').join(', '),
    align: 'start',
    element: 'running',
  }
  const number: Slot = { text: pageNumber(theme, place), align: 'end', element: 'pageNumber' }
  switch (theme.pageNumber.place) {
    case 'foot-right':
      return [left, number]
    case 'foot-centre':
      return [left, { ...number, align: 'middle' }]
    case 'top-centre':
      return [left, { text: copyWords(document), align: 'end', element: 'running' }]
  }
}

function pageNumber({ pageNumber: rule }: Theme, { number, total }: PagePlace): string {
  if (number === 1 && !rule.onFirst) return ''
  switch (rule.form) {
    case 'n / total':
      return `${number} / ${total}`
    case '— n —':
      return `— ${number} —`
    case 'n':
      return String(number)
  }
}

const GAP = 8

/** Leading of a text that takes two lines, so that both stand within the height of the marking. */
const TIGHT = 10

/** Texts of a header or footer beside a marking in the middle, on two lines if need be; more ends in an ellipsis. */
function rowItems(desk: Desk, slots: readonly Slot[], y: number, height: number, middle = 0): readonly LineItem[] {
  return slots.flatMap((slot) => {
    if (slot.text === '') return []
    const style = styleOf(desk, slot.element)
    const room = slot.align === 'middle' ? desk.width / 3 : (desk.width - Math.max(middle, desk.width / 6)) / 2 - GAP
    const lines = runningLines(desk, slot, room)
    const set = lines.length === 1 ? style : { ...style, leading: TIGHT }
    const top = y + (height - lines.length * set.leading) / 2
    return lineItems(desk, lines, set, undefined, { y: top, align: slot.align })
  })
}

function runningLines(desk: Desk, slot: Slot, room: number): readonly Line[] {
  const style = styleOf(desk, slot.element)
  const set = (text: string): readonly Line[] => linesOf(desk, [{ kind: 'text', text }], style, room)
  const chars = [...slot.text]
  let lines = set(slot.text)
  while (lines.length > 2 && chars.length > 1) {
    chars.pop()
    lines = set(`${chars.join('').trimEnd()}…`)
  }
  return lines
}
