import { fork } from 'node:child_process'
import { once } from 'node:events'
import { endToEnd } from './end-to-end.ts'
import { packs } from './packs.ts'
import { vaultBench } from './vault.ts'

/** A program of its own: it drives a browser, and other types hold there. */
const app = async (): Promise<void> => {
  const [code] = await once(fork(new URL('./app/main.ts', import.meta.url), process.argv.slice(3)), 'exit')
  process.exitCode = Number(code)
}

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  packs,
  vault: () => vaultBench(),
  app,
  records: () => endToEnd((text) => void process.stdout.write(`${text}\n`)),
}

const name = process.argv[2] ?? ''
const bench = BENCHES[name]
if (bench === undefined) {
  process.stderr.write(`npm run bench -- ${Object.keys(BENCHES).join(' | ')}\n`)
  process.exitCode = 2
} else {
  await bench()
}
