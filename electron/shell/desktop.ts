import type { LockReason } from '#core/contract'
import { answerConnect, answerShell } from '#electron/transport/ipc'
import { watchToLock, type LockClock } from './auto-lock.ts'
import { clamped, type Bounds } from './bounds.ts'
import { keptClipboard } from './clipboard.ts'
import { guardContents } from './guards.ts'
import { shellHandlers, type ShellWords } from './handlers.ts'
import type { ElectronParts } from './parts.ts'
import { pagePreferences } from './preferences.ts'
import { NEUTRAL_TITLE, screensOf } from './screens.ts'
import { chosenPaths } from './tokens.ts'
import { startVault, type ChildGround, type VaultChild } from './vault-child.ts'

/** What the desktop stands on: Electron, the programs it starts, the clocks, and where the window stood. */
export type DesktopParts = {
  readonly electron: ElectronParts
  readonly programs: ChildGround['programs']
  readonly preload: string
  readonly env: ChildGround['env']
  readonly clock: LockClock & { readonly after: (ms: number, run: () => void) => void }
  readonly digest: (text: string) => string
  readonly newToken: () => string
  readonly words: ShellWords
  readonly stood: Bounds | undefined
  readonly keepBounds: (bounds: Bounds) => Promise<void>
}

/** The vault process has so long to end at a lock (SECURITY 4.6); then it is killed. */
const LONGEST_LOCK_MS = 800
const USUAL_LOCK_MINUTES = 5

/** Opens the window with its lock page, and runs the desktop until it quits. */
export const desktop = (parts: DesktopParts) => {
  const { electron, clock, newToken } = parts
  const { app, ipcMain, platform, powerMonitor, session, clipboard } = electron
  const paths = chosenPaths(newToken, (token, path) => vault.tellToken(token, path))
  const kept = keptClipboard({ clipboard, digest: parts.digest, after: clock.after })
  const written = new Map<string, readonly string[]>()
  let stopWatch: (() => void) | undefined
  let isUnlocked = false
  let minutes = USUAL_LOCK_MINUTES
  let packageToCome: string | undefined
  let vault: VaultChild = start()

  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  const window = electron.newWindow({
    ...clamped(
      parts.stood,
      electron.screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    minWidth: 640,
    minHeight: 480,
    title: NEUTRAL_TITLE,
  })
  // Neither a screenshot nor a shared screen shows what is confidential, where the system can keep it back.
  if (platform === 'win32' || platform === 'darwin') window.setContentProtection(true)
  const build = app.isPackaged ? 'packaged' : 'checkout'
  const screens = screensOf(window, electron.newView, pagePreferences(session, parts.preload, build))
  const locking = oneLock()

  answerConnect(ipcMain, screens.own, electron.newChannel, (port) => vault.connect(port))
  answerShell(
    ipcMain,
    screens.own,
    shellHandlers({
      ...electron,
      paths,
      kept,
      screens,
      words: parts.words,
      written: (token) => written.get(token) ?? [],
      setTitle: (text) => window.setTitle(isUnlocked && text !== '' ? text : NEUTRAL_TITLE),
      lock: () => void lock('asked'),
    }),
  )
  electron.setMenu([])
  screens.showLock()

  window.on('close', (event) => {
    event.preventDefault()
    void end()
  })
  app.on('before-quit', (event) => {
    if (locking.hasEnded()) return
    event.preventDefault()
    void end()
  })
  app.on('render-process-gone', (_event, contents) => {
    if (!screens.isShowing(contents)) return
    if (isUnlocked) void lock('ended')
    else screens.showLock()()
  })

  return { lock, end, showPackage, show }

  function start(): VaultChild {
    const metrics = (pid: number): number | undefined =>
      app.getAppMetrics().find((one) => one.pid === pid)?.memory.workingSetSize
    const { fork, newChannel } = electron
    const mine = startVault(
      { fork, newChannel, programs: parts.programs, env: parts.env, memoryOf: metrics, every: clock.every },
      (said) => {
        if (vault !== mine) return
        if (said.kind === 'unlocked') unlocked(said.lockMinutes)
        else if (said.kind === 'locked') asked()
        else written.set(said.token, [...(written.get(said.token) ?? []), ...said.names])
      },
      () => {
        if (vault === mine) void lock('ended')
      },
    )
    return mine
  }

  /** A page that locks what is locked already changes nothing. */
  function asked(): void {
    if (isUnlocked) void lock('asked')
  }

  /** The office may give other minutes while it is open: they hold from then on. */
  function unlocked(lockMinutes: number): void {
    if (isUnlocked && lockMinutes === minutes) return
    minutes = lockMinutes
    stopWatch?.()
    stopWatch = watchToLock(powerMonitor, clock, minutes, (why) => void lock(why))
    if (isUnlocked) return
    isUnlocked = true
    screens.showWork()
    if (packageToCome !== undefined) showPackage(packageToCome)
  }

  /**
   * Locks within a second, in the order of SECURITY 4.6: the lock page covers all, drafts are sealed, the keys go with their
   * process, the work page with its own, and what was copied from here is cleared. A process without keys waits behind the page.
   */
  function lock(why: LockReason): Promise<void> {
    return locking.run(async () => {
      stopWatch?.()
      isUnlocked = false
      const old = vault
      vault = start()
      const closeBeneath = screens.showLock({ why, at: clock.wall(), minutes })
      await old.lock(why, LONGEST_LOCK_MS)
      closeBeneath()
      paths.forget()
      written.clear()
      electron.setMenu([])
      await kept.clear()
    })
  }

  /** Ends the program: locks, lets nothing lie in the clipboard, keeps where the window stood. */
  async function end(): Promise<void> {
    await locking.last(async () => {
      stopWatch?.()
      await parts.keepBounds(window.getNormalBounds())
      await vault.lock('window-closed', LONGEST_LOCK_MS)
      await kept.clear()
    })
    window.destroy()
    app.quit()
  }

  /** Shows an exchange package that the system handed over: at once, or after unlocking. */
  function showPackage(file: string): void {
    packageToCome = isUnlocked ? undefined : file
    if (isUnlocked) screens.tell('package', paths.give(file))
  }

  function show(): void {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }
}

/** One lock at a time; a second asked for meanwhile is the same. After the last one nothing is locked any more. */
const oneLock = () => {
  let running: Promise<void> | undefined
  let ended: Promise<void> | undefined
  return {
    run: (lock: () => Promise<void>): Promise<void> => {
      if (ended !== undefined) return ended
      running ??= lock().finally(() => {
        running = undefined
      })
      return running
    },
    last: (end: () => Promise<void>): Promise<void> => {
      ended ??= Promise.resolve(running).then(end)
      return ended
    },
    hasEnded: (): boolean => ended !== undefined,
  }
}
