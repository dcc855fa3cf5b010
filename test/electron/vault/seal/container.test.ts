import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openContainer, sealContainer, sha256, toHex, type Kind } from '../../../../electron/vault/seal/index.ts'
import { MAX_LENGTH } from '../../../../electron/vault/seal/kinds.ts'
import { paddedLength } from '../../../../electron/vault/seal/padding.ts'
import { EPOCH_KEY, FRAME, OPENER, VAULT_ID, fixedRandom, noise, sealed } from './sample.ts'

describe('sealing', () => {
  test('gives the bytes of the published test vector (SECURITY 3.4)', () => {
    const file = sealed()
    expect({
      length: file.length,
      commitment: toHex(file.subarray(88, 120)),
      lastTag: toHex(file.subarray(-16)),
      hash: toHex(sha256(file)),
    }).toEqual({
      length: 1168,
      commitment: '0c98492c52bf2c3d60a317601390886959ec0a6ecf425687acd970514fa479fd',
      lastTag: '78d7c820ff2690256dd4d1d012df21b8',
      hash: '28fae5263c6f22845a2b60e43dccdad194f30b8e8355a84f89f821586f156b0b',
    })
  })

  test('never uses a salt twice', () => {
    const [one, other] = [0, 1].map(() => toHex(plainSealed().subarray(56, 88)))
    expect(one).not.toBe(other)
  })

  test('deflates above 4 KiB, and only what grows smaller', () => {
    const flags = [new Uint8Array(4096), new Uint8Array(4097), noise(200_000)].map((payload) => sealed({ payload })[38])
    expect(flags).toEqual([0, 1, 0])
  })

  test('a payload beyond the limit of its kind is refused before any work', () => {
    const payload = new Uint8Array(MAX_LENGTH.object + 1)
    expect(() => sealed({ payload })).toThrow(expect.objectContaining({ code: 'limit-exceeded' }))
  })

  test('130 KB are sealed and opened in a few milliseconds', () => {
    const payload = noise(130_000)
    for (let round = 0; round < 5; round += 1) openContainer(sealed({ payload }), OPENER)
    const start = performance.now()
    for (let round = 0; round < 20; round += 1) openContainer(sealed({ payload }), OPENER)
    expect((performance.now() - start) / 20).toBeLessThan(40)
  })
})

describe('opening', () => {
  test('gives back what was sealed, whatever its length', () => {
    const lengths = [0, 1, 943, 944, 945, 4096, 4097, 65_456, 65_457, 65_536, 131_000, 300_000]
    for (const length of lengths) {
      const payload = noise(length)
      expect(openContainer(sealed({ payload }), OPENER)).toEqual({ kind: 'object', epoch: 1, frame: FRAME, payload })
    }
  })

  test('gives back every frame and payload (fast-check)', () => {
    const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
    const whole = fc.record({
      kind: fc.constantFrom<Kind>('object', 'attachment', 'change', 'draft'),
      epoch: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
      vaultId: bytes(16),
      epochKey: bytes(32),
      payload: fc.oneof(
        fc.uint8Array({ maxLength: 9000 }),
        fc.nat(90_000).map((length) => new Uint8Array(length)),
      ),
      frame: fc.record({
        type: fc.constantFrom('office', 'dossier', 'visit', 'attachment', 'change', 'draft'),
        schema: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        id: bytes(16),
        generation: fc.maxSafeNat(),
        commit: fc.maxSafeNat(),
        previous: bytes(32),
      }),
    })
    fc.assert(
      fc.property(whole, ({ vaultId, epochKey, ...rest }) => {
        const file = sealContainer({ vaultId, epochKey, ...rest })
        expect(openContainer(file, { vaultId, keyOf: () => epochKey })).toEqual(rest)
      }),
      { numRuns: 200 },
    )
  })

  test('takes only the kinds that may stand there', () => {
    expect(openContainer(sealed(), { ...OPENER, kinds: ['object'] }).kind).toBe('object')
    expect(() => openContainer(sealed(), { ...OPENER, kinds: ['manifest', 'change'] })).toThrow('object-damaged')
  })
})

describe('padding', () => {
  test('hides the length in steps of 1,024, above 64 KiB at most 3.2 % more', () => {
    expect([80, 1024, 1025, 65_536].map(paddedLength)).toEqual([1024, 1024, 2048, 65_536])
    fc.assert(
      fc.property(fc.integer({ min: 65_537, max: MAX_LENGTH.attachment }), (length) => {
        const padded = paddedLength(length)
        expect(padded).toBeGreaterThanOrEqual(length)
        expect((padded - length) / length).toBeLessThan(0.032)
        expect(paddedLength(padded)).toBe(padded)
      }),
    )
  })
})

const plainSealed = (): Uint8Array =>
  sealContainer({
    vaultId: VAULT_ID,
    epoch: 1,
    epochKey: EPOCH_KEY,
    kind: 'object',
    frame: FRAME,
    payload: fixedRandom(4),
  })
