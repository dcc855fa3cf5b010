import type { IncomingMessage } from 'node:http'
import { decodeWire, encodeWire, framed, unframed } from '#core/contract'
import { err, ok, type Result } from '#core/base'

/** Reads a request's body whole. Refused as soon as it is known to be too large; undefined when it breaks off. */
export const readBody = (request: IncomingMessage, largest: number): Promise<Result<Buffer, 413> | undefined> =>
  new Promise((resolve) => {
    if (Number(request.headers['content-length'] ?? 0) > largest) return resolve(err(413))
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > largest) {
        request.pause()
        resolve(err(413))
      } else chunks.push(chunk)
    })
    request.once('end', () => {
      resolve(ok(Buffer.concat(chunks)))
      for (const chunk of chunks) chunk.fill(0)
    })
    request.once('error', () => resolve(undefined))
    request.once('close', () => resolve(undefined))
  })

/** The input of a call as its body holds it; undefined when it is not what the page would send. */
export const inputOf = (body: Buffer, type: 'json' | 'framed'): { readonly value: unknown } | undefined => {
  const parts = type === 'json' ? { json: body, bytes: NONE } : unframed(body)
  if (parts === undefined) return undefined
  try {
    const read = decodeWire({ json: UTF8.decode(parts.json), bytes: parts.bytes })
    return read.ok ? { value: read.value } : undefined
  } catch {
    return undefined
  }
}

/** An answer as it is sent. */
export const bodyOf = (value: unknown): { readonly type: string; readonly body: Uint8Array } => {
  const { json, bytes } = encodeWire(value)
  const text = Buffer.from(json)
  return bytes.length === 0
    ? { type: 'application/json', body: text }
    : { type: 'application/octet-stream', body: framed(text, bytes) }
}

/** Overwrites the bytes that a value holds: a passphrase is among them. */
export const wipe = (value: unknown): void => {
  if (value instanceof Uint8Array) value.fill(0)
  else if (value instanceof Map) for (const one of value.values()) wipe(one)
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) wipe(one)
}

const NONE = new Uint8Array()
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
