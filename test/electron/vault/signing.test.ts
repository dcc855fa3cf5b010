import { expect, test } from 'vitest'
import { fingerprintOf, isSignedBy, publicKeyOf, signerOf } from '../../../electron/vault/signing.ts'
import { seededRandom } from '../../build/vault.ts'

const holding = (held: ReadonlyMap<string, Uint8Array>) => ({
  holds: (id: string) => held.has(id),
  attachment: (id: string) => Promise.resolve(held.get(id) ?? new Uint8Array()),
})
const EMPTY = new Map<string, Uint8Array>()

test('A70 what an office signs is known as its own later too, and a changed letter is not', async () => {
  const first = await signerOf(holding(EMPTY), { random: seededRandom() })
  const again = await signerOf(holding(first.made), { random: seededRandom('another') })
  expect([again.publicKey, again.made.size, again.sign('text')]).toEqual([first.publicKey, 0, first.sign('text')])
  const signature = first.sign('{"version":1}')
  expect([
    isSignedBy(first.publicKey, '{"version":1}', signature),
    isSignedBy(first.publicKey, '{"version":2}', signature),
    isSignedBy(first.publicKey, '{"version":1}', signature.replace(/^../, '00')),
    isSignedBy(first.publicKey, '{"version":1}', 'no signature'),
    isSignedBy('no key', '{"version":1}', signature),
  ]).toEqual([true, false, false, false, false])
})

test('the public key is there once something was signed, and has a fingerprint that people can read out', async () => {
  expect(await publicKeyOf(holding(EMPTY))).toBe(undefined)
  const { made, publicKey } = await signerOf(holding(EMPTY), { random: seededRandom() })
  expect(await publicKeyOf(holding(made))).toBe(publicKey)
  expect(fingerprintOf(publicKey)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/)
})
