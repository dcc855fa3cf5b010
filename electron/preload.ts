import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { AideBridge, ShellAnswers, ShellCall, ShellInput } from '#core/contract'

/** The preload script: all that a page has of the system is the narrow functions below. It runs in a world of its own. */
const ask = async <Call extends ShellCall>(call: Call, input: ShellInput<Call>): Promise<ShellAnswers[Call]> =>
  (await ipcRenderer.invoke('shell', call, input)) as ShellAnswers[Call]

/** Hears a channel of main without the event object; gives back how to stop. */
const hear = (channel: 'command' | 'package', listener: (said: never) => void): (() => void) => {
  const heard = (_: unknown, said: unknown): void => listener(said as never)
  ipcRenderer.on(channel, heard)
  return () => void ipcRenderer.off(channel, heard)
}

/** The page's window, of which this script needs two functions. */
const page = globalThis as unknown as {
  readonly postMessage: (message: string, origin: string, ports: readonly object[]) => void
  readonly addEventListener: (kind: 'copy' | 'cut', listener: () => void) => void
}

const bridge: AideBridge<File> = {
  connect: () => ipcRenderer.send('connect'),
  open: (input) => ask('open', input),
  save: (input) => ask('save', input),
  folder: () => ask('folder', {}),
  drop: (files) =>
    ask('drop', { paths: [...files].map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '') }),
  clipboard: (text) => ask('clipboard', { text }),
  title: (text) => ask('title', { text }),
  theme: (theme) => ask('theme', { theme }),
  lock: () => ask('lock', {}),
  menu: (menus) => ask('menu', { menus }),
  after: (input) => ask('after', input),
  onCommand: (listener) => hear('command', listener),
  onPackage: (listener) => hear('package', listener),
}

// A port cannot cross the bridge: it is passed on to the page as a message of its own window.
ipcRenderer.on('port', ({ ports }) => page.postMessage('aide-port', 'app://aide', [...ports]))

// What a person copies is cleared again after a while; main hears that something was, not what.
for (const kind of ['copy', 'cut'] as const)
  page.addEventListener(kind, () => setTimeout(() => void ask('clipboard', {}).catch(() => undefined)))

contextBridge.exposeInMainWorld('aide', bridge)
