import { assert, err, ok, type Result } from '#core/base'

/** A value as it travels over HTTP: JSON, and behind it the bytes that it holds, one after the other. */
export type Wire = { readonly json: string; readonly bytes: Uint8Array }

/** Why a message was not read. */
export type WireProblem = 'not-json' | 'too-deep' | 'unknown-mark' | 'bytes-differ'

/** Deeper values than this are neither sent nor read. */
export const WIRE_DEPTH = 64

/**
 * Writes a value of the table of calls. Bytes become `{"$bytes":[offset,length]}`, a map `{"$map":[[key,value],…]}`, and an object
 * with a key that begins with `$` the pairs of `{"$object":…}`. What is undefined is left out. Throws on what no call gives.
 */
export const encodeWire = (value: unknown): Wire => {
  const pieces: Uint8Array[] = []
  let length = 0
  const plain = (one: unknown, depth: number): unknown => {
    assert(depth <= WIRE_DEPTH, 'a value that is not nested without end')
    if (one instanceof Uint8Array) {
      const mark = { $bytes: [length, one.length] }
      pieces.push(one)
      length += one.length
      return mark
    }
    if (Array.isArray(one)) return one.map((item: unknown) => plain(item, depth + 1) ?? null)
    if (one instanceof Map) return { $map: pairs([...one], depth) }
    if (typeof one !== 'object' || one === null) return scalar(one)
    const entries = Object.entries(one).filter(([, inner]) => inner !== undefined)
    if (entries.some(([key]) => key.startsWith('$') || key === PROTO)) return { $object: pairs(entries, depth) }
    return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner, depth + 1)]))
  }
  const pairs = (entries: readonly (readonly unknown[])[], depth: number): unknown =>
    entries.map((pair) => pair.map((one) => plain(one, depth + 1) ?? null))
  const json = JSON.stringify(plain(value, 0) ?? null)
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return { json, bytes }
}

/**
 * Reads what {@link encodeWire} wrote, whoever wrote it: bytes must lie one after the other and be used up, marks must be ours,
 * and no key may be `__proto__`. The bytes of the value are copies.
 */
export const decodeWire = ({ json, bytes }: Wire): Result<unknown, WireProblem> => {
  let at = 0
  const cut = (mark: unknown): Uint8Array => {
    const [offset, length] = Array.isArray(mark) && mark.length === 2 ? (mark as readonly unknown[]) : []
    const isNext = offset === at && typeof length === 'number' && Number.isSafeInteger(length) && length >= 0
    if (!isNext || at + length > bytes.length) throw new Refused('bytes-differ')
    at += length
    return new Uint8Array(bytes.subarray(at - length, at))
  }
  const value = (one: unknown, depth: number): unknown => {
    if (depth > WIRE_DEPTH) throw new Refused('too-deep')
    if (Array.isArray(one)) return one.map((item: unknown) => value(item, depth + 1))
    if (typeof one !== 'object' || one === null) return one
    const entries = Object.entries(one)
    const [mark, inner] = entries[0] ?? ['', undefined]
    if (!entries.some(([key]) => key.startsWith('$') || key === PROTO))
      return Object.fromEntries(entries.map(([key, held]) => [key, value(held, depth + 1)]))
    if (entries.length !== 1) throw new Refused('unknown-mark')
    if (mark === '$bytes') return cut(inner)
    if (mark === '$map') return new Map(pairs(inner, depth))
    if (mark === '$object') return Object.fromEntries(named(pairs(inner, depth)))
    throw new Refused('unknown-mark')
  }
  const pairs = (list: unknown, depth: number): readonly (readonly [unknown, unknown])[] => {
    if (!Array.isArray(list)) throw new Refused('unknown-mark')
    return list.map((pair: unknown) => {
      if (!Array.isArray(pair) || pair.length !== 2) throw new Refused('unknown-mark')
      return [value(pair[0], depth + 1), value(pair[1], depth + 1)]
    })
  }
  try {
    const read = value(parsed(json), 0)
    return at === bytes.length ? ok(read) : err('bytes-differ')
  } catch (thrown) {
    if (thrown instanceof Refused) return err(thrown.problem)
    throw thrown
  }
}

/** JSON's bytes and those behind it as one body: the length of the JSON as four bytes (little-endian), the JSON, the bytes. */
export const framed = (json: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const body = new Uint8Array(HEAD + json.length + bytes.length)
  new DataView(body.buffer).setUint32(0, json.length, true)
  body.set(json, HEAD)
  body.set(bytes, HEAD + json.length)
  return body
}

/** The two parts of a body, as views of it; undefined when its length does not add up. */
export const unframed = (body: Uint8Array): { readonly json: Uint8Array; readonly bytes: Uint8Array } | undefined => {
  if (body.length < HEAD) return undefined
  const end = HEAD + new DataView(body.buffer, body.byteOffset).getUint32(0, true)
  return end > body.length ? undefined : { json: body.subarray(HEAD, end), bytes: body.subarray(end) }
}

const HEAD = 4
const PROTO = '__proto__'

class Refused extends Error {
  readonly problem: WireProblem
  constructor(problem: WireProblem) {
    super(problem)
    this.problem = problem
  }
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown
  } catch {
    throw new Refused('not-json')
  }
}

const scalar = (one: unknown): unknown => {
  assert(
    one === undefined || one === null || typeof one === 'string' || typeof one === 'boolean' || Number.isFinite(one),
    `a value that can be sent, found ${typeof one}`,
  )
  return one
}

const named = (list: readonly (readonly [unknown, unknown])[]): readonly (readonly [string, unknown])[] =>
  list.map(([key, inner]) => {
    if (typeof key !== 'string' || key === PROTO) throw new Refused('unknown-mark')
    return [key, inner]
  })
