import { type DocumentModel, type Theme } from '#core/document'
import { elementsOf, serialized, type OfficeRunning, type XmlElement } from '#electron/output/docx/letterhead'
import type { Desk } from './desk.ts'
import type { Frame } from './frame.ts'
import type { Letterhead } from './letterhead.ts'
import { markingRuns } from './marking.ts'
import { relationsXml, relationType, type Part } from './package.ts'
import { rawParagraph } from './paragraph.ts'
import { copyWords, pageNumberRuns, runningParts, type RunningKind, type RunningPart } from './running.ts'
import { wordRuns } from './runs.ts'
import { CHARACTER_STYLES, type ParagraphStyleId } from './style-names.ts'
import { twips } from './units.ts'
import { XML_HEAD } from './xml.ts'

/** How a file is dressed: in our own styles, headers and pages, or in those of an office's letterhead. */
export type Dress = {
  readonly theme: Theme
  readonly frame: Frame
  readonly styleId: (style: ParagraphStyleId) => string
  readonly running: (document: DocumentModel, desk: Desk, kind: RunningKind) => RunningPart
  readonly parts: ReadonlyMap<string, Part>
}

/** Our own dress, or that of a letterhead. */
export const dressedBy = (letterhead: Letterhead | undefined, theme: Theme, frame: Frame): Dress =>
  letterhead === undefined
    ? { theme, frame, styleId: (style) => style, running: runningParts, parts: new Map() }
    : {
        theme: themeOn(letterhead, theme),
        frame: { ...frame, ...framed(letterhead, frame) },
        styleId: (style) => letterhead.styleIds.get(style) ?? ownId(style, letterhead),
        running: (document, desk, kind) => officeRunning(letterhead, document, desk, kind),
        parts: new Map(
          [...letterhead.media].map(([name, content]) => [
            name,
            { content, type: name.endsWith('.png') ? 'image/png' : 'image/jpeg' },
          ]),
        ),
      }

const themeOn = ({ page }: Letterhead, theme: Theme): Theme => {
  if (page === undefined || theme.format === 'a5') return theme
  const measure = Math.round((page.paper.width - page.margins.left - page.margins.right) * 10) / 10
  return { ...theme, ...page, measure }
}

/** Our style's id in the office's file: another one where the office uses the id for a style of its own. */
const ownId = (id: string, letterhead: Letterhead): string =>
  styleElements(letterhead.styles).some(({ attributes }) => attributes['w:styleId'] === id) ? `${id}Pack` : id

const styleElements = (styles: XmlElement): readonly XmlElement[] => elementsOf(styles, 'w:style')

/** The office's styles with those of ours behind them for which it has none. */
const framed = (letterhead: Letterhead, frame: Frame): Partial<Frame> => {
  const wanted = new Set<string>(Object.keys(CHARACTER_STYLES))
  const ours = [...frame.styles.matchAll(/<w:style .*?<\/w:style>/gs)].flatMap(([style]) => {
    const id = /w:styleId="([^"]+)"/.exec(style)?.[1] ?? ''
    const isPaired = letterhead.styleIds.has(id as ParagraphStyleId)
    const isOurs = wanted.has(id) || (!isPaired && isParagraphStyle(id, frame))
    return isOurs ? [adopted(style, id, letterhead)] : []
  })
  const theirs = serialized(letterhead.styles)
  return {
    styles: `${XML_HEAD}${theirs.replace(/<\/w:styles>$/, `${ours.join('')}</w:styles>`)}`,
    ...(letterhead.theme === undefined ? {} : { theme: XML_HEAD + serialized(letterhead.theme) }),
  }
}

const BASE = new Set(['Normal', 'TableNormal', 'DefaultParagraphFont'])
const isParagraphStyle = (id: string, frame: Frame): boolean =>
  !BASE.has(id) && frame.styles.includes(`w:type="paragraph" w:styleId="${id}"`)

const adopted = (style: string, id: string, letterhead: Letterhead): string => {
  const normal = styleElements(letterhead.styles).find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(?:1|true)$/.test(attributes['w:default'] ?? ''),
  )?.attributes['w:styleId']
  const based = /<w:basedOn w:val="Normal"\/>/
  return style
    .replace(`w:styleId="${id}"`, `w:styleId="${ownId(id, letterhead)}"`)
    .replace(based, normal === undefined ? '' : `<w:basedOn w:val="${normal}"/>`)
    .replace(/<w:next w:val="Normal"\/>/, '')
}

/** The office's header and footer with the marking at the top of the one and at the end of the other. */
const officeRunning = (letterhead: Letterhead, document: DocumentModel, desk: Desk, kind: RunningKind): RunningPart => {
  const own = runningParts(document, desk, kind)
  const place = kind === 'page' ? 'page' : 'first'
  const header = letterhead.headers[place]
  const footer = letterhead.footers[place]
  const width = desk.width
  const tabs = `<w:tabs><w:tab w:val="center" w:pos="${twips(width / 2)}"/><w:tab w:val="right" w:pos="${twips(width)}"/></w:tabs>`
  const tab = '<w:r><w:tab/></w:r>'
  const marking = markingRuns(document.banner, desk)
  const copy = kind === 'cover' ? '' : tab + wordRuns(copyWords(document), desk)
  const number =
    footer === undefined || hasPageField(footer.root) || kind === 'cover'
      ? ''
      : tab + pageNumberRuns(desk.theme, desk.pages.total)
  return {
    ...(header === undefined
      ? { header: own.header }
      : {
          header: `${XML_HEAD}${withFirst(header.root, rawParagraph('Marking', tab + marking + copy, desk, { tabs }))}`,
          ...relationsOf('headerRelations', header),
        }),
    ...(footer === undefined
      ? { footer: own.footer }
      : {
          footer: `${XML_HEAD}${withLast(footer.root, rawParagraph('Marking', tab + marking + number, desk, { tabs }))}`,
          ...relationsOf('footerRelations', footer),
        }),
  }
}

const hasPageField = (root: XmlElement): boolean => /\bPAGE\b/.test(serialized(root))

const withFirst = (root: XmlElement, paragraph: string): string => {
  const xml = open(root)
  const end = xml.indexOf('>') + 1
  return xml.slice(0, end) + paragraph + xml.slice(end)
}

const withLast = (root: XmlElement, paragraph: string): string => {
  const xml = open(root)
  const end = xml.lastIndexOf('</')
  return xml.slice(0, end) + paragraph + xml.slice(end)
}

/** A root with both its tags, even when it is empty. */
const open = (root: XmlElement): string => serialized({ ...root, children: [...root.children, ''] })

const relationsOf = (
  name: 'headerRelations' | 'footerRelations',
  { pictures }: OfficeRunning,
): { readonly [K in typeof name]?: string } =>
  pictures.size === 0
    ? {}
    : {
        [name]: relationsXml(
          [...pictures].map(([id, part]) => ({
            id,
            type: relationType('image'),
            target: part.replace(/^word\//, ''),
          })),
        ),
      }
