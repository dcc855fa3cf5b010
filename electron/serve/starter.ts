/** What the program that started a host and the host say to each other, where there is a line between them. */
export type FromStarter = { readonly kind: 'fresh' }
export type ToStarter = { readonly kind: 'ended'; readonly why: string }

/** The program that started this one. */
export type Starter = {
  readonly tell: (message: ToStarter) => Promise<void>
  readonly onFresh: (listener: () => void) => void
  /** Hears when it is gone, however it went. */
  readonly onGone: (listener: () => void) => void
  readonly isListening: boolean
  readonly forget: () => void
}

const LOOK_MS = 1000

export const starterOf = (): Starter => {
  const parent = process.ppid
  let look: NodeJS.Timeout | undefined
  return {
    tell: (message) =>
      new Promise((resolve) => {
        if (process.send === undefined || !process.connected) resolve()
        else process.send(message, undefined, {}, () => resolve())
      }),
    onFresh: (listener) =>
      void process.on('message', (message: FromStarter | null) => {
        if (message?.kind === 'fresh') listener()
      }),
    onGone: (listener) => {
      process.once('disconnect', listener)
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, listener)
      look = setInterval(() => {
        if (process.ppid !== parent || !isAlive(parent)) listener()
      }, LOOK_MS)
    },
    isListening: process.connected,
    forget: () => {
      clearInterval(look)
      if (process.connected) process.disconnect()
    },
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (thrown) {
    // A process of another user's is there, and may not be asked.
    return (thrown as NodeJS.ErrnoException).code === 'EPERM'
  }
}
