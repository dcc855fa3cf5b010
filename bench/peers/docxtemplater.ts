import { createRequire } from 'node:module'
import { TABLES, type StandardPack, type TableKey } from '../standard-pack.ts'

const require = createRequire(import.meta.url)

type Zip = { file(name: string, data: string | Uint8Array, options?: object): void; generate(options: object): Buffer }
type Templater = { render(data: object): void; getZip(): Zip }
const PizZip = require('pizzip') as new (bytes?: Uint8Array) => Zip
const Docxtemplater = require('docxtemplater') as new (zip: Zip, options: object) => Templater

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const A = 'http://schemas.openxmlformats.org/drawingml/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const BOLD = '<w:rPr><w:b/></w:rPr>'
const PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

const paragraph = (text: string, style = '', run = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r>${run}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const cell = (text: string, width: number, run = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text, '', run)}</w:tc>`

const table = (key: TableKey): string => {
  const widths = TABLES[key].map(([, , percent]) => percent * 96)
  const tags = TABLES[key].map(([column]) => `{${column}}`)
  tags[0] = `{#${key}}${tags[0]}`
  tags[tags.length - 1] += `{/${key}}`
  const heads = TABLES[key].map(([, head], i) => cell(head, widths[i] ?? 0, BOLD)).join('')
  const cells = tags.map((tag, i) => cell(tag, widths[i] ?? 0)).join('')
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="9600" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${heads}</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr></w:tbl>`
}

const BODY = [
  paragraph('{title}', 'Title'),
  paragraph('{subtitle}', 'Subtitle'),
  paragraph('{date}, {place}'),
  PAGE + paragraph('Contents', 'Heading1') + paragraph('{#contents}') + paragraph('{.}') + paragraph('{/contents}'),
  PAGE + paragraph('Programme', 'Heading1') + table('programme'),
  PAGE +
    paragraph('Delegation', 'Heading1') +
    paragraph('{#delegation}') +
    paragraph('{name}', 'Heading2') +
    paragraph('{@photoXml}'),
  paragraph('{role}, {org} ({local})', '', BOLD) + paragraph('{bio}') + paragraph('{/delegation}'),
  PAGE + paragraph('Talking points', 'Heading1') + paragraph('{#topics}') + paragraph('{title}', 'Heading2'),
  paragraph('{#points}') + paragraph('{.}', 'ListBullet') + paragraph('{/points}') + paragraph('{/topics}'),
  PAGE + paragraph('Commitments', 'Heading1') + table('commitments'),
  PAGE +
    paragraph('Past meetings', 'Heading1') +
    paragraph('{#meetings}') +
    paragraph('{date} {title} ({place})', 'Heading2'),
  paragraph('{summary}') + paragraph('{/meetings}'),
  PAGE + paragraph('Glossary', 'Heading1') + table('glossary'),
  PAGE +
    paragraph('Sources', 'Heading1') +
    paragraph('{#sources}') +
    paragraph('{no} {title} {url} ({date})') +
    paragraph('{/sources}'),
].join('')

const DOCUMENT = `${XML}<w:document xmlns:w="${W}" xmlns:r="${R}" xmlns:wp="${A}/wordprocessingDrawing" xmlns:a="${A}/main" xmlns:pic="${A}/picture"><w:body>${BODY}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="700" w:footer="700" w:gutter="0"/></w:sectPr></w:body></w:document>`

const style = (id: string, name: string, size: number, bold: boolean): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:spacing w:before="120" w:after="80"/></w:pPr><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr></w:style>`
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')
const STYLES = `${XML}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Noto Sans" w:hAnsi="Noto Sans" w:cs="Noto Sans" w:eastAsia="Noto Sans SC"/><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>${style('Title', 'Title', 52, true)}${style('Subtitle', 'Subtitle', 28, false)}${style('Heading1', 'heading 1', 32, true)}${style('Heading2', 'heading 2', 24, true)}${style('ListBullet', 'List Bullet', 20, false)}<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr></w:style></w:styles>`
const TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`
const RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"/>`
const documentRelations = (photos: number): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation('rIdS', 'styles', 'styles.xml')}${Array.from({ length: photos }, (_, i) => relation(`rIdP${i}`, 'image', `media/p${i}.jpg`)).join('')}</Relationships>`

const drawing = (relationId: string, id: number): string => {
  const [cx, cy] = [100 * 9525, 130 * 9525]
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="Photo ${id}"/><a:graphic><a:graphicData uri="${A}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="p${id}.jpg"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationId}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

const template = (): Uint8Array => {
  const zip = new PizZip()
  zip.file('[Content_Types].xml', TYPES)
  zip.file('_rels/.rels', RELATIONS)
  zip.file('word/_rels/document.xml.rels', documentRelations(0))
  zip.file('word/styles.xml', STYLES)
  zip.file('word/document.xml', DOCUMENT)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
const TEMPLATE = template()

/** The standard pack filled into a template by docxtemplater, its pictures added as parts. */
export const docxtemplaterFill = (pack: StandardPack): Uint8Array => {
  const zip = new PizZip(TEMPLATE)
  zip.file('word/_rels/document.xml.rels', documentRelations(pack.delegation.length))
  pack.delegation.forEach(({ photo }, i) => zip.file(`word/media/p${i}.jpg`, photo, { compression: 'STORE' }))
  const document = new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true })
  document.render({
    ...pack,
    delegation: pack.delegation.map((delegate, i) => ({
      ...delegate,
      photoXml: `<w:p>${drawing(`rIdP${i}`, i + 1)}</w:p>`,
    })),
  })
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
