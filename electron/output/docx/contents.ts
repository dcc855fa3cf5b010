import type { Desk } from './desk.ts'
import { rawParagraph } from './paragraph.ts'
import { linked, pageReference, wordRuns } from './runs.ts'
import { twips } from './units.ts'

const BEGIN =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
const END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

/** The list of sections with their pages: a field that is filled in, so that no reader is asked to update it. */
export const contentsXml = (desk: Desk): string => {
  const entries = entriesOf(desk)
  return entries
    .map((entry, index) => (index === 0 ? BEGIN : '') + entry + (index === entries.length - 1 ? END : ''))
    .map((runs) => entryXml(runs, desk))
    .join('')
}

/** The same list for two columns: links and page numbers as fields each, as LibreOffice sets a field of contents in one column only. */
export const contentsInColumnsXml = (desk: Desk): string =>
  entriesOf(desk)
    .map((runs) => entryXml(runs, desk))
    .join('')

const entriesOf = (desk: Desk): readonly string[] =>
  desk.contents
    .filter((section) => section.title !== '')
    .map(({ title, anchor }) =>
      linked(anchor, desk, `${wordRuns(title, desk)}<w:r><w:tab/></w:r>${pageReference(anchor, desk)}`),
    )

const entryXml = (runs: string, desk: Desk): string =>
  rawParagraph('TOC1', runs, desk, {
    tabs: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${twips(desk.width)}"/></w:tabs>`,
  })
