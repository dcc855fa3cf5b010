import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeWire, encodeWire, framed, unframed, WIRE_DEPTH, type Wire } from '#core/contract'

const NONE = new Uint8Array()
const there = (value: unknown): unknown => {
  const read = decodeWire(encodeWire(value))
  return read.ok ? read.value : read.error
}
const problemOf = (json: string, bytes: Uint8Array = NONE): string => {
  const read = decodeWire({ json, bytes })
  return read.ok ? 'read' : read.error
}

/** Anything that a call can give or take: what JSON can say, bytes and maps in any place, and keys that look like our marks. */
const key = fc
  .oneof(fc.constantFrom('$bytes', '$map', '$object', '$', 'constructor', 'toString', ''), fc.string())
  .filter((name) => name !== '__proto__')
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constantFrom(null, true, false),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
    fc.string({ unit: 'binary' }),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }).map((object) => ({ ...object })),
    fc.array(fc.tuple(fc.oneof(key, tie('value')), tie('value')), { maxLength: 4 }).map((pairs) => new Map(pairs)),
  ),
}))

const nested = (depth: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}

describe('a value on the wire', () => {
  test('whatever a call can say comes out as it went in', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(there(value)).toEqual(value)
      }),
      { numRuns: 2000 },
    )
  })

  test('bytes lie behind the JSON, in the order in which they are named', () => {
    const wire = encodeWire({ a: Uint8Array.of(1, 2), b: new Map([['x', Uint8Array.of(3)]]), c: 'd' })
    expect(JSON.parse(wire.json)).toEqual({
      a: { $bytes: [0, 2] },
      b: { $map: [['x', { $bytes: [2, 1] }]] },
      c: 'd',
    })
    expect([...wire.bytes]).toEqual([1, 2, 3])
  })

  test('a Buffer is bytes like any other', () => {
    expect(there({ at: Buffer.from('ab') })).toEqual({ at: Uint8Array.of(97, 98) })
  })

  test('what is undefined is left out, and stands as null in a list', () => {
    expect(there({ a: undefined, b: [undefined, 1] })).toEqual({ b: [null, 1] })
  })

  test('the bytes that are read are copies: changing them changes nothing else', () => {
    const wire = encodeWire([Uint8Array.of(1), Uint8Array.of(2)])
    const read = decodeWire(wire)
    const [first] = (read.ok ? read.value : []) as readonly Uint8Array[]
    first?.fill(9)
    expect([...wire.bytes]).toEqual([1, 2])
    expect(first?.buffer.byteLength).toBe(1)
  })

  test('the bytes that are read of a Buffer are copies and no Buffer', () => {
    const bytes = Buffer.from('ab')
    const read = decodeWire({ json: '{"$bytes":[0,2]}', bytes })
    bytes.fill(0)
    expect(read).toStrictEqual({ ok: true, value: Uint8Array.of(97, 98) })
  })

  test.each([
    ['a number that is none', Number.NaN],
    ['a number without end', Number.POSITIVE_INFINITY],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a number too large for JSON', 1n],
    [
      'a circle',
      ((): unknown => {
        const round: unknown[] = []
        round.push(round)
        return round
      })(),
    ],
    ['what is nested too deep', nested(WIRE_DEPTH + 1)],
  ])('%s is not sent', (_name, value) => {
    expect(() => encodeWire({ value })).toThrow('Expected a value that')
  })

  test('what is nested as deep as allowed goes and comes', () => {
    expect(there(nested(WIRE_DEPTH))).toEqual(nested(WIRE_DEPTH))
  })
})

describe('P1 P3 a hostile message', () => {
  test.each([
    ['no JSON', '{', 'not-json'],
    ['nothing', '', 'not-json'],
    ['a key that would change every object', '{"a":{"__proto__":{"polluted":1}}}', 'unknown-mark'],
    ['the same as a pair', '{"$object":[["__proto__",{"polluted":1}]]}', 'unknown-mark'],
    ['nesting one deeper than allowed', `${'['.repeat(WIRE_DEPTH + 1)}1${']'.repeat(WIRE_DEPTH + 1)}`, 'too-deep'],
    ['a mark that is not ours', '{"$date":1}', 'unknown-mark'],
    ['a mark beside something else', '{"$bytes":[0,0],"a":1}', 'unknown-mark'],
    ['a map that is no list', '{"$map":{}}', 'unknown-mark'],
    ['a pair of three', '{"$map":[[1,2,3]]}', 'unknown-mark'],
    ['a name that is none', '{"$object":[[1,2]]}', 'unknown-mark'],
    ['bytes beyond the end', '{"$bytes":[0,4]}', 'bytes-differ'],
    ['bytes from before the start', '{"$bytes":[-1,1]}', 'bytes-differ'],
    ['fewer bytes than none', '{"$bytes":[0,-1]}', 'bytes-differ'],
    ['half a byte', '{"$bytes":[0,0.5]}', 'bytes-differ'],
    ['a length that is no number', '{"$bytes":[0,"3"]}', 'bytes-differ'],
    ['a length beyond all numbers', '{"$bytes":[0,1e400]}', 'bytes-differ'],
    ['bytes that are no pair', '{"$bytes":3}', 'bytes-differ'],
    ['bytes that leave a gap', '{"$bytes":[1,2]}', 'bytes-differ'],
    ['bytes that nobody names', '{}', 'bytes-differ'],
    ['the same bytes twice', '[{"$bytes":[0,3]},{"$bytes":[0,3]}]', 'bytes-differ'],
  ])('with %s is refused', (_name, json, problem) => {
    expect(problemOf(json, json.includes('$bytes') || json === '{}' ? Uint8Array.of(1, 2, 3) : NONE)).toBe(problem)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  test('nesting of a million is refused and overflows nothing', () => {
    expect(problemOf('['.repeat(1_000_000))).toBe('not-json')
    expect(['too-deep', 'not-json']).toContain(problemOf(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`))
  })

  test('whatever it says, nothing is thrown', () => {
    const pieces = fc.array(
      fc.constantFrom('{', '}', '[', ']', '"$bytes":', '"$map":', '"$object":', '0', ',', '"a"', ':'),
    )
    fc.assert(
      fc.property(pieces, fc.uint8Array({ maxLength: 8 }), (text, bytes) => {
        expect(['read', 'not-json', 'too-deep', 'unknown-mark', 'bytes-differ']).toContain(
          problemOf(text.join(''), bytes),
        )
      }),
      { numRuns: 5000 },
    )
  })
})

describe('a body', () => {
  const parts = (body: Uint8Array): Wire | undefined => {
    const found = unframed(body)
    return found && { json: new TextDecoder().decode(found.json), bytes: Uint8Array.from(found.bytes) }
  }

  test('holds the JSON and the bytes behind it', () => {
    const body = framed(new TextEncoder().encode('{}'), Uint8Array.of(7, 8))
    expect([...body]).toEqual([2, 0, 0, 0, 0x7b, 0x7d, 7, 8])
    expect(parts(body)).toEqual({ json: '{}', bytes: Uint8Array.of(7, 8) })
    expect(parts(Buffer.concat([Uint8Array.of(1, 2), body]).subarray(2))).toEqual(parts(body))
  })

  test.each([
    ['is empty', []],
    ['ends in its length', [2, 0, 0]],
    ['says more than it holds', [3, 0, 0, 0, 0x7b, 0x7d]],
    ['says more than any body can hold', [0xff, 0xff, 0xff, 0xff, 0x7b, 0x7d]],
  ])('that %s is not read', (_name, bytes) => {
    expect(unframed(Uint8Array.from(bytes))).toBeUndefined()
  })
})
