import type { IpcMainEvent, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'

/** Where every page of the desktop app comes from. */
export const APP_ORIGIN = 'app://aide'

/** A page of ours, as far as a sender is compared with it. */
export type OwnContents = Pick<WebContents, 'mainFrame'>

/** Whether a message comes from the main frame of one of our pages, and from our address by the URL parser (SECURITY 5, 17). */
export const isOurs = (
  { senderFrame }: { readonly senderFrame: Pick<WebFrameMain, 'url'> | null },
  own: readonly OwnContents[],
): boolean =>
  senderFrame !== null &&
  own.some(({ mainFrame }) => mainFrame === senderFrame) &&
  originOf(senderFrame.url) === APP_ORIGIN

/** The scheme and host of an address; a scheme like ours has no origin of its own in plain Node. */
const originOf = (address: string): string | undefined => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isPlain = url?.username === '' && url.password === '' && url.port === ''
  return isPlain ? `${url.protocol}//${url.host}` : undefined
}

/** The events of both channels. */
export type FromPage = IpcMainEvent | IpcMainInvokeEvent
