import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/**
 * A real Chromium for the journeys: the one that `CHROMIUM_PATH` names, else the one that npm carries for Linux x64, else the
 * system's. The npm package unpacks itself once into node_modules/.cache.
 */
const ROOT = path.resolve(import.meta.dirname, '../..')
const CACHE = path.join(ROOT, 'node_modules', '.cache', 'chromium')
const CARRIED = path.join(ROOT, 'node_modules', '@sparticuz', 'chromium')
const FONTS = path.join(ROOT, 'node_modules', '@expo-google-fonts')

type Carried = {
  readonly default: { readonly executablePath: () => Promise<string> }
  readonly inflate: (file: string) => Promise<string>
}

const isCarried = (): boolean => process.platform === 'linux' && process.arch === 'x64' && fs.existsSync(CARRIED)

/** Where a browser is, or undefined on a computer without one. */
export const chromiumPath = async (): Promise<string | undefined> => {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined) return named
  if (isCarried()) return inCache(({ default: carried }) => carried.executablePath())
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
    fs.existsSync(file),
  )
}

/** The package unpacks into the temporary folder: for it alone that is a folder of ours. */
const inCache = async <T>(act: (carried: Carried) => Promise<T>): Promise<T> => {
  fs.mkdirSync(CACHE, { recursive: true })
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = CACHE
  try {
    return await act(await import('@sparticuz/chromium'))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

/** Libraries that a bare system lacks come with the package; fonts are the project's own, so that every computer draws alike. */
const environment = async (program: string): Promise<Record<string, string>> => {
  const env = { ...(process.env as Record<string, string>) }
  if (isCarried()) {
    const ldd = spawnSync('ldd', [program], { encoding: 'utf8' })
    if (/not found|file too short/.test(ldd.stdout + ldd.stderr)) {
      await inCache(({ inflate }) => inflate(path.join(CARRIED, 'bin', 'al2023.tar.br')))
      env['LD_LIBRARY_PATH'] = path.join(CACHE, 'al2023', 'lib')
    }
  }
  const config = path.join(CACHE, 'fonts.conf')
  fs.mkdirSync(CACHE, { recursive: true })
  fs.writeFileSync(
    config,
    `<fontconfig><dir>${FONTS}</dir><cachedir>${path.join(CACHE, 'fc')}</cachedir></fontconfig>\n`,
  )
  return { ...env, FONTCONFIG_FILE: config }
}

/** Starts the browser. Give a page's host its own context. */
export const launchChromium = async (): Promise<Browser> => {
  const program = await chromiumPath()
  if (program === undefined) {
    throw new Error(
      'expected a Chromium: name one with CHROMIUM_PATH, or install it; none came from npm for this computer',
    )
  }
  return chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: await environment(program),
  })
}
