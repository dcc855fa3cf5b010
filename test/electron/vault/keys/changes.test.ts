import { describe, expect, test } from 'vitest'
import {
  changePassphrase,
  decodeHeader,
  dropEpochs,
  newRecovery,
  rotate,
  unlock,
} from '../../../../electron/vault/keys/index.ts'
import { sealRing } from '../../../../electron/vault/keys/key-ring.ts'
import { PASSPHRASE, QUICK, codeOf, ground, held, signed, utf8, vault } from './sample.ts'

const opens = (header: Uint8Array, passphrase: string): Promise<string> =>
  codeOf(() => unlock(header, { passphrase: utf8(passphrase) }))
const recovers = (header: Uint8Array, recovery: string): Promise<string> => codeOf(() => unlock(header, { recovery }))

const NEXT = 'another passphrase of words'

describe('a change of passphrase (A29)', () => {
  test('opens by the new one only, keeps recovery key and every key, counts one generation on', async () => {
    const { header, keys, recovery } = await vault()
    const changed = await changePassphrase(header, keys, utf8(NEXT), QUICK, ground())
    expect([await opens(changed.header, PASSPHRASE), await opens(changed.header, NEXT)]).toEqual([
      'wrong-passphrase',
      'opened',
    ])
    expect(await recovers(changed.header, recovery)).toBe('opened')
    const { keys: same } = await unlock(changed.header, { passphrase: utf8(NEXT) })
    expect(held(same)).toEqual(held(keys))
    expect(decodeHeader(changed.header).generation).toBe(2)
  })

  test('leaves nothing of the old slot in the header', async () => {
    const { header, keys } = await vault()
    const changed = await changePassphrase(header, keys, utf8(NEXT), QUICK)
    const old = Buffer.from(header.subarray(64 + 16, 64 + 64))
    for (const part of [old.subarray(0, 16), old.subarray(32, 48)])
      expect(Buffer.from(changed.header).includes(part)).toBe(false)
  })

  test('is never built upon a header that these keys did not write', async () => {
    const [{ header }, other] = [await vault(), await vault()]
    const foreign = await rotate(other.header, other.keys, { passphrase: utf8(NEXT), kdf: QUICK })
    expect(await codeOf(() => changePassphrase(header, foreign.keys, utf8(NEXT), QUICK))).toBe('header-altered')
  })

  test('does not write over a header of a newer minor version', async () => {
    const { header, keys } = await vault()
    const ring = [{ epoch: 1, key: keys.keyOf(1) ?? new Uint8Array(), created: 0 }]
    const newer = signed(header, keys.vmk, (bytes) => {
      bytes[10] = 1
      bytes.set(sealRing(ring, keys.vmk, bytes.subarray(0, 32), ground().random), 2112)
    })
    expect(await codeOf(() => changePassphrase(newer, keys, utf8(NEXT), QUICK))).toBe('read-only')
  })

  test('refuses a passphrase that is too short, and a cost above the ceilings', async () => {
    const { header, keys } = await vault()
    await expect(changePassphrase(header, keys, utf8('short'), QUICK)).rejects.toThrow('too short')
    expect(await codeOf(() => changePassphrase(header, keys, utf8(NEXT), { m: 64, t: 65, p: 1 }))).toBe(
      'limit-exceeded',
    )
  })
})

describe('a new recovery key', () => {
  test('takes the place of the old one and touches no passphrase', async () => {
    const { header, keys, recovery } = await vault()
    const changed = newRecovery(header, keys)
    expect([
      await recovers(changed.header, recovery),
      await recovers(changed.header, changed.recovery),
      await opens(changed.header, PASSPHRASE),
    ]).toEqual(['wrong-passphrase', 'opened', 'opened'])
    expect(decodeHeader(changed.header).generation).toBe(2)
  })
})

describe('a rotation (A30, its half in the header)', () => {
  test('makes a new VMK, epoch and recovery key, keeps the old epoch, drops all other slots', async () => {
    const { header, keys, recovery } = await vault()
    const rotated = await rotate(header, keys, { passphrase: utf8(NEXT), kdf: QUICK })
    expect([
      await opens(rotated.header, PASSPHRASE),
      await recovers(rotated.header, recovery),
      await opens(rotated.header, NEXT),
      await recovers(rotated.header, rotated.recovery),
    ]).toEqual(['wrong-passphrase', 'wrong-passphrase', 'opened', 'opened'])
    expect(rotated.keys.epoch).toBe(2)
    expect(rotated.keys.keyOf(1)).toEqual(keys.keyOf(1))
    expect(rotated.keys.keyOf(2)).not.toEqual(keys.keyOf(1))
    expect(rotated.keys.vmk).not.toEqual(keys.vmk)
    expect(rotated.keys.vaultId).toEqual(keys.vaultId)
    expect(decodeHeader(rotated.header)).toMatchObject({ generation: 2, slots: [{}, {}] })
  })

  test('an epoch that no file uses leaves the ring; the newest never does', async () => {
    const { header, keys } = await vault()
    const rotated = await rotate(header, keys, { passphrase: utf8(NEXT), kdf: QUICK })
    const dropped = dropEpochs(rotated.header, rotated.keys, [])
    const { keys: read } = await unlock(dropped.header, { passphrase: utf8(NEXT) })
    expect(held(read, [1, 2])).toEqual(held(dropped.keys, [1, 2]))
    expect([read.epoch, read.keyOf(1), read.keyOf(2)]).toEqual([2, undefined, rotated.keys.keyOf(2)])
  })

  test('stops at 16 epochs until some are dropped, and goes on with a gap', async () => {
    let { header, keys } = await vault()
    for (let epoch = 2; epoch <= 16; epoch += 1)
      ({ header, keys } = await rotate(header, keys, { passphrase: utf8(NEXT), kdf: QUICK }))
    expect(await codeOf(() => rotate(header, keys, { passphrase: utf8(NEXT), kdf: QUICK }))).toBe('limit-exceeded')
    const dropped = dropEpochs(header, keys, [3, 7])
    const rotated = await rotate(dropped.header, dropped.keys, { passphrase: utf8(NEXT), kdf: QUICK })
    const left = Array.from({ length: 18 }, (_, epoch) => epoch).filter((epoch) => rotated.keys.keyOf(epoch))
    expect([rotated.keys.epoch, left]).toEqual([17, [3, 7, 16, 17]])
  })
})
