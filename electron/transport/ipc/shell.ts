import type { IpcMain } from 'electron'
import { SHELL_CALLS, type ShellAnswers, type ShellCall, type ShellInput } from '#core/contract'
import { isOurs, type OwnContents } from './sender.ts'

/** What answers the calls of the shell, one function a call. */
export type ShellHandlers = {
  readonly [Call in ShellCall]: (input: ShellInput<Call>) => ShellAnswers[Call] | Promise<ShellAnswers[Call]>
}

const isCall = (name: unknown): name is ShellCall => typeof name === 'string' && Object.hasOwn(SHELL_CALLS, name)

/** Answers the `shell` channel: our own pages alone, the calls of the table alone, each with an input of its schema. */
export const answerShell = (
  ipc: Pick<IpcMain, 'handle'>,
  own: () => readonly OwnContents[],
  handlers: ShellHandlers,
): void =>
  ipc.handle('shell', async (event, name: unknown, raw: unknown): Promise<unknown> => {
    if (!isOurs(event, own())) throw new Error('refused: not a page of this program')
    if (!isCall(name)) throw new Error('refused: no such call')
    const input = SHELL_CALLS[name].safeParse(raw)
    if (!input.success) throw new Error('refused: not an input of this call')
    return (handlers[name] as (parsed: unknown) => unknown)(input.data)
  })
