import type { PowerMonitor } from 'electron'
import type { LockReason } from '#core/contract'

/** Two clocks in milliseconds: the wall's, which can be set, and one that only goes forward; and a beat. */
export type LockClock = {
  readonly wall: () => number
  readonly steady: () => number
  readonly every: (ms: number, run: () => void) => () => void
}

/** The system is asked so often; a jump of the clock by more than five minutes is sleep or tampering (SECURITY 4.6). */
export const BEAT_MS = 1000
const LONGEST_JUMP_MS = 5 * 60_000

/** What a computer tells of itself. */
export type Watched = Pick<PowerMonitor, 'getSystemIdleTime' | 'on' | 'off'>

/**
 * Watches an unlocked vault until it must lock, then says why, once. No screen, dialog or draft is asked. Gives back how to
 * stop watching.
 */
export const watchToLock = (
  monitor: Watched,
  clock: LockClock,
  lockMinutes: number,
  lock: (why: LockReason) => void,
): (() => void) => {
  let isOver = false
  let ahead = clock.wall() - clock.steady()
  const due = (why: LockReason): void => {
    if (isOver) return
    stop()
    lock(why)
  }
  const suspended = (): void => due('suspend')
  const screenLocked = (): void => due('screen-lock')
  const stopBeat = clock.every(BEAT_MS, () => {
    const now = clock.wall() - clock.steady()
    const jump = Math.abs(now - ahead)
    ahead = now
    if (jump > LONGEST_JUMP_MS) due('clock')
    else if (monitor.getSystemIdleTime() >= lockMinutes * 60) due('idle')
  })
  monitor.on('suspend', suspended)
  monitor.on('lock-screen', screenLocked)
  return stop
  function stop() {
    isOver = true
    stopBeat()
    monitor.off('suspend', suspended)
    monitor.off('lock-screen', screenLocked)
  }
}
