import { forkChild, startChildrenBy } from '../../electron/transport/child.ts'

// Imported before the command line: a vault process is started through a program that lets Node keep what it compiles.
// Without that, most of what a command of a test costs is compiling the same sources anew.
const COMPILING = new URL('vault-process-compiled.ts', import.meta.url)

startChildrenBy((program, flags) => forkChild(program.href.endsWith('/vault-process.ts') ? COMPILING : program, flags))
