import { createHash } from 'node:crypto'
import { assert } from '#core/base'
import { contentHash, INKS, type DocumentModel, type Layout, type PagesAmong } from '#core/document'
import { DocumentFile, PagePen, type FinishedPage, type OutlinePlace, type Target } from '#electron/output/pdf/file'
import type { FilledPage, Item } from '#electron/output/pdf/flow'
import type { Fonts } from '#electron/output/pdf/type'
import { layoutOf, type DressedPage } from './layout-of.ts'
import { runningItems } from './running.ts'
import { setDocument, type SetDocument } from './set-document.ts'

/** What a document needs besides itself: the fonts, and the bytes of its pictures by their SHA-256. */
export type PdfResources = { readonly fonts: Fonts; readonly pictures: ReadonlyMap<string, Uint8Array> }

/**
 * `hash` is the document's content hash where the caller has it; without it, it is computed. `among` numbers the pages as those of
 * some sections of a longer document.
 */
export type PdfOptions = { readonly hash?: string; readonly among?: PagesAmong }

/** A file, what stands where in it (worked out when it is first asked for), and how closely the card is set. */
export type RenderedPdf = { readonly bytes: Uint8Array; readonly layout: Layout; readonly cardLeading: number }

/** The document as a tagged PDF. Same document, fonts and pictures: same bytes. */
export function renderPdf(
  document: DocumentModel,
  resources: PdfResources,
  options: PdfOptions = {},
): Promise<RenderedPdf> {
  const { among } = options
  const set = setDocument(document, resources.fonts, among)
  const first = among?.first ?? 1
  const total = among?.total ?? set.pages.length
  const dressed = set.pages.map((page, index) => dress(document, set, page, { number: first + index, total }))
  const bytes = writeFile(document, resources, options, set, dressed)
  let layout: Layout | undefined
  return Promise.resolve({
    bytes,
    cardLeading: set.cardLeading,
    get layout() {
      return (layout ??= layoutOf(document, dressed, first))
    },
  })
}

function dress(
  document: DocumentModel,
  set: SetDocument,
  page: FilledPage,
  place: { readonly number: number; readonly total: number },
): DressedPage {
  const { shape } = page
  const desk = { ...set.desk, shape, left: shape.left, width: shape.measure }
  const isCover = place.number === 1 && document.cover !== undefined
  return { page, running: runningItems(document, desk, { ...place, isCover }) }
}

const digest = (input: string | Uint8Array): string => createHash('sha256').update(input).digest('hex')

function writeFile(
  document: DocumentModel,
  resources: PdfResources,
  options: PdfOptions,
  set: SetDocument,
  dressed: readonly DressedPage[],
): Uint8Array {
  const { title, lang, creator, issuedAt, words } = document
  const id = options.hash ?? contentHash(document, digest)
  const file = new DocumentFile({ title, lang, creator, issuedAt, id }, (sha256) => pictureBytes(resources, sha256))
  const pen = { lang, status: words.status, fontOf: file.fontOf, pictureOf: file.pictureOf }
  const pages = dressed.map(({ page, running }, index): FinishedPage => {
    const painter = new PagePen(pen, index, page.shape.height)
    paintPage(painter, page, running)
    return { width: page.shape.width, height: page.shape.height, painted: painter.end() }
  })
  return file.finish(pages, set.root, targetsOf(set.pages), outlineOf(set.pages))
}

function pictureBytes(resources: PdfResources, sha256: string): Uint8Array {
  const bytes = resources.pictures.get(sha256)
  assert(bytes !== undefined, `the bytes of picture ${sha256}`)
  return bytes
}

/** Frames, rules and repeated heads are painted first, so that fills lie under text; then the reading order. */
function paintPage(pen: PagePen, page: FilledPage, running: readonly Item[]): void {
  for (const item of [...running, ...page.frames, ...changeBars(page)]) pen.furniture(item)
  for (const { strip, y } of page.placed) for (const item of strip.items) if (!isTagged(item)) pen.furniture(item, y)
  for (const { strip, y } of page.placed) for (const item of strip.items) if (isTagged(item)) pen.item(item, y)
}

const isTagged = (item: Item): boolean => 'tag' in item && item.tag !== undefined

const BAR = { width: 1.5, gap: 8 }

/** A changed block carries a bar in the left margin (PACK 10). */
const changeBars = (page: FilledPage): readonly Item[] =>
  page.placed.flatMap(({ strip, y }, index) => {
    if (strip.changed !== true) return []
    const next = page.placed[index + 1]
    const toY = next?.strip.changed === true ? next.y : y + strip.height
    const x = page.shape.left - BAR.gap
    return [{ kind: 'rule', x, y, toX: x, toY, width: BAR.width, ink: INKS.black } as const]
  })

function targetsOf(pages: readonly FilledPage[]): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>()
  pages.forEach((page, index) => {
    for (const { strip, y } of page.placed)
      for (const anchor of strip.anchors ?? []) if (!targets.has(anchor)) targets.set(anchor, { page: index, y })
  })
  return targets
}

const outlineOf = (pages: readonly FilledPage[]): readonly OutlinePlace[] =>
  pages.flatMap((page, index) =>
    page.placed.flatMap(({ strip, y }) => (strip.outline === undefined ? [] : [{ ...strip.outline, page: index, y }])),
  )
