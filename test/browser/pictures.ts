import path from 'node:path'
import { languageName } from '#core/language'
import { launchChromium } from './chromium.ts'
import { openPage, PASSPHRASE } from './page.ts'

/** Draws the pictures of the window for the README and the manual anew: the sample in a fresh vault, in English and light. */
const PICTURES = path.resolve(import.meta.dirname, '../../docs/pictures')
const SIZE = { width: 1280, height: 800 }
/** Pages are drawn after the panels around them. */
const PAGES_MS = 8000
const QUIET_MS = 1500

const browser = await launchChromium()
const { page, text, faults, host, close } = await openPage(browser, { lang: 'en', size: SIZE })
const shoot = async (name: string): Promise<void> => {
  await page.waitForTimeout(QUIET_MS)
  await page.screenshot({ path: path.join(PICTURES, `window-${name}.png`) })
}
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
const tab = (name: string): Promise<void> => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()

await page.getByRole('button', { name: languageName('en', 'en') }).click()
await page.getByLabel(text('gate.folder')).fill('Aide-Memoire')
await page.getByLabel(text('gate.by')).fill('Lê Thị Mai')
await page.getByLabel(text('gate.passphrase'), { exact: true }).fill(PASSPHRASE)
await page.getByLabel(text('gate.again')).fill(PASSPHRASE)
await shoot('vault')
await page.getByLabel(text('gate.folder')).fill(path.join(host.home, 'Aide-Memoire'))
await press(text('gate.make'))
const kept = page.waitForEvent('download')
await press(text('gate.saveKey'))
await kept
await press(text('gate.goOn'))
await press(text('home.loadSample'))
await page.getByRole('tab', { name: new RegExp(`^${text('visits.tabs.delegations')}`) }).waitFor()
await shoot('visit')
await tab(text('visits.tabs.delegations'))
await shoot('delegations')
await tab(text('visits.tabs.points'))
await shoot('points')
await tab(text('visits.tabs.pack'))
await page.waitForTimeout(PAGES_MS)
await shoot('pack')
await page.keyboard.press('Control+Digit5')
await shoot('commitments')
await page.keyboard.press('Control+Digit1')
await shoot('home')
console.log(faults.length === 0 ? `pictures are in ${PICTURES}` : faults.join('\n'))
await close()
await browser.close()
process.exit(faults.length === 0 ? 0 : 1)
