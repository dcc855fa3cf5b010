import path from 'node:path'
import { langOfLocale, textsFor } from '#core/language'
import { serve } from './serve-run.ts'
import { openPage, thisDesktop, type Opened } from './serve/open-page.ts'
import { starterOf } from './serve/starter.ts'

/** Composition root of the loopback host: the window in a browser, for computers without the desktop app. */
const WINDOW = path.resolve(import.meta.dirname, '../dist/window')
/** A browser that has not come by then may be one that cannot read the file that leads it here. */
const LATE_MS = 10_000

const t = textsFor(langOfLocale(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? ''))
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const refuse = (line: string, exit: number): void => {
  process.stderr.write(`${line}\n`)
  process.exitCode = exit
}

/** How the terminal tells the end: most ends are locks. */
const wordsOf = (why: string): 'unused' | 'broke' | 'locked' =>
  why === 'unused' ? 'unused' : why === 'ended' ? 'broke' : 'locked'

const run = async (isPrinted: boolean): Promise<void> => {
  const host = await serve({
    vaultProgram: new URL('./vault-process.ts', import.meta.url),
    window: WINDOW,
    clock: { wall: Date.now, steady: () => performance.now() },
  })
  if (!host.ok) return refuse(t(`host.${host.error}`), 1)
  const { address, hasPage, lock, ended } = host.value
  const starter = starterOf()
  const again = starter.isListening ? 'again' : 'alone'
  let opened: Opened | undefined
  /** Says the address where only this person reads it. The first word is for programs that start this one. */
  const print = (url: string | undefined): void => {
    if (url === undefined || hasPage()) return
    say(t('host.address'))
    say(`AIDE ${url}`)
    if (starter.isListening) say(t('host.fresh'))
  }
  let isLeft = false
  starter.onGone(() => {
    isLeft = true
    lock('ended')
  })
  starter.onFresh(() => print(address()))

  const first = address()
  if (!isPrinted && first !== undefined) opened = await openPage(first, thisDesktop())
  if (opened === undefined) print(first)
  else say(t('host.opened'))
  const late = opened === undefined ? undefined : setTimeout(() => print(address()), LATE_MS)
  const watch = setInterval(() => {
    if (!hasPage()) return
    clearInterval(watch)
    clearTimeout(late)
    void opened?.forget()
  }, 250)

  const why = await ended
  clearInterval(watch)
  clearTimeout(late)
  await opened?.forget()
  if (!isLeft) say(t(`host.${wordsOf(why)}.${again}`))
  starter.tell({ kind: 'ended', why })
  starter.forget()
}

const [first, ...more] = process.argv.slice(2)
if (more.length > 0 || (first !== undefined && first !== '--print')) refuse(t('host.usage'), 2)
else await run(first === '--print')
