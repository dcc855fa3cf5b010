import path from 'node:path'
import { openPage, type TestPage } from '../electron/transport/page.ts'
import { startHost, type TestHost } from './host.ts'
import { PASSPHRASE, type VaultPlace } from './vault-place.ts'

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }

/** Asks over the page of a host, and throws what is refused. */
export const ask = async <T>(page: TestPage, name: string, input: unknown): Promise<T> => {
  const answer = (await page.call(name, input)) as Answer<T>
  if (!answer.ok) throw new Error(`${name} was answered with ${JSON.stringify(answer.error)}`)
  return answer.value
}

/** A host with the vault of a place open, in the home of the place. */
export const opened = async (place: VaultPlace): Promise<{ readonly host: TestHost; readonly page: TestPage }> => {
  const host = await startHost({ home: path.join(place.root, 'home') })
  const page = await openPage(host.url)
  page.listen()
  const secret = { passphrase: new TextEncoder().encode(PASSPHRASE) }
  await ask(page, 'vault.unlock', { folder: place.vault, secret, mode: 'write' })
  return { host, page }
}
