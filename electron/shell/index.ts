// What only Electron can do: the window and its two pages, dialogs, menu, clipboard, idle and sleep, and the guards around every page.
// May import core/contract, electron/transport and electron.
// Must never hold a key or a record's text, or leave a decision in a callback of Electron: each takes what it needs and is tested.
export { answerAsset, APP_URL, PRIVILEGES, SCHEME } from './assets.ts'
export { watchToLock, type LockClock } from './auto-lock.ts'
export { keepBounds, readBounds } from './bounds.ts'
export { cliChild } from './cli-child.ts'
export { keptClipboard } from './clipboard.ts'
export { desktop, type DesktopParts } from './desktop.ts'
export { guardContents, guardSession } from './guards.ts'
export { cliWords, packageOf } from './second-start.ts'
export { hardenApp, isStartAllowed } from './switches.ts'
