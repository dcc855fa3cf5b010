import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import {
  guardContents,
  guardSession,
  type GuardedContents,
  type GuardedSession,
} from '../../../electron/shell/guards.ts'
import { hardenApp, isStartAllowed, SWITCHES } from '../../../electron/shell/switches.ts'
import { runningDesktop } from './running-desktop.ts'

/** A page whose guards are asked one by one. */
const guardedPage = () => {
  const emitter = new EventEmitter()
  const rules = { open: undefined as unknown, webRtc: '' }
  guardContents(
    Object.assign(emitter, {
      setWindowOpenHandler: (handler: () => unknown) => void (rules.open = handler()),
      setWebRTCIPHandlingPolicy: (policy: string) => void (rules.webRtc = policy),
    }) as unknown as GuardedContents,
  )
  const isStopped = (event: string, url: string): boolean => {
    let stopped = false
    emitter.emit(event, { url, preventDefault: () => (stopped = true) })
    return stopped
  }
  return { rules, isStopped }
}

const ELSEWHERE = [
  'https://example.org/',
  'file:///etc/passwd',
  'app://aide/other.html',
  'app://aide/?x',
  'app://aide.example/',
  'data:text/html,x',
  'about:blank',
]

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
  'A46 A41 (13) %s leads nowhere but to our page',
  (event) => {
    const { isStopped } = guardedPage()
    expect({ away: ELSEWHERE.filter((url) => !isStopped(event, url)), home: isStopped(event, 'app://aide/') }).toEqual({
      away: [],
      home: false,
    })
  },
)

test('A46 A41 (12, 14) no page opens a window or holds another page, and WebRTC has no way out', () => {
  const { rules, isStopped } = guardedPage()
  expect({ ...rules, webview: isStopped('will-attach-webview', '') }).toEqual({
    open: { action: 'deny' },
    webRtc: 'disable_non_proxied_udp',
    webview: true,
  })
})

/** A session that notes what it was told, and what its handlers answer. */
const guardedSession = () => {
  const said: Record<string, unknown> = {}
  let request: ((details: { url: string }, answer: (is: { cancel: boolean }) => void) => void) | undefined
  const emitter = new EventEmitter()
  guardSession({
    setPermissionRequestHandler: (ask: (c: null, p: string, answer: (is: boolean) => void) => void) =>
      ask(null, 'media', (is) => (said['request'] = is)),
    setPermissionCheckHandler: (ask: () => boolean) => (said['check'] = ask()),
    setDevicePermissionHandler: (ask: () => boolean) => (said['device'] = ask()),
    setDisplayMediaRequestHandler: (ask: (r: null, answer: (is: unknown) => void) => void) =>
      ask(null, (is) => (said['display'] = is)),
    setCertificateVerifyProc: (ask: (r: null, answer: (is: number) => void) => void) =>
      ask(null, (is) => (said['certificate'] = is)),
    setProxy: (proxy: unknown) => {
      said['proxy'] = proxy
      return Promise.resolve()
    },
    setSpellCheckerEnabled: (is: boolean) => (said['spelling'] = is),
    setSpellCheckerLanguages: (languages: unknown) => (said['languages'] = languages),
    setSpellCheckerDictionaryDownloadURL: (url: string) => (said['dictionary'] = url),
    on: (event: string, listener: (event: unknown) => void) => emitter.on(event, listener),
    webRequest: { onBeforeRequest: (handler: typeof request) => (request = handler) },
  } as unknown as GuardedSession)
  emitter.emit('will-download', { preventDefault: () => (said['download'] = 'stopped') })
  const isLet = (url: string): boolean => {
    let isCancelled = true
    request?.({ url }, ({ cancel }) => (isCancelled = cancel))
    return !isCancelled
  }
  return { said, isLet }
}

test('A46 A41 (5) a session has no power of the computer, no proxy, no dictionary, no download', () => {
  expect(guardedSession().said).toEqual({
    request: false,
    check: false,
    device: false,
    display: null,
    certificate: -2,
    proxy: { proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' },
    spelling: false,
    languages: [],
    dictionary: 'app://none/',
    download: 'stopped',
  })
})

test('A41 (1, 18) a session lets through our own files and their blobs, and nothing else', () => {
  const { isLet } = guardedSession()
  const own = ['app://aide/', 'app://aide/assets/x.js', 'blob:app://aide/1']
  const other = [
    'http://127.0.0.1/',
    'https://x.org/',
    'ws://x/',
    'file:///x',
    'app://other/',
    'data:,x',
    'blob:https://x/1',
  ]
  expect({ own: own.filter((url) => !isLet(url)), other: other.filter(isLet) }).toEqual({ own: [], other: [] })
})

test('A41 (2, 3, 4, 6, 8 to 10, 13) every page is opened isolated, in the sandbox, without Node and without developer tools', async () => {
  const desk = runningDesktop({ isPackaged: true })
  desk.unlock()
  const locking = desk.lock('asked')
  await desk.endVault(desk.vaults()[0])
  await locking
  const preferences = desk.pages().map(({ options }) => options.webPreferences)
  expect(preferences).toEqual([
    {
      session: desk.parts.session,
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      plugins: false,
      disableDialogs: true,
      v8CacheOptions: 'none',
      devTools: false,
    },
  ])
})

test('A41 (4) the sandbox is on before the app is ready, its folder is ours, and each switch of the offline rule is set', () => {
  const done: string[] = []
  hardenApp(
    {
      enableSandbox: () => void done.push('sandbox'),
      setPath: (name: string, folder: string) => void done.push(`${name} ${folder}`),
      commandLine: { appendSwitch: (...words: readonly string[]) => void done.push(words.join('=')) },
    } as unknown as Parameters<typeof hardenApp>[0],
    '/app-folder',
  )
  expect(done.slice(0, 3)).toEqual(['sandbox', 'userData /app-folder', 'sessionData /app-folder'])
  expect(done.slice(3)).toEqual(SWITCHES.map((words) => words.filter((word) => word !== undefined).join('=')))
  expect(SWITCHES.map(([name]) => name)).toContain('host-resolver-rules')
})

test('A41 (4) a packaged app does not start with a switch that opens what is closed; a checkout may', () => {
  const start = (isPackaged: boolean, given: string) =>
    isStartAllowed({ isPackaged, commandLine: { hasSwitch: (name) => name === given } as Electron.CommandLine })
  expect({
    plain: start(true, ''),
    packaged: ['no-sandbox', 'remote-debugging-port', 'js-flags'].filter((name) => start(true, name)),
    checkout: start(false, 'no-sandbox'),
  }).toEqual({ plain: true, packaged: [], checkout: true })
})

test.each([
  ['win32', true],
  ['darwin', true],
  ['linux', false],
] as const)('A53 on %s the window keeps itself out of screenshots: %s', (platform, is) => {
  expect(runningDesktop({ platform }).window.isProtected).toBe(is)
})

test('every process of ours is started with its flags, and sees nothing of the environment but what it was given', () => {
  const desk = runningDesktop()
  desk.vault().emit('message', { kind: 'start-worker', worker: 1 })
  expect(desk.children.map(({ program, options }) => [program, options.execArgv, options.env])).toEqual([
    ['vault', ['--disable-proto=delete', '--disallow-code-generation-from-strings'], { HOME: '/officer' }],
    [
      'worker',
      ['--disable-proto=delete', '--disallow-code-generation-from-strings', '--max-old-space-size=512'],
      { HOME: '/officer' },
    ],
  ])
})

test('A57 a worker that takes more than a gibibyte of memory is killed, the vault process is not', async () => {
  const desk = runningDesktop()
  desk.vault().emit('message', { kind: 'start-worker', worker: 1 })
  for (const child of desk.children) child.kib.now = 1024 * 1024 + 1
  await desk.pass(1000)
  expect(desk.log.filter((line) => line.startsWith('kill'))).toEqual(['kill worker'])
})
