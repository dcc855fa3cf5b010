import { createHash } from 'node:crypto'
import type { WebFrameMain } from 'electron'
import { desktop } from '../../../electron/shell/desktop.ts'
import type { Bounds } from '../../../electron/shell/bounds.ts'
import { fakeElectron } from '../../fakes/electron.ts'

type Beat = { readonly ms: number; readonly run: () => void; due: number; isOver: boolean }

/** A desktop that runs on a stand-in for Electron and on clocks that the test moves. */
export const runningDesktop = (given: Parameters<typeof fakeElectron>[0] & { readonly stood?: Bounds } = {}) => {
  const electron = fakeElectron(given)
  const beats = new Set<Beat>()
  const clock = { wall: 1_000_000, steady: 0 }
  const kept: Bounds[] = []
  let tokens = 0
  const add = (ms: number, run: () => void): (() => void) => {
    const beat: Beat = { ms, run, due: clock.steady + ms, isOver: false }
    beats.add(beat)
    return () => void beats.delete(beat)
  }
  const running = desktop({
    electron: electron.parts,
    programs: { vault: 'vault', worker: 'worker' },
    preload: '/app/preload.cjs',
    env: { HOME: '/officer' },
    clock: {
      wall: () => clock.wall,
      steady: () => clock.steady,
      every: add,
      after: (ms, run) => {
        const stop = add(ms, () => {
          stop()
          run()
        })
      },
    },
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    newToken: () => {
      tokens += 1
      return String(tokens).padStart(32, '0')
    },
    words: { openFile: (name) => `Open ${name}?`, open: 'Open', cancel: 'Cancel' },
    stood: given.stood,
    keepBounds: (bounds) => {
      kept.push(bounds)
      return Promise.resolve()
    },
  })
  const [window] = electron.windows
  if (window === undefined) throw new Error('expected a window')

  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  const vaults = () => electron.children.filter(({ program }) => program === 'vault')
  const vault = () => {
    const newest = vaults().at(-1)
    if (newest === undefined) throw new Error('expected a vault process')
    return newest
  }
  const pages = () => window.views.map(({ webContents }) => webContents)
  const frame = (): WebFrameMain => {
    const page = pages().at(-1)
    if (page === undefined) throw new Error('expected a page')
    return page.mainFrame
  }
  return {
    ...electron,
    ...running,
    window,
    kept,
    clock,
    settle,
    vaults,
    vault,
    pages,
    frame,
    /** Time goes on, beat by beat. */
    pass: async (ms: number): Promise<void> => {
      const end = clock.steady + ms
      for (;;) {
        const next = [...beats].filter(({ due }) => due <= end).toSorted((a, b) => a.due - b.due)[0]
        if (next === undefined) break
        clock.wall += next.due - clock.steady
        clock.steady = next.due
        next.due += next.ms
        next.run()
        await settle()
      }
      clock.wall += end - clock.steady
      clock.steady = end
      await settle()
    },
    /** The vault process says that a vault was unlocked, and the work page is there. */
    unlock: (lockMinutes = 5): void => {
      vault().emit('message', { kind: 'unlocked', lockMinutes })
      pages().at(-1)?.emit('did-finish-load')
    },
    /** The vault process ends as it was told to. */
    endVault: async (which = vault()): Promise<void> => {
      which.emit('exit', 0)
      await settle()
    },
  }
}
