import path from 'node:path'
import { langOfLocale, textsFor } from '#core/language'
import { serve } from './serve-run.ts'
import { serveAtTerminal } from './serve/at-terminal.ts'
import { thisDesktop } from './serve/open-page.ts'
import { starterOf } from './serve/starter.ts'

/** Composition root of the loopback host: the window in a browser, for computers without the desktop app. */
const { env } = process
const t = textsFor(langOfLocale(env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? ''))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const [first, ...more] = process.argv.slice(2)
if (more.length > 0 || (first !== undefined && first !== '--print')) {
  say(t('host.usage'))
  process.exitCode = 2
} else {
  process.exitCode = await serveAtTerminal({
    serve: () =>
      serve({
        vaultProgram: new URL('./vault-process.ts', import.meta.url),
        window: path.resolve(import.meta.dirname, '../dist/window'),
        clock: { wall: Date.now, steady: () => performance.now() },
      }),
    t,
    say,
    starter: starterOf(),
    desktop: first === '--print' ? undefined : thisDesktop(),
  })
}
