import { unzlibSync } from 'fflate'

/** The objects of a file by number, those in object streams included; streams inflated, as one character a byte. */
export type PdfObjects = ReadonlyMap<number, { readonly text: string; readonly stream?: string }>

/** Reads the objects of a file that this project wrote. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map<number, { text: string; stream?: string }>()
  for (const match of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nstream\n/g)) {
    const [whole, id = '', text = ''] = match
    const length = Number(/\/Length (\d+)/.exec(text)?.[1])
    const start = match.index + whole.length
    const raw = bytes.subarray(start, start + length)
    const body = text.includes('FlateDecode') && !text.includes('DCTDecode') ? unzlibSync(raw) : raw
    const stream = Buffer.from(body).toString('latin1')
    objects.set(Number(id), { text, stream })
    if (text.includes('/Type/ObjStm'))
      for (const [inner, part] of packed(text, stream)) objects.set(inner, { text: part })
  }
  return objects
}

function packed(dictionary: string, stream: string): readonly (readonly [number, string])[] {
  const first = Number(/\/First (\d+)/.exec(dictionary)?.[1])
  const numbers = stream.slice(0, first).trim().split(/\s+/).map(Number)
  return Array.from({ length: numbers.length / 2 }, (_, index) => {
    const from = first + (numbers[index * 2 + 1] ?? 0)
    const next = numbers[index * 2 + 3]
    return [numbers[index * 2] ?? 0, stream.slice(from, next === undefined ? undefined : first + next).trim()] as const
  })
}

/** A node of the structure tree as read back. */
export type ReadTag = {
  readonly type: string
  readonly text: string
  readonly kids: readonly ReadTag[]
  readonly leaves: number
}

/** The structure tree of a file. */
export function readStructure(objects: PdfObjects): ReadTag {
  const root = [...objects.values()].find(({ text }) => text.includes('/Type/StructTreeRoot'))
  const id = Number(/\/K (\d+) 0 R/.exec(root?.text ?? '')?.[1])
  return readTag(objects, id)
}

function readTag(objects: PdfObjects, id: number): ReadTag {
  const text = objects.get(id)?.text ?? ''
  const type = /\/S\/(\w+)/.exec(text)?.[1] ?? ''
  const kids = /\/K( \d+ 0 R| \d+|<<[^>]*>>|\[.*?\](?=[/>]))/.exec(text)?.[1] ?? ''
  const bare = kids.replace(/<<.*?>>/g, ' leaf ')
  const ids = [...bare.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]))
  const leaves = bare.replace(/\d+ 0 R/g, '').match(/\d+|leaf/g)?.length ?? 0
  return { type, text, kids: ids.map((kid) => readTag(objects, kid)), leaves }
}

/** All nodes of a tree in reading order. */
export const everyTag = (tag: ReadTag): readonly ReadTag[] => [tag, ...tag.kids.flatMap(everyTag)]
