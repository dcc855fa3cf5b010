import { readFileSync } from 'node:fs'
import { startChild } from '../../electron/transport/child.ts'
import { clientOver } from '../../electron/transport/client-line.ts'

// A host as the window's main process is one: it starts a vault process, unlocks, looks at the state, and locks.
const [vault = '', passphraseFile = ''] = process.argv.slice(2)
const child = startChild(new URL('../../electron/vault-process.ts', import.meta.url))
const client = clientOver(child.port)
const file = readFileSync(passphraseFile)
const passphrase = Uint8Array.from(file.subarray(0, file.indexOf(0x0a)))
file.fill(0)
const state = await client['vault.unlock']({ folder: vault, secret: { passphrase }, mode: 'write' })
passphrase.fill(0)
if (!state.ok) throw new Error(state.error.code)
await client['vault.verify']({ depth: 'newest' })
await client['history.log']({ most: 5 })
process.stdout.write(`unlocked ${child.pid}\n`)
process.stdin.once('data', () => {
  void (async () => {
    await client['vault.lock']({})
    await child.end()
    process.stdout.write('locked\n')
    setInterval(() => undefined, 1000)
  })()
})
