import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Run by itself with pairs of a tree of sources and a check, or `all`: prints those that fail there, a line of JSON each. */
const args = process.argv.slice(2)
for (let at = 0; at < args.length; at += 2) {
  const [tree = '', check] = args.slice(at)
  const file = path.join(tree, 'test', 'electron', 'vault', 'faults', 'checks.ts')
  const loaded = (await import(pathToFileURL(file).href)) as {
    failingChecks: (only?: string) => Promise<readonly string[]>
  }
  process.stdout.write(`${JSON.stringify(await loaded.failingChecks(check === 'all' ? undefined : check))}\n`)
}
