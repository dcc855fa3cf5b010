import type { Browser } from 'playwright-core'
import { languageName, type Texts } from '#core/language'
import type { PackLang } from '#core/base'
import { decodeWire, unframed } from '#core/contract'
import { ownHead, send } from '../electron/transport/page.ts'
import { openPage, PASSPHRASE, type PageChoices, type WindowPage } from './page.ts'
import { OFFICER, readyHome } from './ready-home.ts'

export { OFFICER } from './ready-home.ts'

/** A page with a new vault, made the way a person makes it; Home is on the screen. */
export const makeNewVault = async (browser: Browser, choices: PageChoices = {}): Promise<WindowPage> => {
  const opened = await openPage(browser, choices)
  const { page, text } = opened
  const lang: PackLang = choices.lang ?? 'vi'
  await page.getByRole('button', { name: languageName(lang, lang) }).click()
  await page.getByLabel(text('gate.by')).fill(OFFICER)
  await page.getByLabel(text('gate.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(text('gate.again')).fill(PASSPHRASE)
  await page.getByRole('button', { name: text('gate.make'), exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: text('gate.saveKey') }).click()
  await download
  await page.getByRole('button', { name: text('gate.goOn') }).click()
  await atHome(opened)
  return opened
}

/** A page with a new vault, and the sample loaded into it the way a person does; its visit is on the screen. */
export const loadSample = async (browser: Browser, choices: PageChoices = {}): Promise<WindowPage> => {
  const opened = await makeNewVault(browser, choices)
  await opened.page.getByRole('button', { name: opened.text('home.loadSample') }).click()
  await atVisit(opened)
  return opened
}

/** A page with a vault as the first run leaves it, from the shelf; Home is on the screen. */
export const openNewVault = async (browser: Browser, choices: PageChoices = {}): Promise<WindowPage> => {
  const opened = await openAgain(browser, await readyHome(choices.lang ?? 'vi', 'new', choices.home), choices)
  await atHome(opened)
  return opened
}

/** A page with a vault that holds the sample, from the shelf; its visit is on the screen. */
export const openSample = async (browser: Browser, choices: PageChoices = {}): Promise<WindowPage> => {
  const opened = await openAgain(browser, await readyHome(choices.lang ?? 'vi', 'sample', choices.home), choices)
  await opened.page.locator('.home-list').first().getByRole('button').first().click()
  await atVisit(opened)
  return opened
}

const atHome = ({ page, text }: WindowPage): Promise<void> =>
  page.getByRole('heading', { level: 1, name: text('window.places.home') }).waitFor()

const atVisit = ({ page, text }: WindowPage): Promise<void> =>
  page.getByRole('tab', { name: text('visits.tabs.overview') }).waitFor()

/** Opens a vault that is there already, on a host of its own in the same home. */
export const openAgain = async (browser: Browser, home: string, choices: PageChoices = {}): Promise<WindowPage> => {
  const opened = await openPage(browser, { ...choices, home })
  await unlock(opened)
  return opened
}

/** Types the passphrase at the lock screen, and waits for the window. */
export const unlock = async ({ page, text }: Pick<WindowPage, 'page' | 'text'>): Promise<void> => {
  await page.getByLabel(text('gate.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: text('gate.unlock'), exact: true }).click()
  await page.getByRole('navigation', { name: text('window.rail') }).waitFor()
}

/** Goes to a place of the rail. */
export const goTo = async (
  { page, text }: Pick<WindowPage, 'page' | 'text'>,
  place: Parameters<Texts>[0] & `window.places.${string}`,
): Promise<void> => {
  await page
    .getByRole('navigation', { name: text('window.rail') })
    .getByRole('button', { name: text(place), exact: true })
    .click()
}

/** Opens what the palette finds first under these words. */
export const openByName = async ({ page, text }: Pick<WindowPage, 'page' | 'text'>, words: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: text('window.commands.palette') })
  await palette.locator('input').fill(words)
  await palette.getByText(words).first().click()
  await palette.waitFor({ state: 'detached' })
}

/** Waits until the status bar says that all is saved. */
export const saved = async ({ page }: Pick<WindowPage, 'page'>): Promise<void> => {
  await page.locator('[data-saving="saved"]').waitFor()
}

/** Asks the vault as the page itself does; begin before the page has asked anything more. */
export const askerOf = async ({ page, host }: Pick<WindowPage, 'page' | 'host'>) => {
  const asked = page.waitForRequest((request) => request.headers()['authorization'] !== undefined)
  // A touch is told to the host: it carries the page's secret.
  await page.clock.runFor(11_000)
  await page.mouse.move(5, 5)
  await page.mouse.move(9, 9)
  const authorization = (await asked).headers()['authorization'] ?? ''
  return async (name: string, input: unknown): Promise<unknown> => {
    const answer = await send(host.origin, {
      method: 'POST',
      path: `/call/${name}`,
      headers: { ...ownHead(host.origin), Authorization: authorization },
      body: JSON.stringify(input),
    })
    return answer.status === 200 ? read(answer.body, answer.headers['content-type']) : answer.status
  }
}

const read = (body: Buffer, type: string | undefined): unknown => {
  const parts = type === 'application/octet-stream' ? unframed(body) : { json: body, bytes: new Uint8Array() }
  if (parts === undefined) throw new Error('expected a whole answer')
  const value = decodeWire({ json: new TextDecoder().decode(parts.json), bytes: parts.bytes })
  if (!value.ok) throw new Error(value.error)
  return value.value
}
