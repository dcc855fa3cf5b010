import { beforeAll, expect, test, vi } from 'vitest'
import type { AideBridge } from '#core/contract'

const seen = vi.hoisted(() => ({
  bridge: undefined as unknown,
  names: [] as string[],
  invoked: [] as unknown[][],
  heard: new Map<string, (event: object, ...args: unknown[]) => void>(),
  off: [] as string[],
  posted: [] as unknown[][],
  page: new Map<string, () => void>(),
}))

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, bridge: unknown) => {
      if (seen.names.includes(name)) throw new Error('Cannot bind an API on top of an existing property')
      seen.names.push(name)
      seen.bridge = bridge
    },
  },
  ipcRenderer: {
    invoke: (...args: unknown[]) => Promise.resolve(void seen.invoked.push(args)),
    send: (...args: unknown[]) => void seen.invoked.push(args),
    on: (channel: string, listener: (event: object, ...args: unknown[]) => void) => seen.heard.set(channel, listener),
    off: (channel: string) => seen.off.push(channel),
  },
  webUtils: { getPathForFile: (file: { readonly path: string }) => file.path },
}))

beforeAll(async () => {
  Object.assign(globalThis, {
    postMessage: (...args: unknown[]) => void seen.posted.push(args),
    addEventListener: (kind: string, listener: () => void) => seen.page.set(kind, listener),
  })
  await import('../../../electron/preload.ts')
})

const bridge = (): AideBridge => seen.bridge as AideBridge

test('A45 the preload script gives the page these functions, under one name, and no others', () => {
  expect({ names: seen.names, keys: Object.keys(bridge()) }).toEqual({
    names: ['aide'],
    keys: [
      'connect',
      'open',
      'save',
      'folder',
      'drop',
      'clipboard',
      'title',
      'theme',
      'lock',
      'menu',
      'after',
      'onCommand',
      'onPackage',
    ],
  })
  expect(Object.values(bridge()).every((value) => typeof value === 'function')).toBe(true)
})

test('A41 (20) a listener of the page hears what main says, never the event object', () => {
  const heard: unknown[][] = []
  const stop = bridge().onCommand((...args: unknown[]) => void heard.push(args))
  seen.heard.get('command')?.({ sender: 'ipcRenderer' }, 'export')
  stop()
  expect({ heard, off: seen.off }).toEqual({ heard: [['export']], off: ['command'] })
})

test('a port is passed on to the page as a message of its own window and address', () => {
  const port = { name: 'port' }
  seen.heard.get('port')?.({ ports: [port] })
  expect(seen.posted).toEqual([['aide-port', 'app://aide', [port]]])
})

test('a drop is told to main by paths that the page never has', async () => {
  await bridge().drop([{ path: '/in/a.docx' }, { path: '' }])
  expect(seen.invoked.at(-1)).toEqual(['shell', 'drop', { paths: ['/in/a.docx'] }])
})

test('A38 main hears that the page copied something, not what', async () => {
  seen.page.get('copy')?.()
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(seen.invoked.at(-1)).toEqual(['shell', 'clipboard', {}])
})
