import type { ChipState } from './inline.ts'
import type { Ink } from './drawing.ts'

/** The page profiles (PACK 6.1). */
export type ProfileId = 'a4' | 'letter' | 'vn' | 'cn' | 'ru'

/** A pack on full pages, or the A5 programme card. */
export type FormatId = 'pack' | 'a5'

/** 1 mm in points. */
export const MM = 72 / 25.4

export type Family = 'serif' | 'sans'
export type Weight = 'regular' | 'semibold' | 'bold'

/** How an element is set: sizes and distances in points; `floor` is the smallest size to which a long name shrinks. */
export type TypeStyle = {
  readonly family: Family
  readonly weight: Weight
  readonly size: number
  readonly leading: number
  readonly before: number
  readonly after: number
  readonly floor?: number
}

/** The elements of the type scale (PACK 6.2, 4, 6.4). */
export type ElementId =
  | 'coverTitle'
  | 'coverHeading'
  | 'coverText'
  | 'coverLabel'
  | 'sectionTitle'
  | 'subsection'
  | 'runIn'
  | 'body'
  | 'paired'
  | 'cardText'
  | 'cardLabel'
  | 'nameOwn'
  | 'nameRomanised'
  | 'point'
  | 'support'
  | 'note'
  | 'calloutLabel'
  | 'tableHead'
  | 'tableText'
  | 'tableStrong'
  | 'tableSmall'
  | 'sourceNote'
  | 'sourceMark'
  | 'caption'
  | 'contents'
  | 'bioOwn'
  | 'bioRomanised'
  | 'bioText'
  | 'running'
  | 'pageNumber'
  | 'marking'
  | 'chip'
  | 'placeCard'
  | 'placeCardLine'

export type Margins = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** Where a page number stands and how it reads. */
export type PageNumber = {
  readonly place: 'foot-right' | 'foot-centre' | 'top-centre'
  readonly form: 'n / total' | '— n —' | 'n'
  readonly onFirst: boolean
}

/** A page profile made whole: paper and margins in mm, the scale, and the rules of header and footer. */
export type Theme = {
  readonly profile: ProfileId
  readonly format: FormatId
  readonly paper: { readonly width: number; readonly height: number }
  readonly margins: Margins
  /** Paper width less the side margins, mm. */
  readonly measure: number
  /** Distance of header and footer from the paper's edge, mm. */
  readonly runningEdge: number
  readonly firstLineIndent: number
  /** Space after a body paragraph, points. */
  readonly paragraphAfter: number
  readonly pageNumber: PageNumber
  /** Which layout of header and footer: as `a4` and `cn`, or as `vn` and `ru` (PACK 6.3). */
  readonly running: 'marking-centre' | 'number-centre'
  readonly fonts: Readonly<Record<Family, FontSet>>
  readonly elements: Readonly<Record<ElementId, TypeStyle>>
}

/** Names of a family in the PDF and in Word, per script group. */
export type FontSet = {
  readonly pdf: 'noto-serif' | 'noto-sans' | 'tinos' | 'noto-sans-sc'
  readonly word: { readonly latin: string; readonly eastAsia: string; readonly complex: string }
}

/** Colours as hex (PACK 6.2). */
export const INKS: Readonly<Record<Ink, string>> = {
  black: '#000000',
  navy: '#1F4E8C',
  amber: '#8A5A00',
  green: '#1B6B3A',
  red: '#B42318',
  grey: '#595959',
  hairline: '#8C8C8C',
  tint: '#F8F8F8',
  white: '#FFFFFF',
}

export type ChipShape =
  'filled-disc' | 'half-disc' | 'open-disc' | 'quarter-clock' | 'triangle' | 'cross' | 'barred-disc' | 'question'

/** How a chip is drawn: its shape, its border in points (0 for none), dashes, ink, and whether its word is struck through. */
export type ChipStyle = {
  readonly shape: ChipShape
  readonly border: number
  readonly dashed: boolean
  readonly ink: Ink
  readonly struck: boolean
}

const chip = (shape: ChipShape, border: number, ink: Ink, more: Partial<ChipStyle> = {}): ChipStyle => ({
  shape,
  border,
  ink,
  dashed: false,
  struck: false,
  ...more,
})

/** PACK 6.4, state chips: word, shape and border tell the state without colour. */
export const CHIPS: Readonly<Record<ChipState, ChipStyle>> = {
  kept: chip('filled-disc', 1, 'green'),
  'in-hand': chip('half-disc', 1, 'navy'),
  open: chip('open-disc', 1, 'navy'),
  'due-soon': chip('quarter-clock', 1, 'amber'),
  overdue: chip('triangle', 2, 'red'),
  ended: chip('cross', 0.8, 'grey', { struck: true }),
  denied: chip('barred-disc', 0.8, 'grey'),
  said: chip('open-disc', 0.8, 'grey', { dashed: true }),
  'not-confirmed': chip('question', 0, 'grey'),
}

/** Height of a chip and size of its shape, points. */
export const CHIP_HEIGHT = 14
export const CHIP_SHAPE = 7

const style = (
  family: Family,
  weight: Weight,
  size: number,
  leading: number,
  before = 0,
  after = 0,
  floor?: number,
): TypeStyle => ({ family, weight, size, leading, before, after, ...(floor === undefined ? {} : { floor }) })

const BASE: Readonly<Record<ElementId, TypeStyle>> = {
  coverTitle: style('sans', 'semibold', 30, 38, 0, 8, 20),
  coverHeading: style('sans', 'regular', 15, 21, 0, 4),
  coverText: style('sans', 'regular', 10.5, 15, 0, 3),
  coverLabel: style('sans', 'regular', 10.5, 15, 0, 3),
  sectionTitle: style('sans', 'semibold', 20, 27, 0, 10),
  subsection: style('sans', 'bold', 15, 21, 12, 4),
  runIn: style('sans', 'bold', 12, 17, 8, 2),
  body: style('serif', 'regular', 12, 17, 0, 8),
  paired: style('serif', 'regular', 11, 16, 0, 6),
  cardText: style('serif', 'regular', 11, 15, 0, 2),
  cardLabel: style('sans', 'bold', 11, 15, 0, 0),
  nameOwn: style('serif', 'bold', 16, 22, 0, 0, 14),
  nameRomanised: style('serif', 'regular', 14, 20, 0, 2, 14),
  point: style('serif', 'regular', 14, 20, 0, 9),
  support: style('sans', 'regular', 10, 14, 0, 2),
  note: style('sans', 'regular', 10.5, 15, 0, 4),
  calloutLabel: style('sans', 'bold', 9.5, 13, 0, 3),
  tableHead: style('sans', 'bold', 10.5, 15),
  tableText: style('sans', 'regular', 10.5, 15, 0, 0, 9),
  tableStrong: style('sans', 'bold', 10.5, 15, 0, 0, 9),
  tableSmall: style('sans', 'regular', 10, 14),
  sourceNote: style('sans', 'regular', 9, 13, 0, 4),
  sourceMark: style('sans', 'regular', 8.5, 12),
  caption: style('sans', 'regular', 9, 13, 3, 8),
  contents: style('sans', 'regular', 10.5, 15, 0, 2),
  bioOwn: style('serif', 'bold', 15, 21, 0, 0, 12),
  bioRomanised: style('serif', 'regular', 12, 17, 0, 2, 12),
  bioText: style('serif', 'regular', 11, 15, 0, 2),
  running: style('sans', 'regular', 8.5, 12),
  pageNumber: style('sans', 'regular', 8.5, 12),
  marking: style('sans', 'bold', 10, 12),
  chip: style('sans', 'regular', 9, 14),
  placeCard: style('serif', 'bold', 36, 44, 0, 0, 20),
  placeCardLine: style('sans', 'regular', 12, 17),
}

/** Nothing is set smaller than this, points. */
export const SMALLEST = 8.5
const LARGEST_SCALED = 30

const TITLES: readonly ElementId[] = ['coverTitle', 'coverHeading', 'sectionTitle', 'subsection', 'runIn']

const scaled = (from: TypeStyle, factor: number): TypeStyle => {
  const size = round(Math.min(Math.max(from.size, LARGEST_SCALED), Math.max(SMALLEST, from.size * factor)))
  return {
    ...from,
    size,
    leading: round((from.leading * size) / from.size),
    before: round(from.before * factor),
    after: round(from.after * factor),
    ...(from.floor === undefined ? {} : { floor: Math.max(SMALLEST, Math.min(size, from.floor)) }),
  }
}

const round = (points: number): number => Math.round(points * 4) / 4

const withTitles = (factor: number, own: Partial<Record<ElementId, TypeStyle>>): Theme['elements'] => ({
  ...BASE,
  ...Object.fromEntries(TITLES.map((id) => [id, scaled(BASE[id], factor)])),
  ...own,
})

const NOTO_SERIF: FontSet = {
  pdf: 'noto-serif',
  word: { latin: 'Noto Serif', eastAsia: 'Noto Sans SC', complex: 'Scheherazade New' },
}
const NOTO_SANS: FontSet = {
  pdf: 'noto-sans',
  word: { latin: 'Noto Sans', eastAsia: 'Noto Sans SC', complex: 'Scheherazade New' },
}
const TINOS: FontSet = {
  pdf: 'tinos',
  word: { latin: 'Times New Roman', eastAsia: 'Noto Sans SC', complex: 'Scheherazade New' },
}
const FANGSONG: FontSet = {
  pdf: 'noto-sans-sc',
  word: { latin: 'Noto Sans', eastAsia: 'FangSong', complex: 'Scheherazade New' },
}

const A4 = { width: 210, height: 297 }
const A5 = { width: 148, height: 210 }

type Shape = Omit<Theme, 'profile' | 'format' | 'measure'>

const INTERNATIONAL: Shape = {
  paper: A4,
  margins: { top: 25, bottom: 25, left: 32, right: 26 },
  runningEdge: 12,
  firstLineIndent: 0,
  paragraphAfter: 8,
  pageNumber: { place: 'foot-right', form: 'n / total', onFirst: true },
  running: 'marking-centre',
  fonts: { serif: NOTO_SERIF, sans: NOTO_SANS },
  elements: BASE,
}

const PROFILES: Readonly<Record<ProfileId, Shape>> = {
  a4: INTERNATIONAL,
  letter: {
    ...INTERNATIONAL,
    paper: { width: 215.9, height: 279.4 },
    margins: { top: 25.4, bottom: 25.4, left: 34, right: 29.9 },
  },
  vn: {
    ...INTERNATIONAL,
    margins: { top: 22, bottom: 22, left: 32, right: 18 },
    firstLineIndent: 10,
    pageNumber: { place: 'top-centre', form: 'n', onFirst: false },
    running: 'number-centre',
    fonts: { serif: TINOS, sans: TINOS },
    elements: withTitles(14 / 12, {
      body: style('serif', 'regular', 14, 21, 0, 6),
      coverTitle: style('sans', 'bold', 30, 38, 0, 8, 20),
      sectionTitle: style('sans', 'bold', 23.25, 31.5, 0, 10),
      pageNumber: style('sans', 'regular', 13, 17),
    }),
  },
  cn: {
    ...INTERNATIONAL,
    margins: { top: 37, bottom: 35, left: 28, right: 26 },
    firstLineIndent: (16 * 2) / MM,
    pageNumber: { place: 'foot-centre', form: '— n —', onFirst: true },
    fonts: { serif: FANGSONG, sans: FANGSONG },
    elements: { ...BASE, body: style('serif', 'regular', 16, 29, 0, 0), pageNumber: style('sans', 'regular', 14, 18) },
  },
  ru: {
    ...INTERNATIONAL,
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    firstLineIndent: 12.5,
    pageNumber: { place: 'top-centre', form: 'n', onFirst: false },
    running: 'number-centre',
    elements: withTitles(13 / 12, { body: style('serif', 'regular', 13, 19, 0, 6) }),
  },
}

const A5_FACTOR = 0.83

/** The theme of a profile; the A5 format keeps the profile's fonts and takes margins of 15 mm and sizes x 0.83. */
export const themeOf = (profile: ProfileId, format: FormatId): Theme => {
  const shape = format === 'a5' ? onA5(PROFILES[profile]) : PROFILES[profile]
  const { paper, margins } = shape
  return { ...shape, profile, format, measure: Math.round((paper.width - margins.left - margins.right) * 10) / 10 }
}

/** Leadings that the card may have, points: its own first, then closer ones, should it need more than its one page (PACK 4). */
export const CARD_LEADINGS = [15, 14.5, 14, 13.5, 13] as const

/** A theme whose card is set with another leading. */
export const withCardLeading = (theme: Theme, leading: number): Theme => ({
  ...theme,
  elements: {
    ...theme.elements,
    cardText: { ...theme.elements.cardText, leading },
    cardLabel: { ...theme.elements.cardLabel, leading },
  },
})

const onA5 = (shape: Shape): Shape => ({
  ...shape,
  paper: A5,
  margins: { top: 15, bottom: 15, left: 15, right: 15 },
  runningEdge: 6,
  elements: Object.fromEntries(
    Object.entries(BASE).map(([id, from]) => [id, scaled(from, A5_FACTOR)]),
  ) as Theme['elements'],
})

/** The measure for which table columns are stated, mm. */
export const TABLE_MEASURE = 152

/** Column widths on a measure, mm: on a wider one the widest column takes the extra, on a narrower one all shrink alike. */
export const columnWidths = (widths: readonly number[], measure: number): readonly number[] => {
  const sum = widths.reduce((total, width) => total + width, 0)
  if (measure < sum) return widths.map((width) => (width * measure) / sum)
  const widest = widths.indexOf(Math.max(...widths))
  return widths.map((width, index) => (index === widest ? width + measure - sum : width))
}
