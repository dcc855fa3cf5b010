import { describe, expect, test } from 'vitest'
import { FLOOR_KIB, chooseMemory, deriveKek } from '../../../../electron/vault/keys/index.ts'
import { QUICK, utf8 } from './sample.ts'

const GIB = 1024 ** 3

/** A computer that takes so many milliseconds for each 64 MiB. */
const computer = (memory: number, each: number) => ({
  memory,
  time: ({ m }: { readonly m: number }) => Promise.resolve((m / FLOOR_KIB) * each),
})
const chosen = async (memory: number, each: number): Promise<number> =>
  (await chooseMemory(computer(memory, each))).m / 1024

describe('the memory of a new slot (A32)', () => {
  test('is the largest that takes 1.25 s at most and an eighth of the memory at most', async () => {
    expect([
      await chosen(16 * GIB, 100),
      await chosen(16 * GIB, 156.25),
      await chosen(16 * GIB, 156.3),
      await chosen(2 * GIB, 100),
      await chosen(1 * GIB, 100),
    ]).toEqual([512, 512, 256, 256, 128])
  })

  test('is never below 64 MiB, however slow or small the computer', async () => {
    expect([await chosen(16 * GIB, 60_000), await chosen(GIB / 8, 100)]).toEqual([64, 64])
  })

  test('goes with 3 passes in one lane', async () => {
    expect(await chooseMemory(computer(16 * GIB, 700))).toEqual({ m: 64 * 1024, t: 3, p: 1 })
  })
})

describe('a derivation', () => {
  test('stalls nothing: the thread that asked for it goes on', async () => {
    let turns = 0
    const timer = setInterval(() => (turns += 1), 5)
    await deriveKek(utf8('a passphrase'), new Uint8Array(32), { m: 64 * 1024, t: 2, p: 1 })
    clearInterval(timer)
    expect(turns).toBeGreaterThan(3)
  })

  test('can be cancelled before and while it runs, with the reason of who cancelled', async () => {
    const long = { m: 256 * 1024, t: 60, p: 1 }
    const controller = new AbortController()
    const start = performance.now()
    const derivation = deriveKek(utf8('a passphrase'), new Uint8Array(32), long, controller.signal)
    setTimeout(() => controller.abort(new Error('the person went on')), 100)
    await expect(derivation).rejects.toThrow('the person went on')
    expect(performance.now() - start).toBeLessThan(5000)
    await expect(deriveKek(utf8('x'), new Uint8Array(32), QUICK, controller.signal)).rejects.toThrow('went on')
  })

  test('that the library refuses is told as a limit, and never hangs', async () => {
    await expect(deriveKek(utf8('x'), new Uint8Array(4), QUICK)).rejects.toMatchObject({ code: 'limit-exceeded' })
  })
})
