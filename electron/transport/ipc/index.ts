// The two channels between a page and main: `connect`, which is answered with a port, and `shell`, a closed table.
// May import core/contract and electron/transport/utility.
// Must never answer a frame that is not the main frame of one of our own pages, or carry what a record says.
export { answerShell, type ShellHandlers } from './shell.ts'
export { answerConnect, type Channel } from './connect.ts'
export { APP_ORIGIN, isOurs, type OwnContents } from './sender.ts'
