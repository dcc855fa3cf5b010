import { zlibSync } from 'fflate'
import type { PdfkitDocument, Reference } from './pdfkit.ts'

/** Objects in one object stream: large enough to pack well, small enough to read one without all. */
const PER_STREAM = 500

/** Objects pack nearly as well at this level as at the highest, in half the time. */
const QUICK = 4

/** The bytes of a file: pdfkit's objects and our own, small ones packed in object streams (ISO 32000-1, 7.5.7). */
export type PackedFile = {
  /** A number for an object that is written later. */
  readonly reserve: () => number
  readonly write: (id: number, text: string) => void
  /** The object that pdfkit made last. */
  readonly newest: () => Reference | undefined
  /** The file, once pdfkit has ended its last object. */
  readonly bytes: () => Uint8Array
}

type Plain = { readonly kind: 'plain'; readonly text: string }
type Stream = { readonly kind: 'stream'; readonly text: string; readonly body: Uint8Array }
type Entry = Plain | Stream

/** Takes over the writing of a pdfkit document, which would write each object by itself. */
export function packedFile(document: PdfkitDocument): PackedFile {
  const entries = new Map<number, Entry>()
  let chunks: (Uint8Array | string)[] = []
  document._write = (chunk) => {
    chunks.push(chunk)
  }
  document._refEnd = (reference) => {
    entries.set(reference.id, entryOf(chunks))
    chunks = []
  }
  const ref = document.ref.bind(document)
  let newest: Reference | undefined
  document.ref = (data) => (newest = ref(data))
  // the structure tree is an object of ours, which pdfkit would try to end as its own
  document.endMarkings = () => {}
  const reserve = (): number => document._offsets.push(null)
  return {
    reserve,
    newest: () => newest,
    write: (id, text) => void entries.set(id, { kind: 'plain', text }),
    bytes() {
      for (let id = 1; id <= document._offsets.length; id++) {
        if (!entries.has(id)) throw new Error(`expected every object of the file to be written, object ${id} was not`)
      }
      return assemble(entries, reserve, document)
    },
  }
}

/** pdfkit writes `1 0 obj`, the dictionary, and for a stream `stream`, its bytes and `endstream`; then `endobj`. */
function entryOf(chunks: readonly (Uint8Array | string)[]): Entry {
  const [, dictionary, , body] = chunks
  if (typeof dictionary !== 'string') throw new Error('expected a dictionary from pdfkit, got bytes')
  return chunks.length > 3 && body instanceof Uint8Array
    ? { kind: 'stream', text: dictionary, body }
    : { kind: 'plain', text: dictionary }
}

type Place = readonly [type: number, second: number, third: number]

function assemble(entries: Map<number, Entry>, reserve: () => number, document: PdfkitDocument): Uint8Array {
  const chunks: Uint8Array[] = [HEADER]
  let offset = HEADER.length
  const places = new Map<number, Place>()
  const put = (id: number, stream: Stream): void => {
    places.set(id, [1, offset, 0])
    const parts = [latin(`${id} 0 obj\n${stream.text}\nstream\n`), stream.body, latin('\nendstream\nendobj\n')]
    for (const part of parts) {
      chunks.push(part)
      offset += part.length
    }
  }
  const plain: [number, string][] = []
  for (const [id, entry] of [...entries].toSorted(([a], [b]) => a - b)) {
    if (entry.kind === 'stream') put(id, entry)
    else plain.push([id, entry.text])
  }
  for (let from = 0; from < plain.length; from += PER_STREAM) {
    const id = reserve()
    const part = plain.slice(from, from + PER_STREAM)
    part.forEach(([object], index) => places.set(object, [2, id, index]))
    put(id, objectStream(part))
  }
  const table = reserve()
  const start = offset
  put(table, crossReferences(places, table, start, document))
  chunks.push(latin(`startxref\n${start}\n%%EOF\n`))
  return joined(chunks)
}

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const HEADER = latin('%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n')

function objectStream(objects: readonly (readonly [number, string])[]): Stream {
  let offset = 0
  const heads = objects.map(([id, text]) => {
    const head = `${id} ${offset}`
    offset += text.length + 1
    return head
  })
  const head = `${heads.join(' ')}\n`
  const body = zlibSync(latin(head + objects.map(([, text]) => `${text}\n`).join('')), { level: QUICK })
  const dictionary = `<</Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/FlateDecode/Length ${body.length}>>`
  return { kind: 'stream', text: dictionary, body }
}

/** Widths of the fields of a cross-reference entry: its type, offset or stream, generation or place. */
const WIDTHS = [1, 4, 2] as const
const ROW = 7

function crossReferences(places: Map<number, Place>, id: number, start: number, document: PdfkitDocument): Stream {
  places.set(id, [1, start, 0])
  const size = id + 1
  const rows = new DataView(new ArrayBuffer(size * ROW))
  places.forEach(([type, second, third], object) => {
    rows.setUint8(object * ROW, type)
    rows.setUint32(object * ROW + 1, second)
    rows.setUint16(object * ROW + 5, third)
  })
  rows.setUint16(5, 0xffff)
  const body = zlibSync(upPredicted(new Uint8Array(rows.buffer)))
  const hex = Buffer.from(document._id).toString('hex')
  const parms = `/DecodeParms<</Predictor 12/Columns ${ROW}>>`
  const text = `<</Type/XRef/Size ${size}/W[${WIDTHS.join(' ')}]/Root ${refOf(document._root)}/Info ${refOf(document._info)}/ID[<${hex}><${hex}>]/Filter/FlateDecode${parms}/Length ${body.length}>>`
  return { kind: 'stream', text, body }
}

const refOf = (reference: Reference): string => `${reference.id} 0 R`

/** Rows as their differences from the row above (PNG predictor 2), which pack far better. */
function upPredicted(rows: Uint8Array): Uint8Array {
  const count = rows.length / ROW
  const out = new Uint8Array(count * (ROW + 1))
  for (let row = 0; row < count; row++) {
    out[row * (ROW + 1)] = 2
    for (let column = 0; column < ROW; column++) {
      const at = row * ROW + column
      out[row * (ROW + 1) + 1 + column] = (rows[at] ?? 0) - (row === 0 ? 0 : (rows[at - ROW] ?? 0))
    }
  }
  return out
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    out.set(chunk, offset)
    offset += chunk.length
  }
  return out
}
