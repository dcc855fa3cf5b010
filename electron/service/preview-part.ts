import type { DocumentModel, Layout, PagesAmong } from '#core/document'

/** Some sections of a document, and where their pages stand among those of the whole. */
export type Part = {
  readonly sections: DocumentModel
  readonly from: number
  readonly to: number
  readonly among: PagesAmong
}

/** More pages than these are not drawn ahead, nor more than this part of all: the whole is as soon done. */
const MOST_PAGES = 12
const MOST_OF_ALL = 0.6

/**
 * The sections from the page on which the section of a block begins to the next that begins a page, where the document has the
 * sections of the one that was drawn last; undefined where the whole is to be drawn at once.
 */
export const partOf = (
  document: DocumentModel,
  last: { readonly document: DocumentModel; readonly layout: Layout },
  block: string,
): Part | undefined => {
  if (frameOf(document) !== frameOf(last.document)) return undefined
  const { sections } = document
  const at = sections.findIndex(({ id }) => block.startsWith(`${id}/`))
  if (at < 0) return undefined
  const starts = sections.map(
    ({ start }, index) => index === 0 || start === 'page' || sections[index - 1]?.end === 'page',
  )
  const begins = starts.lastIndexOf(true, at)
  const next = starts.indexOf(true, at + 1)
  const group = sections.slice(begins, next < 0 ? undefined : next)
  const placed = group.flatMap(({ id }) => last.layout.sections.find((one) => one.id === id) ?? [])
  const [first] = placed
  const end = placed.at(-1)
  if (first === undefined || end === undefined || placed.length < group.length) return undefined
  const [from, to] = [first.firstPage, end.lastPage]
  const total = last.layout.pages.length
  if (to - from + 1 > Math.min(MOST_PAGES, total * MOST_OF_ALL)) return undefined
  const { cover: _, ...rest } = document
  const pageOf = new Map(last.layout.sections.map(({ id, firstPage }) => [id, firstPage]))
  const contents = sections.map(({ id, title, anchor }) => ({ title, anchor, page: pageOf.get(id) ?? 0 }))
  return { sections: { ...rest, sections: group }, from, to, among: { first: from, total, contents } }
}

/** All of a document but its words: what decides which pages stand where they stood. */
const frameOf = ({ profile, format, lang, secondLang, banner, sections }: DocumentModel): string =>
  JSON.stringify([
    profile,
    format,
    lang,
    secondLang,
    banner,
    sections.map(({ id, start, end, orientation }) => [id, start, end, orientation]),
  ])
