import type {
  App,
  BaseWindow,
  Clipboard,
  Dialog,
  IpcMain,
  Menu,
  MessageChannelMain,
  NativeTheme,
  PowerMonitor,
  Screen,
  Session,
  Shell,
  utilityProcess,
  WebContentsView,
} from 'electron'

/** What the desktop takes of Electron, and no more: a test gives it all of this without a window. */
export type ElectronParts = {
  readonly app: Pick<
    App,
    'on' | 'quit' | 'exit' | 'isPackaged' | 'requestSingleInstanceLock' | 'whenReady' | 'getAppMetrics'
  >
  readonly newWindow: (options: ConstructorParameters<typeof BaseWindow>[0]) => AppWindow
  readonly newView: (options: ConstructorParameters<typeof WebContentsView>[0]) => AppView
  readonly newChannel: () => MessageChannelMain
  readonly setMenu: (template: Parameters<typeof Menu.buildFromTemplate>[0]) => void
  readonly clipboard: Pick<Clipboard, 'readText' | 'writeText' | 'clear'>
  readonly dialog: Pick<Dialog, 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'>
  readonly ipcMain: Pick<IpcMain, 'handle' | 'on'>
  readonly nativeTheme: Pick<NativeTheme, 'themeSource'>
  readonly powerMonitor: Pick<PowerMonitor, 'getSystemIdleTime' | 'on' | 'off'>
  readonly session: Session
  readonly screen: Pick<Screen, 'getAllDisplays'>
  readonly shell: Pick<Shell, 'openPath' | 'showItemInFolder'>
  readonly fork: (typeof utilityProcess)['fork']
  readonly platform: NodeJS.Platform
}

/** The one window. */
export type AppWindow = Pick<
  BaseWindow,
  | 'destroy'
  | 'focus'
  | 'getNormalBounds'
  | 'getContentSize'
  | 'isMinimized'
  | 'on'
  | 'restore'
  | 'setContentProtection'
  | 'setTitle'
  | 'show'
> & { readonly contentView: Pick<BaseWindow['contentView'], 'addChildView' | 'removeChildView'> }

/** One page in it. */
export type AppView = WebContentsView
