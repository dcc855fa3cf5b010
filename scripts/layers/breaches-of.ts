import type { Breach } from './breach.ts'
import { cycleBreaches } from './cycles.ts'
import { doorBreaches } from './doors.ts'
import type { ProjectMap } from './map.ts'
import { packageBreaches } from './packages.ts'
import type { Tree } from './source.ts'
import { wallBreaches } from './walls.ts'

/** Every breach of the walls in a tree, by file and line. */
export const breachesOf = (tree: Tree, map: ProjectMap): Breach[] =>
  [
    ...wallBreaches(tree, map),
    ...packageBreaches(tree, map),
    ...doorBreaches(tree, map),
    ...cycleBreaches(tree),
    ...impureBreaches(tree),
    ...unreadable(tree),
  ].toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line)

const impureBreaches = ({ sources }: Tree): Breach[] =>
  sources.flatMap(({ file, impurities }) =>
    impurities.map(({ line, name, remedy }) => ({
      file,
      line,
      message: `core uses ${name}`,
      allowed: `use ${remedy}`,
    })),
  )

const unreadable = ({ sources }: Tree): Breach[] =>
  sources.flatMap(({ file, unreadable: reason }) =>
    reason === undefined ? [] : [{ file, line: 1, message: reason, allowed: 'TypeScript that can be read' }],
  )
