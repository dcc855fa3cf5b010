import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { err } from '#core/base'
import type { Client } from '#core/contract'
import { startChild } from '../../electron/transport/child.ts'
import { clientOver } from '../../electron/transport/client-line.ts'
import { madeVault } from './made-vault.ts'
import { PASSPHRASE } from './vault-place.ts'

const PROGRAM = new URL('../electron/worker/vault-process-hostile.ts', import.meta.url)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** An open vault in a real vault process, whose worker does what the first word of a photo says. */
const openVault = async (): Promise<{
  readonly client: Client
  readonly unlock: () => ReturnType<Client['vault.unlock']>
}> => {
  const place = await madeVault()
  vi.stubEnv('HOME', path.join(place.root, 'home'))
  vi.stubEnv('XDG_CONFIG_HOME', path.join(place.root, 'home', '.config'))
  const child = startChild(PROGRAM)
  onTestFinished(async () => {
    vi.unstubAllEnvs()
    await child.end()
  })
  const client = clientOver(child.port)
  const unlock = () =>
    client['vault.unlock']({ folder: place.vault, secret: { passphrase: bytes(PASSPHRASE) }, mode: 'write' })
  const opened = await unlock()
  if (!opened.ok) throw new Error(opened.error.code)
  return { client, unlock }
}

const addPhoto = (client: Client, word: string) =>
  client['attachments.add']({
    bytes: bytes(word),
    name: 'A photo',
    kind: 'photo',
    home: 'office',
    people: [],
    label: 'Add a photo',
    by: 'Test',
  })

test('A57 whatever a picture does to its worker, the call says so plainly, the vault stays open, and the next one works', async () => {
  const { client } = await openVault()
  const before = await client['vault.state']({})
  for (const word of ['hang', 'buffers', 'buffers-at-once', 'exit', 'crash']) {
    expect([word, await addPhoto(client, word)]).toEqual([word, err({ code: 'worker-ended' })])
    expect(await client['vault.state']({})).toEqual(before)
  }
  expect(await addPhoto(client, 'mild')).toMatchObject({ ok: true, value: { caption: 'A photo' } })
})

test('A57 locking while a worker hangs ends the worker, and the vault opens again', async () => {
  const { client, unlock } = await openVault()
  const hanging = addPhoto(client, 'hang')
  await new Promise((resolve) => setTimeout(resolve, 500))
  const start = performance.now()
  await client['vault.lock']({})
  expect(await hanging).toEqual(err({ code: 'worker-ended' }))
  // A computer that is at much else besides has three times as long.
  expect(performance.now() - start).toBeLessThan(4500)
  expect(await client['vault.state']({})).toEqual(err({ code: 'locked' }))
  expect(await unlock()).toMatchObject({ ok: true })
  expect(await addPhoto(client, 'mild')).toMatchObject({ ok: true })
})
