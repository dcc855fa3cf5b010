import type { Session, WebContents } from 'electron'
import { APP_URL, SCHEME } from './assets.ts'

/** A page, as far as it is guarded. */
export type GuardedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>

/** Keeps a page where it is: it goes nowhere, opens nothing, holds no other page (SECURITY 5, 11 to 14). */
export const guardContents = (contents: GuardedContents): void => {
  const stay = (event: { readonly url: string; readonly preventDefault: () => void }): void => {
    if (event.url !== APP_URL) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** A session, as far as it is guarded. */
export type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setCertificateVerifyProc'
  | 'setProxy'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'setSpellCheckerDictionaryDownloadURL'
  | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> }

/** What a certificate's check answers for "refused". */
const REFUSED = -2

/** Leaves a session nothing but our own files: no power of the computer, no network, no download, no dictionary. */
export const guardSession = (session: GuardedSession): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setCertificateVerifyProc((_request, answer) => answer(REFUSED))
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnAddress(url) }))
  void session.setProxy({ proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' })
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerDictionaryDownloadURL(`${SCHEME}://none/`)
  session.on('will-download', (event) => event.preventDefault())
}

const isOwnAddress = (url: string): boolean =>
  url.startsWith(`${SCHEME}://aide/`) || url.startsWith(`blob:${SCHEME}://aide/`)
