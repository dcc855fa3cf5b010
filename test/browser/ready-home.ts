import fs from 'node:fs'
import path from 'node:path'
import type { PackLang } from '#core/base'
import { textsFor } from '#core/language'
import { freshFolder } from '../e2e/aide.ts'
import { onShelf } from '../build/shelf.ts'
import { startHost } from '../e2e/host.ts'
import { openPage, type TestPage } from '../electron/transport/page.ts'
import { NOW, PASSPHRASE } from './page.ts'

/** The officer of every vault that a journey makes. */
export const OFFICER = 'Lê Thị Mai'

/** What a ready home holds: a vault as the first run leaves it, or the sample in it besides. */
export type Ready = 'new' | 'sample'

/**
 * Puts a home with a vault into a folder, a fresh one where none is named. Once in a run it is made through a host, by the
 * calls that the window would make and with its passphrase guarded as little as a vault allows; from then on it is copied.
 */
export const readyHome = async (
  lang: PackLang,
  kind: Ready,
  home = path.join(freshFolder(), 'home'),
): Promise<string> => {
  const made = await onShelf(`homes-${lang}`, (part) => makeHomes(lang, part))
  fs.cpSync(path.join(made, kind), home, { recursive: true })
  return home
}

const makeHomes = async (lang: PackLang, into: string): Promise<void> => {
  const host = await startHost()
  try {
    const page = await openPage(host.url)
    page.listen()
    const copyTo = (kind: Ready): void => fs.cpSync(host.home, path.join(into, kind), { recursive: true })
    const passphrase = (): Uint8Array => new TextEncoder().encode(PASSPHRASE)
    const folder = path.join(host.home, 'Aide-Memoire')
    const office = firstOfficeIn(lang)
    await done(page, 'app.save', { settings: { language: lang } })
    await done(page, 'vault.create', { folder, passphrase: passphrase(), kdf: QUICK, office, by: OFFICER })
    copyTo('new')
    await done(page, 'vault.unlock', { folder, secret: { passphrase: passphrase() }, mode: 'write' })
    await done(page, 'sample.load', { lang, label: textsFor(lang)('home.loadSample'), by: OFFICER })
    await done(page, 'vault.lock', {})
    await host.ended
    copyTo('sample')
  } finally {
    await host.stop()
  }
}

const QUICK = { m: 65_536, t: 3, p: 1 }

/** The office as the first run writes it; the test of the first run compares the two. */
export const firstOfficeIn = (lang: PackLang) => {
  const at = new Date(NOW).toISOString().replace('.000Z', 'Z')
  return {
    id: `office:${'0'.repeat(25)}1`,
    type: 'office',
    home: 'office',
    officer: OFFICER,
    language: lang,
    zone: 'Asia/Ho_Chi_Minh',
    lockMinutes: 5,
    createdAt: at,
    createdBy: OFFICER,
    updatedAt: at,
    updatedBy: OFFICER,
  }
}

const done = async (page: TestPage, name: string, input: unknown): Promise<void> => {
  const answer = (await page.call(name, input)) as { readonly ok: boolean }
  if (!answer.ok) throw new Error(`${name} was answered with ${JSON.stringify(answer)}`)
}
