import { packs } from './packs.ts'

const BENCHES: Readonly<Record<string, () => Promise<void>>> = { packs }

const name = process.argv[2] ?? ''
const bench = BENCHES[name]
if (bench === undefined) {
  process.stderr.write(`npm run bench -- ${Object.keys(BENCHES).join(' | ')}\n`)
  process.exitCode = 2
} else {
  await bench()
}
