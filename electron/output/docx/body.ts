import type { DocumentModel, Section, Theme } from '#core/document'
import { blocksXml } from './blocks.ts'
import { coverXml } from './cover.ts'
import { measureOf, narrowed, type Desk } from './desk.ts'
import { bookmarked, rawParagraph, sliver } from './paragraph.ts'
import type { RunningKind } from './running.ts'
import { wordRuns } from './runs.ts'
import { twipsOfMm } from './units.ts'
import { XML_HEAD } from './xml.ts'

type Orientation = Section['orientation']

/** Ids of the relations to header and footer of a kind of page. */
export type RunningIds = (
  kind: RunningKind,
  orientation: Orientation,
) => { readonly header: string; readonly footer: string }

const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['wpg', 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

/** The main part: the cover, then the sections, a page set-up for each run of sections that lie alike. */
export const bodyXml = (document: DocumentModel, desk: Desk, ids: RunningIds): string => {
  const runs = runsOfSections(document.sections)
  const cover =
    document.cover === undefined
      ? ''
      : coverXml(document, document.cover, desk, (part) => {
          if (part === 'whole') return pageSetup(desk.theme, 'portrait', runningXml(ids, 'portrait', ['cover']))
          const setup = pageSetup(desk.theme, 'portrait', '').replace('"nextPage"', '"continuous"')
          return part === 'columns' ? setup.replace('</w:sectPr>', `${COLUMNS}</w:sectPr>`) : setup
        })
  const parts = runs.map((run, index) => {
    const isFirst = index === 0 && document.cover === undefined
    const kinds: readonly RunningKind[] = isFirst && !desk.theme.pageNumber.onFirst ? ['first', 'page'] : ['page']
    const setup = pageSetup(desk.theme, run.orientation, runningXml(ids, run.orientation, kinds))
    const body = runXml(document, run, narrowed(desk, measureOf(desk.theme, run.orientation)))
    return index === runs.length - 1 ? body + setup : body + sliver(setup)
  })
  const end = runs.length === 0 ? pageSetup(desk.theme, 'portrait', runningXml(ids, 'portrait', ['page'])) : ''
  return `${XML_HEAD}<w:document ${NAMESPACES}><w:body>${cover}${parts.join('')}${end}</w:body></w:document>`
}

/** Two columns with the gutter of PACK 8.1. */
const COLUMNS = `<w:cols w:num="2" w:space="${twipsOfMm(5)}"/>`

/** Sections one after the other that lie alike. */
type SectionRun = { readonly orientation: Orientation; readonly sections: readonly Section[] }

const runsOfSections = (sections: readonly Section[]): readonly SectionRun[] => {
  const runs: { orientation: Orientation; sections: Section[] }[] = []
  for (const section of sections) {
    const last = runs.at(-1)
    if (last?.orientation === section.orientation) last.sections.push(section)
    else runs.push({ orientation: section.orientation, sections: [section] })
  }
  return runs
}

const runXml = (document: DocumentModel, run: SectionRun, desk: Desk): string =>
  run.sections
    .map((section, index) => {
      const before = document.sections[document.sections.indexOf(section) - 1]
      const breaks = index > 0 && (section.start === 'page' || before?.end === 'page')
      return titleXml(section, desk, breaks) + blocksXml(section.blocks, desk)
    })
    .join('')

/** The space above a title that goes on after another section, points. */
const RUN_ON_SPACE = 20

/** A section's title; a section without one starts with a paragraph of no height that links can lead to. */
const titleXml = (section: Section, desk: Desk, pageBreakBefore: boolean): string => {
  if (section.title !== '') {
    return rawParagraph('Heading1', wordRuns(section.title, desk), desk, {
      anchor: section.anchor,
      pageBreakBefore,
      ...(section.start === 'run-on' && !pageBreakBefore ? { before: RUN_ON_SPACE } : {}),
    })
  }
  const mark = bookmarked(section.anchor, desk, '')
  const broken = pageBreakBefore ? '<w:pageBreakBefore/>' : ''
  return sliver().replace('<w:pPr>', `<w:pPr>${broken}`).replace('</w:p>', `${mark}</w:p>`)
}

const TYPES = { cover: 'default', first: 'first', page: 'default' } as const

const runningXml = (ids: RunningIds, orientation: Orientation, kinds: readonly RunningKind[]): string =>
  kinds
    .map((kind) => {
      const { header, footer } = ids(kind, orientation)
      const type = TYPES[kind]
      return `<w:headerReference w:type="${type}" r:id="${header}"/><w:footerReference w:type="${type}" r:id="${footer}"/>`
    })
    .join('')

/** Paper, margins and running parts of a section of Word; margins of a page on its side are turned with it. */
export const pageSetup = (theme: Theme, orientation: Orientation, running: string): string => {
  const { paper, margins, runningEdge } = theme
  const isTurned = orientation === 'landscape'
  const [width, height] = isTurned ? [paper.height, paper.width] : [paper.width, paper.height]
  const top = isTurned ? Math.max(margins.top, margins.right) : margins.top
  const bottom = isTurned ? Math.max(margins.bottom, margins.right) : margins.bottom
  const edge = twipsOfMm(runningEdge)
  return (
    `<w:sectPr>${running}<w:type w:val="nextPage"/><w:pgSz w:w="${twipsOfMm(width)}" w:h="${twipsOfMm(height)}"${isTurned ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${twipsOfMm(top)}" w:right="${twipsOfMm(margins.right)}" w:bottom="${twipsOfMm(bottom)}" w:left="${twipsOfMm(margins.left)}" w:header="${edge}" w:footer="${edge}" w:gutter="0"/>` +
    `${running.includes('w:type="first"') ? '<w:titlePg/>' : ''}</w:sectPr>`
  )
}
