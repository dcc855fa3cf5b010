import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import type { DocumentModel } from '#core/document'
import type { FileFault } from './fault.ts'
import { hasPictureNotes } from './picture-notes.ts'
import { lettersOf, missingLetters, squeezed, textsOf } from './letters.ts'

/** Parts that no issued Word file holds. */
const FORBIDDEN_PARTS =
  /(?:vbaProject|activeX|embeddings|customXml|docProps\/custom|comments|people|altChunk|afchunk|thumbnail|oleObject)/i

/** Elements that no issued Word file holds: tracked changes, comments, hidden text, things from outside. */
const FORBIDDEN_ELEMENTS = new Set([
  'w:ins',
  'w:del',
  'w:vanish',
  'w:specVanish',
  'w:webHidden',
  'w:altChunk',
  'w:object',
  'w:control',
  'w:subDoc',
  'w:attachedTemplate',
  'w:docVars',
  'w:smartTag',
])
/** Changes and comments in every spelling: of a run, a table, a cell, a section. */
const FORBIDDEN_KINDS =
  /^w:(?:\w+PrChange|numberingChange|cell(?:Ins|Del|Merge)|move(?:From|To)\w*|comment\w*|rsid\w*)$/
/** Who worked on which words in which sitting. */
const SITTING = /^w:rsid/
const FORBIDDEN_FIELDS = /\b(?:INCLUDEPICTURE|INCLUDETEXT|DDE|DDEAUTO|LINK|DATABASE)\b|\bHYPERLINK\s+(?!\\l)/

/** What was read in one part of the file. */
type ReadPart = {
  readonly text: string
  readonly elements: ReadonlySet<string>
  readonly fields: string
  readonly external: boolean
  readonly sittings: boolean
}

/** Opens a Word file anew: all of the document's text, the marking in every header and footer, nothing forbidden, none of the withheld texts. */
export const checkDocx = (
  bytes: Uint8Array,
  document: DocumentModel,
  withheld: readonly string[] = [],
): readonly FileFault[] => {
  try {
    const parts = unzipSync(bytes)
    const xml = Object.entries(parts).filter(([name]) => /\.(?:xml|rels)$/.test(name))
    const read = new Map(xml.map(([name, part]) => [name, readPart(strFromU8(part))]))
    return [
      ...Object.keys(parts)
        .filter((name) => FORBIDDEN_PARTS.test(name))
        .map((name) => ({ where: name, fault: 'a part that no pack may hold' })),
      ...Object.entries(parts)
        .filter(([name, part]) => name.startsWith('word/media/') && hasPictureNotes(part))
        .map(([name]) => ({ where: name, fault: 'a picture with more in it than its pixels' })),
      ...[...read].flatMap(([name, part]) => partFaults(name, part)),
      ...markingFaults(read, document),
      ...textFaults(read, document),
      ...withheldFaults(read, withheld),
    ]
  } catch (thrown) {
    return [{ where: 'file', fault: `cannot be opened: ${thrown instanceof Error ? thrown.message : 'unknown'}` }]
  }
}

const readPart = (xml: string): ReadPart => {
  const elements = new Set<string>()
  let [text, fields, external, sittings] = ['', '', false, false]
  let inside = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    elements.add(tag.name)
    inside = tag.name
    if (tag.attributes['TargetMode'] === 'External') external = true
    if (Object.keys(tag.attributes).some((name) => SITTING.test(name))) sittings = true
    const instruction = tag.attributes['w:instr']
    if (typeof instruction === 'string') fields += ` ${instruction}`
  })
  parser.on('closetag', () => {
    inside = ''
  })
  parser.on('text', (part) => {
    if (inside === 'w:t' || inside === 'a:t') text += part
    if (inside === 'w:instrText') fields += part
  })
  parser.write(xml).close()
  return { text, elements, fields, external, sittings }
}

const partFaults = (name: string, part: ReadPart): readonly FileFault[] => [
  ...(part.external ? [{ where: name, fault: 'a relation that leads out of the file' }] : []),
  ...(part.sittings ? [{ where: name, fault: 'marks of who worked on it when' }] : []),
  ...(FORBIDDEN_FIELDS.test(part.fields) ? [{ where: name, fault: 'a field that leads out of the file' }] : []),
  ...[...part.elements]
    .filter((element) => FORBIDDEN_ELEMENTS.has(element) || FORBIDDEN_KINDS.test(element))
    .map((element) => ({ where: name, fault: `${element}, which no pack may hold` })),
]

const markingFaults = (read: ReadonlyMap<string, ReadPart>, document: DocumentModel): readonly FileFault[] => {
  const running = [...read].filter(([name]) => /word\/(?:header|footer)\d+\.xml$/.test(name))
  const label = squeezed(document.banner.label)
  return [
    ...(running.length === 0 ? [{ where: 'file', fault: 'no header and no footer' }] : []),
    ...running
      .filter(([, part]) => !squeezed(part.text).includes(label))
      .map(([name]) => ({ where: name, fault: 'the marking is missing' })),
  ]
}

const textFaults = (read: ReadonlyMap<string, ReadPart>, document: DocumentModel): readonly FileFault[] => {
  const body = lettersOf([read.get('word/document.xml')?.text ?? ''])
  const missing = missingLetters(lettersOf(textsOf(document)), body)
  return missing.length === 0
    ? []
    : [{ where: 'word/document.xml', fault: `text of the document is missing: ${missing.slice(0, 10).join(', ')}` }]
}

const withheldFaults = (read: ReadonlyMap<string, ReadPart>, withheld: readonly string[]): readonly FileFault[] => {
  const whole = squeezed([...read.values()].map((part) => part.text).join(''))
  return withheld
    .map(squeezed)
    .filter((text) => text !== '' && whole.includes(text))
    .map(() => ({ where: 'text', fault: 'a withheld text stands in the file' }))
}
