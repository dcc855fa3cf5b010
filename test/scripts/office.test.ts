import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { convertWithOffice } from '../office.ts'
import { testWithTool } from '../tools.ts'

const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
].join(' ')

/** A page of two paragraphs: one in Noto Serif, one that names no face. */
const PAGE = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Serif" svg:font-family="'Noto Serif'"/></office:font-face-decls>
<office:automatic-styles><style:style style:name="P" style:family="paragraph">
<style:text-properties style:font-name="Serif"/></style:style></office:automatic-styles>
<office:body><office:text><text:p text:style-name="P">Đà Nẵng</text:p><text:p>北京 plain</text:p></office:text></office:body>
</office:document>`

testWithTool('soffice', 'LibreOffice opens a file with the faces of this project and no others', (soffice) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const page = path.join(folder, 'page.fodt')
  writeFileSync(page, PAGE)
  const pdf = Buffer.from(convertWithOffice(soffice, page, 'pdf', folder)).toString('latin1')
  const faces = [...pdf.matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/g)].map((found) => found[1])
  const strange = faces.filter((face) => !/^(?:Noto|Tinos|Scheherazade)/.test(face ?? ''))
  expect({ hasSerif: faces.includes('NotoSerif-Regular'), strange }).toEqual({ hasSerif: true, strange: [] })
})
