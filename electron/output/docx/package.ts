import { strToU8, zipSync, type Zippable } from 'fflate'
import type { DocumentModel } from '#core/document'
import { escapeXml, XML_HEAD } from './xml.ts'

/** A part of the file: its content, its type, and how the main part calls it, if it does. */
export type Part = {
  readonly content: string | Uint8Array
  readonly type: string
  readonly relation?: { readonly id: string; readonly type: string }
  /** Relations of the part itself, as a finished part. */
  readonly relations?: string
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Types of parts and of relations by the names that Word gives them. */
export const partType = (name: string): string => `${WORD}.${name}+xml`
export const relationType = (name: string): string => `${RELATIONS}/${name}`

/** Parts as the bytes of a file: names in order, no times, one deflate; same parts, same bytes. */
export const packed = (document: DocumentModel, parts: ReadonlyMap<string, Part>): Uint8Array => {
  const files = new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', contentTypes(parts)],
    ['_rels/.rels', ROOT_RELATIONS],
    ['docProps/core.xml', coreXml(document)],
    ['word/_rels/document.xml.rels', mainRelations(parts)],
  ])
  for (const [name, part] of parts) {
    files.set(name, part.content)
    if (part.relations !== undefined) files.set(name.replace(/([^/]+)$/, '_rels/$1.rels'), part.relations)
  }
  return zipped(files)
}

/** The first day that a zip can name. Zip has no zone, so it is the local one, asked anew in case the computer changes its zone. */
const epoch = (): Date => new Date(1980, 0, 1)
const STORED = /\.(?:jpe?g|png)$/
const LEVEL = 6

const zipped = (files: ReadonlyMap<string, string | Uint8Array>): Uint8Array => {
  const entries: Zippable = {}
  const mtime = epoch()
  for (const name of [...files.keys()].toSorted()) {
    const content = files.get(name) ?? ''
    const bytes = typeof content === 'string' ? strToU8(content) : content
    entries[name] = [bytes, { level: STORED.test(name) ? 0 : LEVEL, mtime, os: 0 }]
  }
  return zipSync(entries)
}

const contentTypes = (parts: ReadonlyMap<string, Part>): string => {
  const pictures = new Map<string, string>()
  const overrides: string[] = []
  for (const [name, { type }] of parts) {
    const ending = name.slice(name.lastIndexOf('.') + 1)
    if (type.startsWith('image/')) pictures.set(ending, type)
    else overrides.push(`<Override PartName="/${name}" ContentType="${type}"/>`)
  }
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    [...pictures]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`)
      .join('') +
    `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${overrides.toSorted().join('')}</Types>`
  )
}

/** A part of relations: what they are, by id, in the order given. */
export const relationsXml = (relations: readonly { id: string; type: string; target: string }[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations
    .map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`)
    .join('')}</Relationships>`

const ROOT_RELATIONS = relationsXml([
  { id: 'rId1', type: `${RELATIONS}/officeDocument`, target: 'word/document.xml' },
  { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
])

const mainRelations = (parts: ReadonlyMap<string, Part>): string =>
  relationsXml(
    [...parts].flatMap(([name, { relation }]) =>
      relation === undefined ? [] : [{ ...relation, target: name.replace(/^word\//, '') }],
    ),
  )

/** Title, the office's name, the issue time, revision 1, and nothing else. */
const coreXml = ({ title, creator, issuedAt, lang }: DocumentModel): string => {
  const moment = issuedAt.replace(/\.\d+Z$/, 'Z')
  const time = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy><cp:revision>1</cp:revision>${time('created')}${time('modified')}<dc:language>${escapeXml(lang)}</dc:language></cp:coreProperties>`
  )
}
