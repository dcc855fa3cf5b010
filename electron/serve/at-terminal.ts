import type { Result } from '#core/base'
import type { Texts } from '#core/language'
import type { Host, HostEnd } from '#electron/transport/http'
import { openPage, type Desktop, type Opened } from './open-page.ts'
import type { Starter } from './starter.ts'

/** What a host at a terminal stands on. */
export type TerminalGround = {
  readonly serve: () => Promise<Result<Host, 'not-built' | 'not-allowed'>>
  readonly t: Texts
  readonly say: (line: string) => void
  readonly starter: Starter
  /** Where a browser is opened; undefined where the address is only to be printed. */
  readonly desktop: Desktop | undefined
}

/** A browser that has not come by then may be one that cannot read the file that leads it here. */
const LATE_MS = 10_000
const LOOK_MS = 250

/** Starts a host, brings its page to the person at the terminal, and says how it ended. Gives the exit code. */
export const serveAtTerminal = async ({ serve, t, say, starter, desktop }: TerminalGround): Promise<number> => {
  const served = await serve()
  if (!served.ok) {
    say(t(`host.${served.error}`))
    return 1
  }
  const { address, hasPage, lock, ended } = served.value
  let isLeft = false
  /** Says the address where only this person reads it. The first word is for programs that start this one. */
  const print = (url: string | undefined): void => {
    if (url === undefined || hasPage()) return
    say(t('host.address'))
    say(`AIDE ${url}`)
    if (starter.isListening) say(t('host.fresh'))
  }
  starter.onGone(() => {
    isLeft = true
    lock('ended')
  })
  starter.onFresh(() => print(address()))

  const first = address()
  const opened = desktop === undefined || first === undefined ? undefined : await openPage(first, desktop)
  if (opened === undefined) print(first)
  else say(t('host.opened'))
  const late = opened === undefined ? undefined : setTimeout(() => print(address()), LATE_MS)
  const watch = setInterval(() => {
    if (hasPage()) settleIn(opened)
  }, LOOK_MS)
  const settleIn = (way: Opened | undefined): void => {
    clearInterval(watch)
    clearTimeout(late)
    void way?.forget()
  }

  const why = await ended
  settleIn(undefined)
  await opened?.forget()
  await starter.tell({ kind: 'ended', why })
  if (!isLeft) say(t(`host.${wordsOf(why)}.${starter.isListening ? 'again' : 'alone'}`))
  starter.forget()
  return 0
}

/** How the terminal tells the end: most ends are locks. */
const wordsOf = (why: HostEnd): 'unused' | 'broke' | 'locked' =>
  why === 'unused' ? 'unused' : why === 'ended' ? 'broke' : 'locked'
