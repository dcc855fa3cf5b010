import { argon2id } from '@noble/hashes/argon2.js'
import { hkdf as nobleHkdf } from '@noble/hashes/hkdf.js'
import { hmac as nobleHmac } from '@noble/hashes/hmac.js'
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { deriveKek, selfTest } from '../../../../electron/vault/keys/index.ts'
import { fromHex, hkdf, hmac, sha256, toHex } from '../../../../electron/vault/seal/index.ts'
import { utf8 } from './sample.ts'

const ROOT = path.resolve(import.meta.dirname, '../../../..')

describe('known answers (A27)', () => {
  test('the self-test passes', async () => {
    await expect(selfTest()).resolves.toBeUndefined()
  })

  test('the self-test fails closed when Argon2id answers otherwise, for any number of lanes', async () => {
    const flipped: typeof deriveKek = async (passphrase, salt, cost) => {
      const kek = await deriveKek(passphrase, salt, cost)
      return cost.p === 2 ? kek.toReversed() : kek
    }
    await expect(selfTest(flipped)).rejects.toThrow('Argon2id')
  })

  test('the thread runs under the flags of the vault process', () => {
    const flags = ['--disable-proto=delete', '--disallow-code-generation-from-strings']
    const code = "await (await import('#electron/vault/keys')).selfTest(); console.log('right')"
    const run = execFileSync(process.execPath, [...flags, '--input-type=module', '--eval', code], { cwd: ROOT })
    expect(run.toString().trim()).toBe('right')
  })

  test('Argon2id, HKDF, HMAC and SHA-256 agree with a second library', async () => {
    const [passphrase, salt] = [utf8('mật khẩu của tôi'), new Uint8Array(32).fill(7)]
    for (const cost of [
      { m: 64, t: 3, p: 1 },
      { m: 256, t: 1, p: 4 },
    ])
      expect(toHex(await deriveKek(passphrase, salt, cost))).toBe(
        toHex(argon2id(passphrase, salt, { ...cost, dkLen: 32 })),
      )
    const more = new Uint8Array(88).fill(1)
    const label = utf8('aide/1 enc')
    expect(hkdf(salt, passphrase, 'aide/1 enc', more)).toEqual(
      nobleHkdf(nobleSha256, salt, passphrase, new Uint8Array([...label, ...more]), 32),
    )
    expect(hmac(salt, passphrase)).toEqual(nobleHmac(nobleSha256, salt, passphrase))
    expect(sha256(passphrase)).toEqual(nobleSha256(passphrase))
  })

  test('the second library passes the vector of RFC 9106, 5.3, which ours has no input for', () => {
    const fill = (length: number, byte: number): Uint8Array => new Uint8Array(length).fill(byte)
    const more = { key: fill(8, 3), personalization: fill(12, 4), dkLen: 32, m: 32, t: 3, p: 4 }
    expect(argon2id(fill(32, 1), fill(16, 2), more)).toEqual(
      fromHex('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659'),
    )
  })
})
