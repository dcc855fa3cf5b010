import { assert } from '#core/base'
import { CARD_LEADINGS, themeOf, withCardLeading, type DocumentModel } from '#core/document'
import { bodyXml, type RunningIds } from './body.ts'
import { measureOf, narrowed, type Desk, type PageNumbers } from './desk.ts'
import { frameOf, type Frame } from './frame.ts'
import { numberingXml } from './numbering.ts'
import { packed, partType, relationType, type Part } from './package.ts'
import { estimatedPages, everyAnchor } from './page-numbers.ts'
import type { RunningKind } from './running.ts'
import { XML_HEAD } from './xml.ts'
import { dressedBy, type Dress } from './dress.ts'
import type { Letterhead } from './letterhead.ts'

/** What a document needs besides itself: bytes of its pictures by SHA-256, pages and the card's leading as a PDF laid them out, and the office's own Word file. */
export type DocxResources = {
  readonly pictures: ReadonlyMap<string, Uint8Array>
  readonly pages?: PageNumbers
  readonly cardLeading?: number
  readonly letterhead?: Letterhead
}

/** Points taken from each line of the card for lines that only Word breaks: over a full page, two lines. */
const CARD_RESERVE = 0.75

/** The document as a Word file with named styles (PACK 7). Same document and resources: same bytes. */
export const renderDocx = async (document: DocumentModel, resources: DocxResources): Promise<Uint8Array> => {
  const plain = withCardLeading(
    themeOf(document.profile, document.format),
    (resources.cardLeading ?? CARD_LEADINGS[0]) - CARD_RESERVE,
  )
  const frame = await frameOf(plain, document.lang)
  const dress = dressedBy(resources.letterhead, plain, frame)
  const desk = deskOf(document, resources, dress)
  const running = runningOf(document, desk, dress)
  const body = bodyXml(document, desk, running.ids)
  const parts = new Map<string, Part>([
    ['word/document.xml', { content: body, type: partType('document.main') }],
    ...frameParts(dress.frame, numberingXml(desk.gathered.lists)),
    ...running.parts,
    ...dress.parts,
    ...pictureParts(desk, resources),
  ])
  return packed(document, parts)
}

const deskOf = (document: DocumentModel, resources: DocxResources, { theme, styleId }: Dress): Desk => ({
  theme,
  words: document.words,
  lang: document.lang,
  width: measureOf(theme, 'portrait'),
  pages: resources.pages ?? estimatedPages(document),
  bookmarks: new Map(everyAnchor(document).map((anchor, index) => [anchor, `p${index + 1}`])),
  gathered: { drawings: 0, lists: [], pictures: new Map() },
  styleId,
  contents: document.sections,
  markingLabel: document.banner.label,
})

const frameParts = (frame: Frame, numbering: string): readonly (readonly [string, Part])[] => [
  ['word/styles.xml', related(frame.styles, 'styles')],
  ['word/numbering.xml', related(numbering, 'numbering')],
  ['word/settings.xml', related(frame.settings, 'settings')],
  ['word/fontTable.xml', related(frame.fonts, 'fontTable')],
  [
    'word/theme/theme1.xml',
    {
      content: frame.theme,
      type: 'application/vnd.openxmlformats-officedocument.theme+xml',
      relation: { id: 'rIdTheme', type: relationType('theme') },
    },
  ],
]

const related = (content: string, name: string): Part => ({
  content: content.startsWith('<?xml') ? content : XML_HEAD + content,
  type: partType(name),
  relation: { id: `rId${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`, type: relationType(name) },
})

type Running = { readonly ids: RunningIds; readonly parts: ReadonlyMap<string, Part> }

/** Headers and footers of the kinds of pages that the document has. */
const runningOf = (document: DocumentModel, desk: Desk, dress: Dress): Running => {
  const parts = new Map<string, Part>()
  const orientations = new Set(['portrait' as const, ...document.sections.map((section) => section.orientation)])
  const kinds: readonly RunningKind[] = document.cover === undefined ? ['first', 'page'] : ['cover', 'page']
  const known = new Map<string, { readonly header: string; readonly footer: string }>()
  for (const orientation of orientations) {
    for (const kind of kinds) {
      const number = known.size + 1
      const own = narrowed(desk, measureOf(desk.theme, orientation))
      const written = dress.running(document, own, kind)
      const ids = { header: `rIdHeader${number}`, footer: `rIdFooter${number}` }
      parts.set(`word/header${number}.xml`, runningPart(written.header, 'header', ids.header, written.headerRelations))
      parts.set(`word/footer${number}.xml`, runningPart(written.footer, 'footer', ids.footer, written.footerRelations))
      known.set(`${kind} ${orientation}`, ids)
    }
  }
  return {
    parts,
    ids: (kind, orientation) => {
      const ids = known.get(`${kind} ${orientation}`)
      assert(ids !== undefined, `a header of ${kind}, ${orientation}`)
      return ids
    },
  }
}

const runningPart = (content: string, name: 'header' | 'footer', id: string, relations: string | undefined): Part => ({
  content,
  type: partType(name),
  relation: { id, type: relationType(name) },
  ...(relations === undefined ? {} : { relations }),
})

const pictureParts = (desk: Desk, { pictures }: DocxResources): readonly (readonly [string, Part])[] =>
  [...desk.gathered.pictures].map(([sha256, id], index) => {
    const content = pictures.get(sha256)
    assert(content !== undefined, `the bytes of picture ${sha256}`)
    const part: Part = { content, type: 'image/jpeg', relation: { id, type: relationType('image') } }
    return [`word/media/picture${index + 1}.jpg`, part]
  })
