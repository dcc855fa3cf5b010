import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { launchChromium } from './chromium.ts'
import { loadSample } from './driver.ts'
import { freshFolder } from '../e2e/aide.ts'

/** What the host, the vault process and the workers sent in a time in which nobody did anything, as the system saw it. */
export type IdleFigures = {
  /** Lines to any address but the host's own. */
  readonly outside: readonly string[]
  /** What the page asked of any other place. */
  readonly elsewhere: readonly string[]
  /** Whether the same capture saw a packet that was sent on purpose. Without it the rest says nothing. */
  readonly isControlSeen: boolean
}

/** An address of no computer (RFC 5737). */
const NOWHERE = '192.0.2.1'
const TRACED = ['-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg'] as const

/** Whether a program may watch another here. */
export const mayTrace = (strace: string): boolean => spawnSync(strace, [...TRACED, 'true']).status === 0

/** Watches a host from its start, with the sample open before it, over so many minutes. */
export const idleCapture = async (strace: string, minutes: number): Promise<IdleFigures> => {
  const log = path.join(freshFolder(), 'trace')
  const browser = await launchChromium()
  try {
    const under = { program: strace, args: [...TRACED, '-o', log] }
    const opened = await loadSample(browser, { lang: 'en', under })
    await sleep(minutes * 60_000)
    opened.host.reach(NOWHERE)
    await sleep(1000)
    const elsewhere = [...opened.elsewhere]
    await opened.close()
    const lines = readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => /sa_family=AF_INET/.test(line) && !/inet_addr\("127\.0\.0\.1"\)/.test(line))
    const isControl = (line: string): boolean => line.includes(`"${NOWHERE}"`)
    return { outside: lines.filter((line) => !isControl(line)), elsewhere, isControlSeen: lines.some(isControl) }
  } finally {
    await browser.close()
  }
}
