import { err, ok, type Result } from '#core/base'
import { cleaned } from './clean.ts'
import { lastSetup, pageOf, type OfficePage } from './page.ts'
import { eachOnce, type LetterheadDropped, type LetterheadProblem } from './problem.ts'
import { elementsOf, readXml, type XmlElement } from './xml-tree.ts'
import { openArchive, type Archive } from './zip.ts'

/** A header or footer of the office, cleaned, with its pictures by their new relation ids. */
export type OfficeRunning = { readonly root: XmlElement; readonly pictures: ReadonlyMap<string, string> }

/** What is taken from an office's Word file; `dropped` lists what was left out. */
export type OfficeFile = {
  readonly styles: XmlElement
  readonly theme: XmlElement | undefined
  readonly page: OfficePage | undefined
  readonly headers: { readonly first: OfficeRunning | undefined; readonly page: OfficeRunning | undefined }
  readonly footers: { readonly first: OfficeRunning | undefined; readonly page: OfficeRunning | undefined }
  /** Pictures by the name of their part. */
  readonly media: ReadonlyMap<string, Uint8Array>
  readonly dropped: readonly LetterheadDropped[]
}

/** Draws a PNG or JPEG anew from its pixels; undefined for any other picture and for a damaged one. */
export type Redraw = (bytes: Uint8Array) => { readonly bytes: Uint8Array; readonly ending: 'png' | 'jpg' } | undefined

/** Reads an office's .docx or .dotx; refuses what may hold macros or is made to harm, drops what leads out of the file. */
export const readOfficeFile = (bytes: Uint8Array, redraw: Redraw): Result<OfficeFile, LetterheadProblem> => {
  const archive = openArchive(bytes)
  if (!archive.ok) return archive
  const main = mainPart(archive.value)
  if (!main.ok) return main
  const relations = relationsOf(archive.value, main.value)
  if (!relations.ok) return relations
  const document = xmlPart(archive.value, main.value)
  if (!document.ok) return document
  const stylesName = targetOf(relations.value, 'styles')
  if (stylesName === undefined) return err({ code: 'no-styles' })
  const styles = xmlPart(archive.value, stylesName)
  if (!styles.ok) return styles
  const themeName = targetOf(relations.value, 'theme')
  const theme = themeName === undefined ? ok(undefined) : xmlPart(archive.value, themeName)
  if (!theme.ok) return theme
  return assembled(archive.value, document.value, relations.value, styles.value, theme.value, redraw)
}

const assembled = (
  archive: Archive,
  document: XmlElement,
  relations: readonly Relation[],
  styles: XmlElement,
  theme: XmlElement | undefined,
  redraw: Redraw,
): Result<OfficeFile, LetterheadProblem> => {
  const bare = cleaned(styles, () => undefined)
  const dropped = [
    ...partsDropped(archive),
    ...externalOf(archive),
    ...cleaned(document, () => '').dropped,
    ...bare.dropped,
  ]
  const setup = lastSetup(document)
  const media = new Map<string, Uint8Array>()
  const reader = { archive, relations, setup, media, dropped, picture: picturesOf(archive, media, redraw) }
  const runs = { headers: runningOf(reader, 'header'), footers: runningOf(reader, 'footer') }
  if (!runs.headers.ok) return runs.headers
  if (!runs.footers.ok) return runs.footers
  return ok({
    styles: bare.root,
    theme,
    page: setup === undefined ? undefined : pageOf(setup),
    headers: runs.headers.value,
    footers: runs.footers.value,
    media,
    dropped: eachOnce(dropped),
  })
}

type Relation = { readonly id: string; readonly type: string; readonly target: string; readonly isExternal: boolean }

const xmlPart = (archive: Archive, name: string): Result<XmlElement, LetterheadProblem> => {
  const part = archive.part(name)
  return part.ok ? readXml(part.value, name) : part
}

const MAIN = /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(?:document|template)\.main\+xml$/

/** The main part by the list of types; a file that may hold macros is refused by its type or by its parts. */
const mainPart = (archive: Archive): Result<string, LetterheadProblem> => {
  const macros = archive.names.find((name) => /vba(?:Project|Data)/i.test(name))
  if (macros !== undefined) return err({ code: 'macros', part: macros })
  const types = xmlPart(archive, '[Content_Types].xml')
  if (!types.ok) return types
  const overrides = elementsOf(types.value)
  const all = overrides.map(({ attributes }) => attributes['ContentType'] ?? '')
  if (all.some((type) => /macroEnabled|vbaProject/i.test(type))) return err({ code: 'macro-kind' })
  const name = overrides.find(({ attributes }) => MAIN.test(attributes['ContentType'] ?? ''))?.attributes['PartName']
  return name === undefined ? err({ code: 'no-word-file' }) : ok(name.replace(/^\//, ''))
}

const relationsOf = (archive: Archive, part: string): Result<readonly Relation[], LetterheadProblem> => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  if (!archive.names.includes(name)) return ok([])
  const xml = xmlPart(archive, name)
  if (!xml.ok) return xml
  return ok(
    elementsOf(xml.value).map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      target: resolved(folder, attributes['Target'] ?? ''),
      isExternal: attributes['TargetMode'] === 'External',
    })),
  )
}

const resolved = (folder: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const parts = folder.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return parts.join('/')
}

const targetOf = (relations: readonly Relation[], type: string): string | undefined =>
  relations.find((relation) => relation.type === type && !relation.isExternal)?.target

const PARTS: readonly (readonly [RegExp, LetterheadDropped])[] = [
  [/\/embeddings\//i, { code: 'embedded-objects' }],
  [/\/activeX\//i, { code: 'active-x' }],
  [/(?:^|\/)customXml\//i, { code: 'custom-xml' }],
  [/\/comments/i, { code: 'comments' }],
  [/^docProps\/custom/i, { code: 'custom-properties' }],
  [/\/(?:afchunk|altChunk)/i, { code: 'alt-chunk' }],
  [/\/mailMerge/i, { code: 'mail-merge' }],
  [/\/webSettings/i, { code: 'web-settings' }],
  [/\/fonts\//i, { code: 'embedded-fonts' }],
]

const partsDropped = (archive: Archive): readonly LetterheadDropped[] =>
  PARTS.filter(([pattern]) => archive.names.some((name) => pattern.test(name))).map(([, one]) => one)

const externalOf = (archive: Archive): readonly LetterheadDropped[] =>
  archive.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name): readonly LetterheadDropped[] => {
      const xml = xmlPart(archive, name)
      if (!xml.ok) return [{ code: 'relations-unreadable', what: name }]
      return elementsOf(xml.value)
        .filter(({ attributes }) => attributes['TargetMode'] === 'External')
        .map(({ attributes }) => ({
          code: 'relation-outside',
          what: (attributes['Type'] ?? '').replace(/^.*\//, ''),
        }))
    })

type Reader = {
  readonly archive: Archive
  readonly relations: readonly Relation[]
  readonly setup: XmlElement | undefined
  /** The name under which a picture of the archive was taken into the media, if it could be. */
  readonly picture: (part: string) => string | undefined
  readonly dropped: LetterheadDropped[]
}

type RunningPair = OfficeFile['headers']

/** The first page has its own header or footer only where the set-up says so. */
const runningOf = (reader: Reader, kind: 'header' | 'footer'): Result<RunningPair, LetterheadProblem> => {
  const { setup } = reader
  if (setup === undefined) return ok({ first: undefined, page: undefined })
  const hasFirst = elementsOf(setup, 'w:titlePg').some(
    ({ attributes }) => !/^(?:0|false)$/.test(attributes['w:val'] ?? ''),
  )
  const page = onePart(reader, kind, 'default')
  if (!page.ok) return page
  const first = hasFirst ? onePart(reader, kind, 'first') : ok(undefined)
  if (!first.ok) return first
  return ok({ first: hasFirst ? first.value : page.value, page: page.value })
}

const onePart = (
  reader: Reader,
  kind: 'header' | 'footer',
  type: 'default' | 'first',
): Result<OfficeRunning | undefined, LetterheadProblem> => {
  const reference =
    reader.setup === undefined
      ? undefined
      : elementsOf(reader.setup, `w:${kind}Reference`).find(({ attributes }) => attributes['w:type'] === type)
  const id = reference?.attributes['r:id']
  const relation = reader.relations.find((one) => one.id === id && one.type === kind && !one.isExternal)
  if (relation === undefined) return ok(undefined)
  const xml = xmlPart(reader.archive, relation.target)
  if (!xml.ok) return xml
  if (xml.value.name !== (kind === 'header' ? 'w:hdr' : 'w:ftr'))
    return err({ code: `no-${kind}`, part: relation.target })
  const own = relationsOf(reader.archive, relation.target)
  if (!own.ok) return own
  const pictures = new Map<string, string>()
  const result = cleaned(xml.value, (picture) => takePicture(reader, own.value, pictures, picture))
  reader.dropped.push(...result.dropped)
  return ok({ root: result.root, pictures })
}

/** Takes the picture of a relation into the media; the relation gets a new id. */
const takePicture = (
  { picture }: Reader,
  relations: readonly Relation[],
  pictures: Map<string, string>,
  id: string,
): string | undefined => {
  const relation = relations.find((one) => one.id === id && one.type === 'image' && !one.isExternal)
  const name = relation === undefined ? undefined : picture(relation.target)
  if (name === undefined) return undefined
  const relationId = [...pictures].find(([, target]) => target === name)?.[0] ?? `rId${pictures.size + 1}`
  pictures.set(relationId, name)
  return relationId
}

/** Draws each picture of an archive anew when it is first asked for; two that look the same are one. */
const picturesOf = (archive: Archive, media: Map<string, Uint8Array>, redraw: Redraw): Reader['picture'] => {
  const names = new Map<string, string | undefined>()
  const take = (target: string): string | undefined => {
    const part = archive.part(target)
    const image = part.ok ? redraw(part.value) : undefined
    if (image === undefined) return undefined
    const known = [...media].find(([, bytes]) => Buffer.compare(bytes, image.bytes) === 0)?.[0]
    const name = known ?? `word/media/letterhead${media.size + 1}.${image.ending}`
    media.set(name, image.bytes)
    return name
  }
  return (target) => {
    if (!names.has(target)) names.set(target, take(target))
    return names.get(target)
  }
}
