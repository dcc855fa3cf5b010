import type { Desk } from './desk.ts'
import { rawParagraph } from './paragraph.ts'
import { linked, pageReference, wordRuns } from './runs.ts'
import { twips } from './units.ts'

const BEGIN =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
const END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

/** The list of sections with their pages: a field that is filled in, so that no reader is asked to update it. */
export const contentsXml = (desk: Desk): string => {
  const entries = desk.contents.filter((section) => section.title !== '')
  const tabs = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${twips(desk.width)}"/></w:tabs>`
  return entries
    .map((section, index) => {
      const words = wordRuns(section.title, desk)
      const entry = linked(section.anchor, desk, `${words}<w:r><w:tab/></w:r>${pageReference(section.anchor, desk)}`)
      const runs = (index === 0 ? BEGIN : '') + entry + (index === entries.length - 1 ? END : '')
      return rawParagraph('TOC1', runs, desk, { tabs })
    })
    .join('')
}
