import { endToEnd } from './end-to-end.ts'
import { packs } from './packs.ts'
import { vaultBench } from './vault.ts'

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  packs,
  vault: () => vaultBench(),
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
