import { Document, Packer } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { assert } from '#core/base'
import type { LangTag, Theme } from '#core/document'
import { stylesOf } from './styles.ts'

/** What docx makes of a file: its styles, settings, theme and table of fonts. The body, where the time goes, is written by itself. */
export type Frame = {
  readonly styles: string
  readonly settings: string
  readonly theme: string
  readonly fonts: string
}

const made = new Map<string, Promise<Frame>>()

/** The frame of a profile, a format, a card's leading and a language: it depends on nothing else, so it is made once. */
export const frameOf = (theme: Theme, lang: LangTag): Promise<Frame> => {
  const key = `${theme.profile} ${theme.format} ${theme.elements.cardText.leading} ${lang}`
  const known = made.get(key)
  if (known !== undefined) return known
  const frame = makeFrame(theme, lang)
  made.set(key, frame)
  return frame
}

const makeFrame = async (theme: Theme, lang: LangTag): Promise<Frame> => {
  const document = new Document({ styles: stylesOf(theme, lang), sections: [] })
  const parts = unzipSync(await Packer.pack(document, 'uint8array'))
  const part = (name: string): string => {
    const bytes = parts[name]
    assert(bytes !== undefined, `${name} in what docx made`)
    return strFromU8(bytes)
  }
  return {
    styles: onlyOurs(part('word/styles.xml')),
    settings: part('word/settings.xml'),
    theme: part('word/theme/theme1.xml'),
    fonts: part('word/fontTable.xml').replace(/<w:embed\w+[^>]*\/>/g, ''),
  }
}

/** docx writes its own look of Word's built-in styles before ours of the same id; the later one, ours, stands. */
const onlyOurs = (styles: string): string => {
  const last = new Map<string, string>()
  const pattern = /<w:style .*?<\/w:style>/gs
  for (const [style] of styles.matchAll(pattern)) {
    const id = /w:styleId="([^"]+)"/.exec(style)?.[1] ?? ''
    last.delete(id)
    last.set(id, style)
  }
  let isFirst = true
  return styles.replace(pattern, () => {
    if (!isFirst) return ''
    isFirst = false
    return [...last]
      .filter(([id]) => !UNUSED.test(id))
      .map(([, style]) => withDefaults(style))
      .join('')
  })
}

const UNUSED = /^(?:Heading[4-9]|TOC[3-9]|Strong|ListParagraph|Bibliography|Footnote.*|Endnote.*|Hyperlink|LineNumber)$/

/** Word wants one default character style, from which ours come. */
const withDefaults = (style: string): string =>
  style.includes('w:styleId="TableNormal"')
    ? `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>${style}`
    : style
