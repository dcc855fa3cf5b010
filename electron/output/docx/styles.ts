import type { ICharacterStyleOptions, IParagraphStyleOptions, IStylesOptions } from 'docx'
import { INKS, type ElementId, type LangTag, type Theme, type TypeStyle } from '#core/document'
import { wordLang } from './languages.ts'
import { CHARACTER_STYLES, PARAGRAPH_STYLES, type ParagraphStyleId } from './style-names.ts'
import { halfPoints, hex, twips } from './units.ts'

type Trait = {
  readonly element: ElementId
  readonly colour?: string
  readonly weight?: 'bold' | 'regular'
  readonly keepNext?: true
  readonly outline?: number
  readonly after?: number
  readonly rule?: true
  readonly hanging?: number
  readonly align?: 'right'
}

const NAVY = hex(INKS.navy)

/** Which element of the type scale each style shows, and what it has besides. */
const TRAITS: Readonly<Record<ParagraphStyleId, Trait>> = {
  Title: { element: 'coverTitle' },
  Coverheading: { element: 'coverHeading' },
  Coverlabel: { element: 'coverLabel', weight: 'bold' },
  Covervalue: { element: 'coverText' },
  Heading1: { element: 'sectionTitle', keepNext: true, outline: 0, rule: true },
  Heading2: { element: 'subsection', keepNext: true, outline: 1 },
  Heading3: { element: 'runIn', keepNext: true, outline: 2 },
  BodyText: { element: 'body' },
  ListBullet: { element: 'body' },
  ListNumber: { element: 'body' },
  Talkingpoint: { element: 'point' },
  Talkingpointpaired: { element: 'paired' },
  Talkingsupport: { element: 'support' },
  Speech: { element: 'body' },
  Ifraised: { element: 'calloutLabel', colour: hex(INKS.amber) },
  Donotraise: { element: 'calloutLabel' },
  Note: { element: 'note' },
  Cardtext: { element: 'cardText' },
  Cardlabel: { element: 'cardLabel' },
  Tablehead: { element: 'tableHead' },
  Tabletext: { element: 'tableText' },
  Tablesmall: { element: 'tableSmall' },
  Tablenumber: { element: 'tableText', align: 'right' },
  Sourcenote: { element: 'sourceNote', hanging: 28 },
  Marking: { element: 'marking' },
  Header: { element: 'running' },
  Footer: { element: 'running' },
  Pagenumber: { element: 'pageNumber' },
  Nameownscript: { element: 'nameOwn' },
  Nameromanised: { element: 'nameRomanised' },
  Biographyname: { element: 'bioOwn' },
  Biographyromanised: { element: 'bioRomanised' },
  Biographytext: { element: 'bioText' },
  Placecard: { element: 'placeCard' },
  Placecardline: { element: 'placeCardLine' },
  Caption: { element: 'caption' },
  TOCHeading: { element: 'runIn', keepNext: true },
  TOC1: { element: 'contents' },
  TOC2: { element: 'contents' },
}

/** The styles of a theme as docx takes them: the defaults of the document, and every named style (PACK 7). */
export const stylesOf = (theme: Theme, lang: LangTag): IStylesOptions => {
  const body = theme.elements.body
  return {
    default: {
      document: {
        run: { font: fontsOf(theme, body), size: halfPoints(body.size), language: languagesOf(lang) },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
    },
    paragraphStyles: (Object.keys(TRAITS) as ParagraphStyleId[]).map((id) => paragraphStyle(id, theme)),
    characterStyles: characterStyles(theme),
  }
}

const LANG_OF_EAST_ASIA = 'zh-CN'
const LANG_OF_COMPLEX = 'ar-SA'

const languagesOf = (lang: LangTag): { value: string; eastAsia: string; bidirectional: string } => {
  const { kind, tag } = wordLang(lang)
  return {
    value: kind === 'latin' ? tag : 'en-GB',
    eastAsia: kind === 'eastAsia' ? tag : LANG_OF_EAST_ASIA,
    bidirectional: kind === 'complex' ? tag : LANG_OF_COMPLEX,
  }
}

const fontsOf = (theme: Theme, style: TypeStyle): { ascii: string; hAnsi: string; eastAsia: string; cs: string } => {
  const { latin, eastAsia, complex } = theme.fonts[style.family].word
  return { ascii: latin, hAnsi: latin, eastAsia, cs: complex }
}

const paragraphStyle = (id: ParagraphStyleId, theme: Theme): IParagraphStyleOptions => {
  const trait = TRAITS[id]
  const style = theme.elements[trait.element]
  const isBold = trait.weight === undefined ? style.weight !== 'regular' : trait.weight === 'bold'
  return {
    id,
    name: PARAGRAPH_STYLES[id],
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      font: fontsOf(theme, style),
      size: halfPoints(style.size),
      ...(isBold ? { bold: true } : {}),
      ...(trait.colour === undefined ? {} : { color: trait.colour }),
    },
    paragraph: {
      spacing: {
        line: twips(style.leading),
        // The card is one page: nothing in a line may make it higher.
        lineRule: id === 'Cardtext' ? 'exact' : 'atLeast',
        before: twips(style.before),
        after: twips(style.after),
      },
      ...(trait.keepNext === undefined ? {} : { keepNext: true }),
      ...(trait.outline === undefined ? {} : { outlineLevel: trait.outline }),
      ...(trait.align === undefined ? {} : { alignment: trait.align }),
      ...(trait.hanging === undefined ? {} : { indent: { left: twips(trait.hanging), hanging: twips(trait.hanging) } }),
      ...(trait.rule === undefined
        ? {}
        : { border: { bottom: { style: 'single' as const, size: 8, space: 5, color: NAVY } } }),
    },
  }
}

const characterStyles = (theme: Theme): ICharacterStyleOptions[] => {
  const { chip, sourceMark } = theme.elements
  return [
    {
      id: 'Chip',
      name: CHARACTER_STYLES.Chip,
      quickFormat: true,
      run: { font: fontsOf(theme, chip), size: halfPoints(chip.size) },
    },
    {
      id: 'Sourcemark',
      name: CHARACTER_STYLES.Sourcemark,
      quickFormat: true,
      run: { font: fontsOf(theme, sourceMark), size: halfPoints(sourceMark.size), color: NAVY },
    },
  ]
}
