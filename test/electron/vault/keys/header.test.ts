import { argon2id } from '@noble/hashes/argon2.js'
import { describe, expect, test } from 'vitest'
import { decodeHeader, pickHeader, readRecovery, unlock } from '../../../../electron/vault/keys/index.ts'
import { hasRightMac } from '../../../../electron/vault/keys/header.ts'
import { decrypt, encrypt, hkdf, hmac, sha256, toHex } from '../../../../electron/vault/seal/index.ts'
import { PASSPHRASE, QUICK, codeOf, held, mended, signed, utf8, vault } from './sample.ts'

describe('a new header', () => {
  test('is opened by its passphrase and by its recovery key, to the same keys (A31)', async () => {
    const { header, keys, recovery } = await vault()
    const byPassphrase = await unlock(header, { passphrase: utf8(PASSPHRASE) })
    const byRecovery = await unlock(header, { recovery: recovery.toLowerCase().replaceAll('-', ' ') })
    expect(held(byPassphrase.keys)).toEqual(held(keys))
    expect(held(byRecovery.keys)).toEqual(held(keys))
  })

  test('says no more than its format', async () => {
    const { header, keys } = await vault()
    expect(header.length).toBe(4096)
    const { slots, ...rest } = decodeHeader(header)
    expect(rest).toEqual({ vaultId: keys.vaultId, generation: 1, mayWrite: true })
    expect(slots.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery'])
    expect(slots[0]).toMatchObject({ cost: QUICK })
  })

  test('is laid out as SECURITY 3.3 says', async () => {
    const { header, keys } = await vault()
    const slot = header.subarray(64, 320)
    const second = header.subarray(320, 576)
    const ringKey = hkdf(keys.vmk, keys.vaultId, 'aide/1 key-ring')
    const ring = Buffer.alloc(704)
    ring.writeUInt32LE(1, 0)
    ring.set(keys.keyOf(1) ?? [], 4)
    ring.writeBigUInt64LE(1_700_000_000_000n, 36)
    const ringAad = Buffer.concat([header.subarray(0, 32), Buffer.from('ring'), header.subarray(2124, 2128)])
    expect({
      start: toHex(header.subarray(0, 16)),
      vaultId: header.slice(16, 32),
      numbers: toHex(header.subarray(32, 48)),
      slot: toHex(slot.subarray(0, 16)),
      slotCreated: Buffer.from(slot).readBigUInt64LE(124),
      secondSlot: toHex(second.subarray(0, 16)),
      ring: toHex(header.subarray(2128, 2848)),
      mac: toHex(header.subarray(4032, 4064)),
      sum: toHex(header.subarray(4064)),
    }).toEqual({
      start: '895042560d0a1a0a0100000000100000',
      vaultId: keys.vaultId,
      numbers: '01000000000000000100000002000000',
      slot: '01001300400000000100000001000000',
      slotCreated: 1_700_000_000_000n,
      secondSlot: '02000000000000000000000000000000',
      ring: toHex(encrypt(ringKey, header.subarray(2112, 2124), ringAad, ring)),
      mac: toHex(hmac(hkdf(keys.vmk, keys.vaultId, 'aide/1 header-mac'), header.subarray(0, 4032))),
      sum: toHex(sha256(header.subarray(0, 4064))),
    })
  })

  test('wraps the VMK as SECURITY 3.3 says, by a second library', async () => {
    const { header, keys, recovery } = await vault()
    const opened = (slot: Uint8Array, kek: Uint8Array): Uint8Array | undefined => {
      const aad = Buffer.concat([header.subarray(0, 32), header.subarray(40, 44), slot.subarray(0, 64)])
      return decrypt(kek, slot.subarray(64, 76), aad, slot.subarray(76, 124))
    }
    const [first, second] = [header.subarray(64, 320), header.subarray(320, 576)]
    const kek = argon2id(utf8(PASSPHRASE), first.subarray(16, 48), { ...QUICK, dkLen: 32 })
    const key = readRecovery(recovery)
    const recoveryKek = key.ok && hkdf(key.value, second.subarray(16, 48), 'aide/1 recovery', keys.vaultId)
    expect(opened(first, kek)).toEqual(keys.vmk)
    expect(recoveryKek && opened(second, recoveryKek)).toEqual(keys.vmk)
    expect(keys.anchorKey()).toEqual(hkdf(keys.vmk, keys.vaultId, 'aide/1 anchor'))
  })
})

describe('a changed header is refused (A10)', () => {
  test('by every single bit flip and every truncation, before any derivation', async () => {
    const { header } = await vault()
    const codes = new Set<string>()
    for (let bit = 0; bit < header.length * 8; bit += 1) codes.add(await codeOf(() => decodeHeader(flip(header, bit))))
    for (let length = 0; length < header.length; length += 1)
      codes.add(await codeOf(() => decodeHeader(header.subarray(0, length))))
    expect([...codes].toSorted()).toEqual(['header-damaged', 'vault-too-new'])
  })

  test('by every flip whose SHA-256 was made right again: nothing opens', async () => {
    const { header, recovery } = await vault()
    const codes: Record<string, number> = {}
    for (let byte = 0; byte < 4064; byte += 1) {
      const code = await codeOf(() => unlock(mended(flip(header, byte * 8 + (byte % 8))), { recovery }))
      codes[code] = (codes[code] ?? 0) + 1
    }
    expect(Object.keys(codes).toSorted()).toEqual([
      'header-altered',
      'header-damaged',
      'limit-exceeded',
      'vault-too-new',
      'wrong-passphrase',
    ])
  })

  test('what stands where zeros must stand is refused, even signed with the right key', async () => {
    const { header, keys, recovery } = await vault()
    const offsets = [48, 63, 64 + 132, 64 + 255, 64 + 1, 64 + 512, 2111, 2848, 4031]
    for (const offset of offsets) {
      const changed = signed(header, keys.vmk, (bytes) => bytes.set([1], offset))
      expect(hasRightMac(changed, keys.vmk)).toBe(true)
      expect([offset, await codeOf(() => unlock(changed, { recovery }))]).toEqual([offset, 'header-altered'])
    }
  })

  test('tells a newer major version, a newer minor one, and what is no vault', async () => {
    const { header, keys } = await vault()
    const major = mended(replaced(header, 8, 2))
    const suite = mended(replaced(header, 40, 2))
    expect(await codeOf(() => decodeHeader(major))).toBe('vault-too-new')
    expect(await codeOf(() => decodeHeader(suite))).toBe('vault-too-new')
    expect(await codeOf(() => decodeHeader(utf8('a letter')))).toBe('not-a-vault')
    const minor = signed(header, keys.vmk, (bytes) => bytes.set([1], 10))
    expect(decodeHeader(minor).mayWrite).toBe(false)
  })
})

describe('limits of the derivation (A32)', () => {
  const withCost = async (...costs: readonly (readonly [m: number, t: number, p: number])[]): Promise<string> => {
    const { header } = await vault()
    const changed = header.slice()
    const view = new DataView(changed.buffer)
    costs.forEach(([m, t, p], index) => {
      changed.copyWithin(64 + index * 256, 64, 320)
      view.setUint32(64 + index * 256 + 4, m, true)
      view.setUint32(64 + index * 256 + 8, t, true)
      view.setUint32(64 + index * 256 + 12, p, true)
    })
    view.setUint32(44, Math.max(2, costs.length), true)
    return codeOf(() => decodeHeader(mended(changed)))
  }
  const GIB = 1024 * 1024

  test('a header dearer than the ceilings is refused before anything is derived', async () => {
    expect(await withCost([2 * GIB, 4, 1])).toBe('opened')
    expect(await withCost([2 * GIB + 1, 1, 1])).toBe('limit-exceeded')
    expect(await withCost([64, 65, 1])).toBe('limit-exceeded')
    expect(await withCost([1024, 1, 17])).toBe('limit-exceeded')
    expect(await withCost([GIB, 4, 1], [GIB, 4, 1])).toBe('opened')
    expect(await withCost([GIB, 4, 1], [GIB, 4, 1], [64, 1, 1])).toBe('limit-exceeded')
  })

  test('a cost for which Argon2 is not defined is refused', async () => {
    for (const cost of [
      [64, 0, 1],
      [64, 1, 0],
      [7, 1, 1],
    ] as const)
      expect(await withCost(cost)).toBe('header-altered')
  })
})

describe('two copies of a header', () => {
  test('the higher generation is taken, a damaged or missing copy is named', async () => {
    const { header } = await vault()
    const newer = mended(replaced(header, 32, 2))
    const broken = flip(header, 9000)
    expect(pickHeader([header, newer])).toEqual({ bytes: newer, spare: header, damaged: [] })
    expect(pickHeader([broken, header])).toEqual({ bytes: header, spare: undefined, damaged: [0] })
    expect(pickHeader([header, undefined])).toEqual({ bytes: header, spare: undefined, damaged: [1] })
    expect(pickHeader([flip(header, 64), header]).damaged).toEqual([0])
  })

  test('none right says why; a whole copy of a newer format stops everything', async () => {
    const { header } = await vault()
    const broken = flip(header, 9000)
    const newer = mended(replaced(header, 8, 2))
    expect(await codeOf(() => pickHeader([broken, undefined]))).toBe('header-damaged')
    expect(await codeOf(() => pickHeader([undefined, undefined]))).toBe('not-a-vault')
    expect(await codeOf(() => pickHeader([header, newer]))).toBe('vault-too-new')
  })
})

test('wiped keys are zero and are given out no more', async () => {
  const { keys } = await vault()
  const key = keys.keyOf(1)
  keys.wipe()
  expect([keys.vmk, key, keys.keyOf(1)]).toEqual([new Uint8Array(32), new Uint8Array(32), undefined])
  expect(() => keys.anchorKey()).toThrow('gone')
})

const flip = (bytes: Uint8Array, bit: number): Uint8Array =>
  replaced(bytes, bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)))

const replaced = (bytes: Uint8Array, offset: number, value: number): Uint8Array => {
  const changed = bytes.slice()
  changed[offset] = value
  return changed
}
