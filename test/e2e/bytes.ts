import { unzipSync } from 'fflate'
import fs from 'node:fs'
import zlib from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Everything a file holds that could be text, without spaces: parts of a Word file without their tags, streams of a PDF inflated, its text as shown. */
export const everyText = async (file: string): Promise<string> => {
  const bytes = fs.readFileSync(file)
  const all = [file, decode(bytes), ...(await insides(bytes))]
  return all.map((text) => text.replace(/<[^>]*>/g, '').replace(/\s/g, '')).join('\n')
}

const insides = async (bytes: Uint8Array): Promise<readonly string[]> => {
  if (bytes[0] === 0x50) return Object.values(unzipSync(bytes)).map(decode)
  return decode(bytes.subarray(0, 5)) === '%PDF-'
    ? [...inflatedStreams(Buffer.from(bytes)), await shownText(bytes)]
    : []
}

const shownText = async (bytes: Uint8Array): Promise<string> => {
  const task = getDocument({ data: new Uint8Array(bytes), useWasm: false, verbosity: 0 })
  const pdf = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  await task.destroy()
  return pages.join('')
}

const inflatedStreams = (bytes: Buffer): readonly string[] => {
  const found: string[] = []
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    const start = bytes[at + 6] === 0x0d ? at + 8 : at + 7
    try {
      found.push(zlib.inflateSync(bytes.subarray(start)).toString('utf8'))
    } catch {
      continue
    }
  }
  return found
}
