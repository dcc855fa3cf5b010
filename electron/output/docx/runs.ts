import { assertNever } from '#core/base'
import type { Inline, Inlines, LangTag, TextInline } from '#core/document'
import { chipRuns } from './chip.ts'
import type { Desk } from './desk.ts'
import { wordLang } from './languages.ts'
import { isolated, segmentsOf, type Script, type Segment } from './scripts.ts'
import { escapeXml } from './xml.ts'

/** How the runs of a line differ from their style. */
export type RunLook = {
  readonly weight?: 'bold'
  /** A colour without `#`. */
  readonly colour?: string
  /** Size in points. */
  readonly size?: number
  readonly lang?: LangTag
  /** Further properties in the order of the schema after the size. */
  readonly shading?: string
  readonly border?: string
  readonly tracking?: number
}

/** The runs of a line. */
export const runsOf = (inlines: Inlines, desk: Desk, look: RunLook = {}): string => {
  let xml = ''
  for (const inline of inlines) xml += inlineXml(inline, desk, look)
  return xml
}

/** The runs of plain words. */
export const wordRuns = (words: string, desk: Desk, look: RunLook = {}): string =>
  textRuns({ kind: 'text', text: words }, desk, look)

const inlineXml = (inline: Inline, desk: Desk, look: RunLook): string => {
  switch (inline.kind) {
    case 'text':
      return textRuns(inline, desk, look)
    case 'chip':
      return chipRuns(inline, desk)
    case 'source-mark':
      return linked(
        inline.target,
        desk,
        `<w:r><w:rPr><w:rStyle w:val="Sourcemark"/></w:rPr><w:t>[${inline.number}]</w:t></w:r>`,
      )
    case 'page-of':
      return pageReference(inline.target, desk, look)
    case 'break':
      return '<w:r><w:br/></w:r>'
    default:
      return assertNever(inline)
  }
}

/** A field that shows a page number, with the number known now as its cached text. */
export const pageReference = (target: string, desk: Desk, look: RunLook = {}): string => {
  const bookmark = desk.bookmarks.get(target)
  const page = desk.pages.pageOf.get(target)
  const run = `<w:r>${properties({ script: 'text', text: '' }, { kind: 'text', text: '' }, desk, look)}<w:t>${page ?? '–'}</w:t></w:r>`
  return bookmark === undefined ? run : `<w:fldSimple w:instr=" PAGEREF ${bookmark} \\h ">${run}</w:fldSimple>`
}

/** Runs as a link inside the file. */
export const linked = (target: string, desk: Desk, runs: string): string => {
  const bookmark = desk.bookmarks.get(target)
  return bookmark === undefined ? runs : `<w:hyperlink w:anchor="${bookmark}" w:history="1">${runs}</w:hyperlink>`
}

const textRuns = (inline: TextInline, desk: Desk, look: RunLook): string => {
  let xml = ''
  for (const segment of segmentsOf(isolated(inline.text))) {
    xml += `<w:r>${properties(segment, inline, desk, look)}${words(segment.text)}</w:r>`
  }
  return xml
}

const words = (text: string): string =>
  `<w:t${/^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</w:t>`

const FONTS: Readonly<Record<Exclude<Script, 'text'>, string>> = {
  kana: '<w:rFonts w:eastAsia="Noto Sans JP" w:hint="eastAsia"/>',
  hangul: '<w:rFonts w:eastAsia="Noto Sans KR" w:hint="eastAsia"/>',
  thai: '<w:rFonts w:cs="Noto Sans Thai"/>',
  lao: '<w:rFonts w:cs="Noto Sans Lao"/>',
  khmer: '<w:rFonts w:cs="Noto Sans Khmer"/>',
  arabic: '<w:rFonts w:cs="Scheherazade New"/>',
  hebrew: '<w:rFonts w:cs="Noto Sans Hebrew"/>',
}
const LANGS: Readonly<Record<Exclude<Script, 'text'>, string>> = {
  kana: 'ja',
  hangul: 'ko',
  thai: 'th',
  lao: 'lo',
  khmer: 'km',
  arabic: 'ar',
  hebrew: 'he',
}
const EAST_ASIAN: Readonly<Record<string, string>> = {
  'zh-CN': '<w:rFonts w:hint="eastAsia"/>',
  'ja-JP': '<w:rFonts w:eastAsia="Noto Sans JP" w:hint="eastAsia"/>',
  'ko-KR': '<w:rFonts w:eastAsia="Noto Sans KR" w:hint="eastAsia"/>',
}

/** The properties of a run, in the order of the schema. */
const properties = ({ script }: Segment, inline: TextInline, desk: Desk, look: RunLook): string => {
  const tag = inline.lang ?? look.lang
  let xml = script === 'text' ? fontsOf(tag) : FONTS[script]
  if (inline.weight !== undefined || look.weight !== undefined) xml += '<w:b/><w:bCs/>'
  if (inline.struck === true) xml += '<w:strike/>'
  if (look.colour !== undefined) xml += `<w:color w:val="${look.colour}"/>`
  if (look.tracking !== undefined) xml += `<w:spacing w:val="${look.tracking}"/>`
  if (look.size !== undefined) xml += `<w:sz w:val="${look.size * 2}"/><w:szCs w:val="${look.size * 2}"/>`
  xml += (look.border ?? '') + (look.shading ?? '')
  if (script === 'arabic' || script === 'hebrew') xml += '<w:rtl/>'
  else if (script === 'thai' || script === 'lao' || script === 'khmer') xml += '<w:cs/>'
  xml += languageOf(script, tag, desk)
  return xml === '' ? '' : `<w:rPr>${xml}</w:rPr>`
}

const fontsOf = (tag: LangTag | undefined): string => {
  if (tag === undefined) return ''
  return EAST_ASIAN[wordLang(tag).tag] ?? ''
}

const ATTRIBUTES = { latin: 'w:val', eastAsia: 'w:eastAsia', complex: 'w:bidi' } as const

const languageOf = (script: Script, tag: LangTag | undefined, desk: Desk): string => {
  const own = tag ?? desk.lang
  if (script === 'text') return tag === undefined || tag === desk.lang ? '' : languageXml(own)
  return languageXml(fits(script, own) ? own : LANGS[script])
}

const fits = (script: Exclude<Script, 'text'>, tag: LangTag): boolean =>
  wordLang(tag).kind === wordLang(LANGS[script]).kind && (script === 'arabic' || tag.startsWith(LANGS[script]))

const languageXml = (tag: LangTag): string => {
  const lang = wordLang(tag)
  return `<w:lang ${ATTRIBUTES[lang.kind]}="${escapeXml(lang.tag)}"/>`
}
