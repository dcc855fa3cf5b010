import { fork } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { FromStarter, ToStarter } from '../../electron/serve/starter.ts'

/** Runs hosts one after the other: when one has locked, Enter starts the next. Ends with its input, or when it is told to stop. */
export const keepHost = async (program: string, args: readonly string[]): Promise<number> => {
  const lines = createInterface({ input: process.stdin })
  let onEnter: () => void = () => undefined
  let isLeft = false
  let leave: () => void = () => undefined
  const inputEnded = new Promise<'left'>((resolve) => lines.once('close', () => resolve('left')))
  lines.on('line', () => onEnter())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      isLeft = true
      lines.close()
      leave()
    })
  for (;;) {
    const host = fork(program, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const next = Promise.withResolvers<'again'>()
    let hasEndedWell = false
    leave = () => host.connected && host.disconnect()
    onEnter = () => host.connected && host.send({ kind: 'fresh' } satisfies FromStarter)
    host.on('message', (message: ToStarter) => {
      hasEndedWell = message.kind === 'ended'
      onEnter = () => next.resolve('again')
    })
    const code = await new Promise<number>((resolve) => host.once('exit', (exit) => resolve(exit ?? 1)))
    if (isLeft || !hasEndedWell) {
      lines.close()
      return isLeft ? 0 : code
    }
    if ((await Promise.race([next.promise, inputEnded])) === 'left') return 0
  }
}
