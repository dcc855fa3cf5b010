import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  app,
  BaseWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
  WebContentsView,
} from 'electron'
import { langOfLocale, textsFor } from '#core/language'
import {
  answerAsset,
  cliChild,
  cliWords,
  desktop,
  guardSession,
  hardenApp,
  isStartAllowed,
  keepBounds,
  packageOf,
  PRIVILEGES,
  readBounds,
  SCHEME,
} from '#electron/shell'
import { appFolderNow, WINDOW_FOLDER } from './resources.ts'
import { childEnvironment, startChildrenBy } from './transport/child.ts'
import { readListedFiles } from './transport/window-files.ts'

/** Composition root of the desktop app: it starts what the other files decide. */
Reflect.deleteProperty(Object.prototype, '__proto__')

const beside = (name: string): string => path.join(import.meta.dirname, name)
const folder = appFolderNow()

const programs = { vault: beside('vault-process.js'), worker: beside('worker-process.js') }

const every = (ms: number, run: () => void): (() => void) => {
  const timer = setInterval(run, ms)
  return () => clearInterval(timer)
}

/** `--cli`: the command line in the package, without a window. */
const commandLine = async (words: readonly string[]): Promise<void> => {
  await app.whenReady()
  startChildrenBy(() =>
    cliChild({
      fork: (...how) => utilityProcess.fork(...how),
      newChannel: () => new MessageChannelMain(),
      programs,
      env: childEnvironment(),
      memoryOf: (pid) => app.getAppMetrics().find((one) => one.pid === pid)?.memory.workingSetSize,
      every,
    }),
  )
  process.argv = [process.execPath, 'aide', ...words]
  await import('./cli.ts')
  app.exit(Number(process.exitCode ?? 0))
}

const start = async (): Promise<void> => {
  await app.whenReady()
  const names = JSON.parse(readFileSync(beside('window-files.json'), 'utf8')) as readonly string[]
  const work = session.fromPartition('work', { cache: false })
  work.protocol.handle(SCHEME, answerAsset(await readListedFiles(WINDOW_FOLDER, names)))
  const t = textsFor(langOfLocale(app.getLocale()))
  const running = desktop({
    electron: {
      app,
      newWindow: (options) => new BaseWindow(options),
      newView: (options) => new WebContentsView(options),
      newChannel: () => new MessageChannelMain(),
      setMenu: (template) => Menu.setApplicationMenu(template.length === 0 ? null : Menu.buildFromTemplate(template)),
      clipboard,
      dialog,
      ipcMain,
      nativeTheme,
      powerMonitor,
      session: work,
      screen,
      shell,
      fork: (...how) => utilityProcess.fork(...how),
      platform: process.platform,
    },
    programs,
    preload: beside('preload.cjs'),
    env: childEnvironment(),
    clock: {
      wall: Date.now,
      steady: () => performance.now(),
      every,
      after: (ms, run) => void setTimeout(run, ms),
    },
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    newToken: () => randomBytes(16).toString('hex'),
    words: {
      openFile: (name) => t('desktop.openFile', { name }),
      open: t('desktop.open'),
      cancel: t('desktop.cancel'),
    },
    stood: await readBounds(folder),
    keepBounds: (bounds) => keepBounds(folder, bounds),
  })
  const handOver = (words: readonly string[], from: string): void => {
    const file = packageOf(words, from)
    if (file !== undefined) running.showPackage(file)
  }
  handOver(process.argv, process.cwd())
  app.on('second-instance', (_event, words, from) => {
    running.show()
    handOver(words, from)
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    handOver(['', file], folder)
  })
}

hardenApp(app, folder)
app.on('session-created', guardSession)
protocol.registerSchemesAsPrivileged([PRIVILEGES])
const words = cliWords(process.argv, app.isPackaged ? 'packaged' : 'checkout')
if (!isStartAllowed(app)) app.exit(1)
else if (words !== undefined) {
  // A command needs no screen.
  if (process.platform === 'linux') app.commandLine.appendSwitch('ozone-platform', 'headless')
  void commandLine(words)
} else if (app.requestSingleInstanceLock()) void start()
else app.quit()
