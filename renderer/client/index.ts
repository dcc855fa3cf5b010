// How the window asks: the calls of the table over a line to the vault process, what only a host can do, and what is known so far.
// May import core/base, core/contract, react and react-query.
// Must never hold a rule of the trade, a text, or a secret longer than it takes to send it.
export { clientOf, type Line, type LineEnd } from './line.ts'
export { connectLoopback } from './loopback.ts'
export { ClientProvider, useClient, useEvents, useLine, useShell, type Joints } from './joints.tsx'
export {
  CallFailed,
  freshQueries,
  keepingEqual,
  useCall,
  useCommand,
  useChangeRefresh,
  useQueryRefresh,
  type Answer,
  type Command,
} from './calls.ts'
export { newestOf, type Newest } from './newest.ts'
export { connectElectron } from './electron-line.ts'
export { browserShell } from './shell-browser.ts'
export { bridgeOf, electronShell } from './shell-electron.ts'
export type { PickedFile, SavedFiles, Shell, ShellKind } from './shell.ts'
