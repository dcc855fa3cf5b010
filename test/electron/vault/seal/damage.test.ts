import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decrypt, encrypt, openContainer } from '../../../../electron/vault/seal/index.ts'
import { decryptInto, encryptInto } from '../../../../electron/vault/seal/aead.ts'
import { fileKeyOf, nonceOf, writeHeader } from '../../../../electron/vault/seal/container-header.ts'
import { writeFrame } from '../../../../electron/vault/seal/frame.ts'
import { codeOf } from './code-of.ts'
import { EPOCH_KEY, FRAME, OPENER, VAULT_ID, fixedRandom, noise, sealed } from './sample.ts'

const opening = (bytes: Uint8Array, opener = OPENER): string => codeOf(() => openContainer(bytes, opener))

describe('a changed container is refused (A10)', () => {
  test('by every single bit flip and every truncation', () => {
    const file = sealed()
    const accepted: string[] = []
    for (let bit = 0; bit < file.length * 8; bit += 1) {
      const flipped = file.slice()
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      if (opening(flipped) === 'opened') accepted.push(`bit ${bit}`)
    }
    for (let length = 0; length < file.length; length += 1)
      if (opening(file.subarray(0, length)) !== 'object-damaged') accepted.push(`length ${length}`)
    expect(accepted).toEqual([])
  })

  test('with the code of what it looks like', () => {
    const at = (offset: number, ...values: readonly number[]): string => {
      const changed = sealed()
      changed.set(values, offset)
      return opening(changed)
    }
    expect({
      magic: at(0, 0x88),
      major: at(8, 2),
      minor: at(10, 1),
      headerLength: at(12, 129),
      vaultId: at(16, 0x12),
      epoch: at(32, 2),
      suite: at(36, 2),
      unknownKind: at(37, 9),
      otherKind: at(37, 3),
      unknownFlag: at(38, 2),
      chunk: at(40, 0, 0x10, 1),
      zeros: at(44, 1),
      tooLong: at(48, 0, 0, 0, 0xff),
      length: at(48, 0, 8),
      salt: at(56, 1),
      commitment: at(88, 1),
      text: at(200, 1),
    }).toEqual({
      magic: 'object-damaged',
      major: 'vault-too-new',
      minor: 'wrong-key',
      headerLength: 'object-damaged',
      vaultId: 'object-damaged',
      epoch: 'wrong-key',
      suite: 'vault-too-new',
      unknownKind: 'object-damaged',
      otherKind: 'wrong-key',
      unknownFlag: 'object-damaged',
      chunk: 'object-damaged',
      zeros: 'object-damaged',
      tooLong: 'limit-exceeded',
      length: 'object-damaged',
      salt: 'wrong-key',
      commitment: 'wrong-key',
      text: 'object-damaged',
    })
  })

  test('when its chunks are swapped, doubled, taken from another file, appended or left out (A11)', () => {
    const one = chunksOf(sealed({ payload: noise(200_000) }))
    const other = chunksOf(sealed({ payload: noise(200_000), random: (length) => new Uint8Array(length).fill(0x44) }))
    const [header, first, second, third, ...rest] = one
    const mixed = [
      [header, second, first, third, ...rest],
      [header, first, first, third, ...rest],
      [header, other[1], second, third, ...rest],
      [other[0], first, second, third, ...rest],
      [...one, first],
      [header, first, second, third],
      [header, first, ...rest],
    ]
    expect([one, ...mixed].map((parts) => opening(joined(parts)))).toEqual([
      'opened',
      ...mixed.map(() => 'object-damaged'),
    ])
  })

  test('when the header is shortened to fit a cut file, so that the last chunk is missing', () => {
    const file = sealed({ payload: noise(200_000) })
    const cut = file.slice(0, 128 + 65_552)
    new DataView(cut.buffer).setBigUint64(48, 65_536n, true)
    expect(opening(cut)).toBe('wrong-key')
  })

  test('when it is of another vault, or of an epoch that the ring lacks', () => {
    expect(opening(sealed({ vaultId: fixedRandom(16) }))).toBe('object-damaged')
    expect(opening(sealed({ epoch: 2 }))).toBe('wrong-key')
  })
})

describe('what is sealed with our key but against the format is refused', () => {
  test('a last chunk not marked as the last', () => {
    expect([1, 2].map((count) => opening(handMade({ count })))).toEqual(['opened', 'object-damaged'])
  })

  test('a frame, a length or a padding that breaks its rule', () => {
    const broken = [
      { at: 0, value: 2 },
      { at: 2, value: 10 },
      { at: 3, value: 1 },
      { at: 31, value: 1 },
      { at: 39, value: 1 },
      { at: 40, value: 8 },
      { at: 44, value: 8 },
      { at: 43, value: 1 },
      { at: 1023, value: 1 },
    ]
    expect(broken.map((one) => opening(handMade(one)))).toEqual(broken.map(() => 'object-damaged'))
  })

  test('a payload said to be deflated that is not, or that inflates to another length', () => {
    const stored = new Uint8Array(deflateRawSync(new Uint8Array(5000)))
    const found = [5000, 4999, 5001, 2 ** 32 - 1].map((inflated) =>
      opening(handMade({ deflated: true, stored, inflated })),
    )
    expect(found).toEqual(['opened', 'object-damaged', 'object-damaged', 'object-damaged'])
    expect(opening(handMade({ deflated: true }))).toBe('object-damaged')
    expect(opening(handMade({ deflated: true, inflated: 5000 }))).toBe('object-damaged')
  })

  test('a header whose last zeros are none', () => {
    expect(opening(handMade({ headerAt: 127 }))).toBe('object-damaged')
  })
})

test('a key that does not match its commitment is told apart from damage (A34)', () => {
  const file = sealed()
  const foreign = { ...OPENER, keyOf: () => new Uint8Array(32).fill(9) }
  expect([opening(file, foreign), opening(file)]).toEqual(['wrong-key', 'opened'])
})

test('tags of 4, 8 and 12 bytes are refused (A33)', () => {
  const [key, nonce, aad] = [EPOCH_KEY, new Uint8Array(12), new Uint8Array(3)]
  const text = encrypt(key, nonce, aad, noise(40))
  const cut = (length: number) => decrypt(key, nonce, aad, text.subarray(0, 40 + length))
  expect([4, 8, 12, 16].map((length) => cut(length)?.length)).toEqual([undefined, undefined, undefined, 40])
  const isOpened = (part: Uint8Array) => decryptInto(new Uint8Array(40), 0, { key, nonce, aad, sealed: part })
  expect([text.subarray(0, 12), text].map(isOpened)).toEqual([false, true])
  const file = sealed()
  expect([4, 8, 12].map((length) => opening(file.subarray(0, file.length - 16 + length)))).toEqual(
    Array.from({ length: 3 }, () => 'object-damaged'),
  )
})

const chunksOf = (file: Uint8Array): Uint8Array[] => {
  const parts = [file.subarray(0, 128)]
  for (let at = 128; at < file.length; at += 65_552) parts.push(file.subarray(at, at + 65_552))
  return parts
}

const joined = (parts: readonly (Uint8Array | undefined)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => part ?? new Uint8Array(0))))

type Breach = {
  readonly at?: number
  readonly headerAt?: number
  readonly stored?: Uint8Array
  readonly value?: number
  readonly count?: number
  readonly deflated?: boolean
  readonly inflated?: number
}

/** A container of one chunk whose plaintext we can break before it is sealed. */
const handMade = (breach: Breach): Uint8Array => {
  const { at, headerAt, value = 0, count = 1, deflated = false, stored = JSON_PAYLOAD, inflated = 7 } = breach
  const plain = new Uint8Array(1024)
  writeFrame(plain, FRAME, { stored: stored.length, inflated })
  plain.set(stored, 80)
  if (at !== undefined) plain[at] = value
  const file = new Uint8Array(128 + 1024 + 16)
  const salt = fixedRandom(32)
  const header = { vaultId: VAULT_ID, epoch: 1, kind: 'object', deflated, chunk: 65_536, length: 1024, salt } as const
  writeHeader(file, header, EPOCH_KEY)
  if (headerAt !== undefined) file[headerAt] = 1
  const key = fileKeyOf(file, EPOCH_KEY, salt)
  encryptInto(file, 128, { key, nonce: nonceOf(0, count), aad: file.subarray(0, 128), plain })
  return file
}

const JSON_PAYLOAD = new TextEncoder().encode('{"a":1}')
