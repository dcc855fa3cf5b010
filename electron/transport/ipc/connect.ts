import type { IpcMain, MessagePortMain } from 'electron'
import { isOurs, type OwnContents } from './sender.ts'

/** A fresh pair of ports. */
export type Channel = { readonly port1: MessagePortMain; readonly port2: MessagePortMain }

/**
 * Answers the `connect` channel: one end of a new channel goes to the page that asked, the other to the vault process. Main
 * keeps neither, so what they say to each other never enters it. A page that is not ours hears nothing.
 */
export const answerConnect = (
  ipc: Pick<IpcMain, 'on'>,
  own: () => readonly OwnContents[],
  newChannel: () => Channel,
  toVault: (port: MessagePortMain) => void,
): void =>
  void ipc.on('connect', (event) => {
    const frame = event.senderFrame
    if (frame === null || !isOurs(event, own())) return
    const { port1, port2 } = newChannel()
    toVault(port2)
    frame.postMessage('port', null, [port1])
  })
