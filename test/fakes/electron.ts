import { EventEmitter } from 'node:events'
import type {
  App,
  BaseWindow,
  BaseWindowConstructorOptions,
  Clipboard,
  Dialog,
  IpcMain,
  IpcMainInvokeEvent,
  MessageChannelMain,
  MessagePortMain,
  PowerMonitor,
  Session,
  Shell,
  UtilityProcess,
  WebContents,
  WebContentsView,
  WebContentsViewConstructorOptions,
  WebFrameMain,
} from 'electron'
import type { ElectronParts } from '../../electron/shell/parts.ts'

/**
 * A stand-in for what the desktop takes of Electron, without a window. It copies what bites: values are cloned on their way,
 * a second handler on a channel throws, errors of a handler come wrapped, a message has a sender's frame.
 */
export const fakeElectron = (given: { readonly platform?: NodeJS.Platform; readonly isPackaged?: boolean } = {}) => {
  const log: string[] = []
  const emitters = { app: new EventEmitter(), power: new EventEmitter() }
  const handlers = new Map<string, (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown>()
  const listeners = new EventEmitter()
  const windows: FakeWindow[] = []
  const children: FakeChild[] = []
  const menus: unknown[] = []
  const clipboardText = { now: '' }
  const idle = { seconds: 0 }
  const asked: unknown[] = []
  const answers = { open: [] as string[], save: '', box: 0 }
  let nextId = 1

  const app = {
    on: (event: string, listener: (...args: unknown[]) => void) => {
      emitters.app.on(event, listener)
      return app
    },
    quit: () => void log.push('quit'),
    exit: () => void log.push('exit'),
    isPackaged: given.isPackaged ?? false,
    requestSingleInstanceLock: () => true,
    whenReady: () => Promise.resolve(),
    getAppMetrics: () => children.map(({ pid, kib }) => ({ pid, memory: { workingSetSize: kib.now } })),
  } as unknown as Pick<App, keyof ElectronParts['app']>

  const ipcMain: Pick<IpcMain, 'handle' | 'on'> = {
    handle: (channel: string, listener: (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown) => {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
      handlers.set(channel, listener)
    },
    on: (channel: string, listener: (...args: never[]) => void) => {
      listeners.on(channel, listener as (...args: unknown[]) => void)
      return ipcMain as IpcMain
    },
  }

  const newView = (options?: WebContentsViewConstructorOptions): WebContentsView => {
    const emitter = new EventEmitter()
    const id = nextId
    nextId += 1
    let isGone = false
    const mainFrame = {
      url: '',
      sent: [] as unknown[],
      postMessage: (...sent: unknown[]) => void mainFrame.sent.push(sent),
    }
    const webContents = Object.assign(emitter, {
      id,
      mainFrame,
      options,
      loadURL: (url: string) => {
        log.push(`load ${id}`)
        mainFrame.url = url
        return Promise.resolve()
      },
      isDestroyed: () => isGone,
      close: () => {
        isGone = true
        log.push(`close ${id}`)
      },
      focus: () => undefined,
      send: (channel: string, said: unknown) => void log.push(`send ${channel} ${JSON.stringify(said)}`),
      setWindowOpenHandler: () => undefined,
      setWebRTCIPHandlingPolicy: () => undefined,
    })
    emitters.app.emit('web-contents-created', {}, webContents)
    return { webContents, setBounds: () => undefined } as unknown as WebContentsView
  }

  const newWindow = (options?: BaseWindowConstructorOptions): BaseWindow => {
    const emitter = new EventEmitter()
    const views: WebContentsView[] = []
    const window = Object.assign(emitter, {
      options,
      views,
      title: '',
      isProtected: false,
      contentView: {
        addChildView: (view: WebContentsView) => void views.push(view),
        removeChildView: (view: WebContentsView) => void views.splice(views.indexOf(view), 1),
      },
      destroy: () => void log.push('window gone'),
      focus: () => void log.push('focus'),
      getNormalBounds: () => ({ x: 10, y: 20, width: 1000, height: 700 }),
      getContentSize: () => [1000, 700],
      isMinimized: () => true,
      restore: () => void log.push('restore'),
      show: () => void log.push('show'),
      setContentProtection: (on: boolean) => {
        window.isProtected = on
      },
      setTitle: (text: string) => {
        window.title = text
        log.push(`title ${text}`)
      },
    })
    windows.push(window as unknown as FakeWindow)
    return window as unknown as BaseWindow
  }

  const fork = (program: string, _args: string[] = [], options: object = {}): UtilityProcess => {
    const emitter = new EventEmitter()
    const child = Object.assign(emitter, {
      program,
      options,
      pid: 1000 + children.length,
      kib: { now: 1000 },
      posted: [] as { message: unknown; ports: readonly MessagePortMain[] }[],
      postMessage: (message: unknown, ports: MessagePortMain[] = []) => {
        child.posted.push({ message: structuredClone(message), ports })
        log.push(`to ${program}: ${(message as { kind: string }).kind}`)
      },
      kill: () => {
        log.push(`kill ${program}`)
        child.emit('exit', 0)
        return true
      },
    })
    children.push(child as unknown as FakeChild)
    log.push(`fork ${program}`)
    return child as unknown as UtilityProcess
  }

  const newChannel = (): MessageChannelMain => {
    const port = (name: string) =>
      Object.assign(new EventEmitter(), {
        name,
        close: () => undefined,
        start: () => undefined,
        postMessage: () => undefined,
      })
    return { port1: port('port1'), port2: port('port2') }
  }

  const clipboard = {
    readText: () => Promise.resolve(clipboardText.now),
    writeText: (text) => {
      clipboardText.now = text
      return Promise.resolve()
    },
    clear: () => {
      clipboardText.now = ''
      log.push('clipboard cleared')
    },
  } satisfies Pick<Clipboard, 'readText' | 'writeText' | 'clear'>

  const dialog = {
    showOpenDialog: (options: unknown) => {
      asked.push(options)
      return Promise.resolve({ canceled: answers.open.length === 0, filePaths: answers.open })
    },
    showSaveDialog: (options: unknown) => {
      asked.push(options)
      return Promise.resolve({ canceled: answers.save === '', filePath: answers.save })
    },
    showMessageBox: (options: unknown) => {
      asked.push(options)
      return Promise.resolve({ response: answers.box, checkboxChecked: false })
    },
  } as unknown as Pick<Dialog, 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'>

  const shell = {
    openPath: (path) => {
      log.push(`open ${path}`)
      return Promise.resolve('')
    },
    showItemInFolder: (path) => void log.push(`show ${path}`),
  } satisfies Pick<Shell, 'openPath' | 'showItemInFolder'>

  const powerMonitor = {
    getSystemIdleTime: () => idle.seconds,
    on: (event: string, listener: () => void) => emitters.power.on(event, listener),
    off: (event: string, listener: () => void) => emitters.power.off(event, listener),
  } as unknown as Pick<PowerMonitor, 'getSystemIdleTime' | 'on' | 'off'>

  const parts: ElectronParts = {
    app,
    newWindow,
    newView,
    newChannel,
    setMenu: (template) => void menus.push(template),
    clipboard,
    dialog,
    ipcMain,
    nativeTheme: { themeSource: 'system' },
    powerMonitor,
    session: {} as Session,
    screen: { getAllDisplays: () => [] },
    shell,
    fork,
    platform: given.platform ?? 'linux',
  }

  return {
    parts,
    log,
    windows,
    children,
    menus,
    clipboardText,
    idle,
    asked,
    answers,
    listenerCount: (event: string) => emitters.power.listenerCount(event),
    tellApp: (event: string, ...args: unknown[]) => emitters.app.emit(event, ...args),
    tellPower: (event: string) => emitters.power.emit(event),
    /** Asks as a page would: cloned on the way, errors wrapped. */
    invoke: async (frame: WebFrameMain | null, channel: string, ...args: unknown[]): Promise<unknown> => {
      try {
        const event = { senderFrame: frame } as IpcMainInvokeEvent
        return structuredClone(await handlers.get(channel)?.(event, ...structuredClone(args)))
      } catch (thrown) {
        throw new Error(`Error invoking remote method '${channel}': ${String(thrown)}`, { cause: thrown })
      }
    },
    send: (frame: WebFrameMain | null, channel: string) => listeners.emit(channel, { senderFrame: frame }),
  }
}

/** A window as a test sees it. */
export type FakeWindow = BaseWindow & {
  readonly options: BaseWindowConstructorOptions
  readonly views: readonly (WebContentsView & { readonly webContents: FakeContents })[]
  readonly title: string
  readonly isProtected: boolean
}

/** A page as a test sees it. */
export type FakeContents = WebContents & {
  readonly options: WebContentsViewConstructorOptions
  readonly mainFrame: WebFrameMain & { readonly sent: readonly unknown[] }
}

/** A process that was started, as a test sees it. */
export type FakeChild = UtilityProcess & {
  readonly program: string
  readonly options: { readonly execArgv: readonly string[]; readonly env: Readonly<Record<string, string>> }
  readonly pid: number
  readonly kib: { now: number }
  readonly posted: readonly { readonly message: unknown; readonly ports: readonly MessagePortMain[] }[]
}
