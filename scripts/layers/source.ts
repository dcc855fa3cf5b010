import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { importsOf, type Import } from './imports.ts'
import { impuritiesOf, type Impurity } from './purity.ts'
import { parse } from './syntax.ts'

/** A source file read once: its path from the root with forward slashes, its text, and what the checks ask of it. */
export interface Source {
  readonly file: string
  readonly code: string
  readonly imports: readonly Import[]
  readonly impurities: readonly Impurity[]
  /** Why the file could not be read as code, when it could not. */
  readonly unreadable: string | undefined
}

/** What the checks look at: every source of the tree, and the packages that package.json names. */
export interface Tree {
  readonly sources: readonly Source[]
  readonly packages: readonly string[]
}

const FOLDERS = ['core', 'electron', 'renderer', 'templates', 'assets', 'bench', 'scripts', 'test']
const SKIPPED = new Set(['node_modules', 'out', 'dist', 'coverage'])
const CODE = /\.[cm]?[jt]sx?$/

/** Reads the tree under a root; a folder that does not exist yet holds nothing. */
export function readTree(root: string): Tree {
  const files = FOLDERS.flatMap((folder) => codeFiles(root, folder)).toSorted()
  return { sources: files.map((file) => readSource(root, file)), packages: packagesOf(root) }
}

function codeFiles(root: string, folder: string): string[] {
  return entriesOf(path.join(root, folder)).flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : codeFiles(root, file)
    return entry.isFile() && CODE.test(entry.name) ? [file] : []
  })
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return []
    throw problem
  }
}

function readSource(root: string, file: string): Source {
  const code = readFileSync(path.join(root, file), 'utf8')
  try {
    const tree = parse(file, code)
    const impurities = file.startsWith('core/') ? impuritiesOf(tree, code) : []
    return { file, code, imports: importsOf(tree, code), impurities, unreadable: undefined }
  } catch (problem) {
    const unreadable = problem instanceof Error ? problem.message.split('\n').slice(0, 2).join(' ') : String(problem)
    return { file, code, imports: [], impurities: [], unreadable }
  }
}

function packagesOf(root: string): string[] {
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const groups = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
  return groups
    .flatMap((group) => Object.keys((manifest as Record<string, object | undefined>)[group] ?? {}))
    .toSorted()
}
