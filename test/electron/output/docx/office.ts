import { textsFor } from '#core/language'
import type { Result } from '#core/base'
import { redrawPicture } from '#electron/intake'
import { readLetterhead, type ReadLetterhead as Letterhead, type LetterheadProblem } from '#electron/output/docx'

/** Namespaces and types as a Word file declares them. */
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
export const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
export const A =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
export const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
export const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const SETUP =
  '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1134" w:bottom="1701" w:left="1701" w:header="850" w:footer="850" w:gutter="0"/></w:sectPr>'

/** Parts of a Word file by name. */
export type Parts = Readonly<Record<string, string | Uint8Array>>

/** The smallest letterhead: a header with a name, a footer, two styles, a page set-up. */
export const office = (more: Parts = {}): Parts => ({
  '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`,
  'word/document.xml': `<w:document ${W} ${R}><w:body><w:p/>${SETUP}</w:body></w:document>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${RELS}"><Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="h" Type="${OFFICE}/header" Target="header1.xml"/><Relationship Id="f" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`,
  'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Say"><w:name w:val="Talking Point"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`,
  'word/header1.xml': `<w:hdr ${W} ${R} ${A}><w:p><w:r><w:t>Department of Examples</w:t></w:r></w:p></w:hdr>`,
  'word/footer1.xml': `<w:ftr ${W}><w:p><w:r><w:t>Street 1</w:t></w:r></w:p></w:ftr>`,
  ...more,
})

/** A Word file read as a letterhead, its pictures drawn anew. */
export const readOffice = (bytes: Uint8Array): Result<Letterhead, LetterheadProblem> =>
  readLetterhead(bytes, (picture) => {
    const redrawn = redrawPicture(picture)
    return redrawn.ok ? redrawn.value : undefined
  })

/** What a letterhead is refused for, in English; `taken` when it is not. */
export const refusal = (bytes: Uint8Array): string => {
  const result = readOffice(bytes)
  return result.ok ? 'taken' : textsFor('en')(`letterhead.refused.${result.error.code}`, { ...result.error })
}
