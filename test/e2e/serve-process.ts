import { textsFor } from '#core/language'
import { serve } from '../../electron/serve-run.ts'
import { serveAtTerminal } from '../../electron/serve/at-terminal.ts'
import { thisDesktop } from '../../electron/serve/open-page.ts'
import { starterOf } from '../../electron/serve/starter.ts'

// The loopback host at a terminal, as `npm run serve` starts it, with a window of the test's own.
const [window = '', isPrinted] = process.argv.slice(2)

process.exitCode = await serveAtTerminal({
  serve: () =>
    serve({
      vaultProgram: new URL('../../electron/vault-process.ts', import.meta.url),
      window,
      clock: { wall: Date.now, steady: () => performance.now() },
    }),
  t: textsFor('en'),
  say: (line) => void process.stdout.write(`${line}\n`),
  starter: starterOf(),
  desktop: isPrinted === undefined ? thisDesktop() : undefined,
})
