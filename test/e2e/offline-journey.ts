import { createConnection } from 'node:net'
import { openPage } from '../electron/transport/page.ts'
import { preparedVisit } from './aide.ts'
import { startHost } from './host.ts'
import { PASSPHRASE } from './vault-place.ts'

// A journey over the loopback host, for a computer without a network: prints what each step came to.
const [vault = ''] = process.argv.slice(2)

/** What a line to the outside comes to here. */
const reach = (host: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = createConnection({ host, port: 53, timeout: 3000 })
    socket.on('connect', () => resolve('reached'))
    socket.on('timeout', () => resolve('ETIMEDOUT'))
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
  })

const isOk = (answer: unknown): boolean => (answer as { readonly ok: boolean }).ok
const acting = { lang: 'en', label: 'Load the sample', by: 'Test' }

const host = await startHost()
const page = await openPage(host.url)
page.listen()
const secret = { passphrase: new TextEncoder().encode(PASSPHRASE) }
const steps = [
  await page.call('vault.unlock', { folder: vault, secret, mode: 'write' }),
  await page.call('sample.load', acting),
  await page.call('packs.preview', { visit: preparedVisit(), audience: 'staff', template: 'standard', lang: 'en' }),
  await page.call('vault.lock', {}),
]
const why = await host.ended
process.stdout.write(JSON.stringify({ outside: await reach('192.0.2.1'), steps: steps.map(isOk), why }))
