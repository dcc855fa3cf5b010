import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { buildWindow } from '../../scripts/build.ts'
import { launchChromium } from '../../test/browser/chromium.ts'
import { makeBigVault } from './big-vault.ts'
import { bundle } from './bundle.ts'
import { computer, printMeasured, type Measured } from './figures.ts'
import { opening } from './opening.ts'
import { finding } from './finding.ts'
import { memory } from './memory.ts'
import { typing } from './typing.ts'

/** The window before a vault of 50,000 records, in a real Chromium: each figure beside its goal. */
const appBench = async (only: string | undefined): Promise<void> => {
  const say = (text: string): void => void process.stdout.write(`${text}\n`)
  const root = mkdtempSync(path.join(tmpdir(), 'app-bench-'))
  const home = path.join(root, 'home')
  mkdirSync(home)
  const before = process.env['HOME']
  process.env['HOME'] = home
  const browser = await launchChromium()
  try {
    await buildWindow()
    await makeBigVault(home)
    say(`${computer()}, Chromium ${browser.version()}`)
    for (const [name, measure] of Object.entries(PARTS)) {
      if (only !== undefined && only !== name) continue
      say(`\n### ${TITLES[name] ?? name}\n`)
      const measured = await measure(browser, home)
      say(printMeasured(measured))
      say(`\nLoad of the computer by then: ${loadavg()[0]?.toFixed(1) ?? ''} (two cores are full at 2)`)
    }
  } finally {
    process.env['HOME'] = before
    await browser.close()
    rmSync(root, { recursive: true, force: true })
  }
}

type Part = (browser: Awaited<ReturnType<typeof launchChromium>>, home: string) => Promise<readonly Measured[]>

const PARTS: Readonly<Record<string, Part>> = { bundle, opening, finding, typing, memory }

const TITLES: Readonly<Record<string, string>> = {
  bundle: 'What the window loads',
  opening: 'Unlocking and locking',
  finding: 'Finding',
  typing: 'Typing in a pack',
  memory: 'Memory',
}

await appBench(process.argv[2])
