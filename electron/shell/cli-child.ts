import type { Child } from '../transport/child.ts'
import { portOver } from '../transport/utility.ts'
import { startVault, type ChildGround } from './vault-child.ts'

/** Like the process of a window's vault, but asked by the command line in main itself. */
export const cliChild = (ground: ChildGround): Child => {
  const { port1, port2 } = ground.newChannel()
  const vault = startVault(
    ground,
    () => undefined,
    () => port1.close(),
  )
  vault.connect(port2)
  return {
    port: portOver(port1),
    pid: undefined,
    kill: () => void vault.lock('ended', 0),
    end: () => vault.lock('asked', LONGEST_END_MS),
  }
}

const LONGEST_END_MS = 3000
