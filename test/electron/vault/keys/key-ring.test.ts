import { describe, expect, test } from 'vitest'
import { openRing, sealRing } from '../../../../electron/vault/keys/key-ring.ts'
import { encrypt, hkdf } from '../../../../electron/vault/seal/index.ts'
import { ground } from './sample.ts'

const VMK = new Uint8Array(32).fill(1)
const START = new Uint8Array(32).fill(2)
const entry = (epoch: number) => ({ epoch, key: new Uint8Array(32).fill(epoch), created: 1_700_000_000_000 + epoch })

describe('the key ring', () => {
  test('gives back 1 to 16 epochs, with gaps', () => {
    for (const ring of [[entry(1)], [entry(2), entry(9)], Array.from({ length: 16 }, (_, index) => entry(index + 1))])
      expect(openRing(sealRing(ring, VMK, START, ground().random), VMK, START)).toEqual(ring)
  })

  test('is never written empty, too long, or out of order', () => {
    const long = Array.from({ length: 17 }, (_, index) => entry(index + 1))
    for (const ring of [[], long, [entry(2), entry(1)], [entry(0)]])
      expect(() => sealRing(ring, VMK, START, ground().random)).toThrow('epochs')
  })

  test('is bound to its header and its count', () => {
    const sealed = sealRing([entry(1)], VMK, START, ground().random)
    const counted = sealed.slice()
    counted[12] = 2
    expect([openRing(counted, VMK, START), openRing(sealed, VMK, START.with(31, 0))]).toEqual([undefined, undefined])
  })

  test('sealed with our key but against the format is refused', () => {
    const rings = [
      { count: 1, epochs: [1] },
      { count: 1, epochs: [1, 2] },
      { count: 2, epochs: [2, 1] },
      { count: 2, epochs: [1, 1] },
      { count: 1, epochs: [0] },
      { count: 0, epochs: [] },
      { count: 17, epochs: [1] },
    ]
    const opened = rings.map(({ count, epochs }) => openRing(handMade(count, epochs), VMK, START)?.length)
    expect(opened).toEqual([1, ...rings.slice(1).map(() => undefined)])
  })
})

/** A ring of these epochs, sealed under the right key whatever its count says. */
const handMade = (count: number, epochs: readonly number[]): Uint8Array => {
  const plain = Buffer.alloc(704)
  epochs.forEach((epoch, index) => plain.writeUInt32LE(epoch, index * 44))
  const sealed = Buffer.alloc(736)
  sealed.writeUInt32LE(count, 12)
  const aad = Buffer.concat([START, Buffer.from('ring'), sealed.subarray(12, 16)])
  sealed.set(encrypt(hkdf(VMK, START.subarray(16), 'aide/1 key-ring'), sealed.subarray(0, 12), aad, plain), 16)
  return sealed
}
