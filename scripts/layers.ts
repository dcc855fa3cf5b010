import path from 'node:path'
import { breachesOf, MAP, printBreach, readTree } from './layers/index.ts'

const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'))
const tree = readTree(root)
const breaches = breachesOf(tree, MAP)
for (const breach of breaches) console.log(printBreach(breach))
if (breaches.length > 0) {
  console.error(`${breaches.length} breaches of the walls in ${tree.sources.length} files`)
  process.exitCode = 1
}
