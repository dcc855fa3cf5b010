import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bytesId, type Attachment } from '#core/domain'
import { signerOf } from '../../../electron/vault/signing.ts'
import { entryOf } from '../../../electron/vault/store/index.ts'
import type { Vault } from '../../../electron/vault/vault.ts'
import { verify } from '../../../electron/vault/verify.ts'
import { anAttachment, idOf } from '../../build/records.ts'
import { seededRandom } from '../../build/vault.ts'
import { BY, damage, DAY_MS, filesIn, memoryVault, rename, type MemoryVault } from './memory-vault.ts'

const LOCAL = { shared: false }
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const [first, second] = ['first portrait', 'second portrait'].map((text) => new TextEncoder().encode(text.repeat(90)))
const [OLD, NEW] = [bytesId(sha256(first ?? new Uint8Array())), bytesId(sha256(second ?? new Uint8Array()))]

const portrait = (bytes = new Uint8Array()): Attachment =>
  anAttachment(1, { home: idOf('partner', 1), blob: 'portrait.jpg', sha256: sha256(bytes) })
const put = (vault: Vault, before: Attachment | null, bytes = new Uint8Array()) =>
  vault.commit({
    label: 'portrait',
    by: BY,
    edits: [{ before, after: portrait(bytes) }],
    attachments: new Map([[bytesId(sha256(bytes)), bytes]]),
  })

/** A vault with a portrait that was replaced, and a signing key. */
const replacedVault = async (): Promise<{ readonly made: MemoryVault; readonly vault: Vault }> => {
  const made = await memoryVault()
  const vault = await made.open()
  const signer = await signerOf(vault, { random: seededRandom('signer') })
  await put(vault, null, first)
  await put(vault, portrait(first), second)
  await vault.commit({ label: 'signed', by: BY, edits: [], attachments: signer.made })
  return { made, vault }
}
const heldBy = (vault: Vault): readonly boolean[] => [vault.holds(OLD), vault.holds(NEW)]

describe('the bytes of a replaced attachment', () => {
  test('stay through compacting as long as undo can bring them back', async () => {
    const { made, vault } = await replacedVault()
    await rename(vault, 1, 44)
    expect((await vault.compact(LOCAL)).kind).toBe('done')
    expect(heldBy(vault)).toEqual([true, true])
    for (let times = 0; times < 46; times += 1) await vault.undo(BY)
    expect([...(await vault.records()).attachment.values()]).toEqual([portrait(first)])
    expect(await (await made.open()).attachment(OLD)).toEqual(first)
  })

  test('stay also when they came before all that the history still tells', async () => {
    const made = await memoryVault()
    const vault = await made.open()
    await put(vault, null, first)
    await rename(vault, 1, 525, () => (made.clock.now += 2 * DAY_MS))
    await vault.compact(LOCAL)
    await put(vault, portrait(first), second)
    await rename(vault, 526, 530)
    await vault.compact(LOCAL)
    expect(heldBy(vault)).toEqual([true, true])
    for (let times = 0; times < 6; times += 1) await vault.undo(BY)
    expect(await vault.attachment(OLD)).toEqual(first)
  }, 60_000)

  test('go when no record names them and the history no longer reaches them, with the last state that named them', async () => {
    const { made, vault } = await replacedVault()
    const blob = made.parts.places.blob(entryOf(vault.head(), OLD)?.blob ?? '')
    await rename(vault, 1, 502, () => (made.clock.now += 2 * DAY_MS))
    await vault.compact(LOCAL)
    await rename(vault, 503, 503)
    await vault.compact(LOCAL)
    expect(heldBy(vault)).toEqual([false, true])
    expect(await vault.attachment(NEW)).toEqual(second)
    expect((await signerOf(vault, { random: seededRandom('other') })).made.size).toBe(0)
    expect((await filesIn(made.fs)).has(blob)).toBe(true)
    await rename(vault, 504, 535, () => (made.clock.now += 31 * DAY_MS))
    await vault.compact(LOCAL)
    expect((await filesIn(made.fs)).has(blob)).toBe(false)
    const { ground, places, keys } = made.parts
    expect(await verify(ground, places, keys, 'deep')).toMatchObject({ damaged: [], olderStates: { damaged: [] } })
  }, 60_000)

  test('stay where the history ends at a change that cannot be read', async () => {
    const { made, vault } = await replacedVault()
    const named = vault.head().root.change?.blob ?? ''
    await rename(vault, 1, 30)
    await damage(made.fs, made.parts.places.blob(named))
    await vault.compact(LOCAL)
    expect(heldBy(vault)).toEqual([true, true])
  })
})
