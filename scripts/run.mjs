// The one way in: `node scripts/run.mjs node FILE …` or `node scripts/run.mjs npm …`.
// Installs what package-lock.json names when it is not there yet, then runs the command under the Node that npm carried
// (Node 24), wherever the computer's own Node is at least 20.19. Plain Node, no dependencies. What installing prints goes
// to standard error, so that the command's own output stays clean.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Whether a version such as `20.19.0` is at least the other. */
function isAtLeast(version, least) {
  const [here, there] = [version, least].map((text) => text.split('.').map(Number))
  const at = here.findIndex((part, index) => part !== there[index])
  return at === -1 || here[at] > there[at]
}

const carriedName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

/** The Node that npm carried for this computer, or undefined. */
function carriedNode() {
  const folder = path.join(root, 'node_modules', carriedName, 'bin')
  return ['node', 'node.exe'].map((name) => path.join(folder, name)).find((file) => existsSync(file))
}

const readJson = (...parts) => JSON.parse(readFileSync(path.join(root, ...parts), 'utf8'))

/**
 * Whether node_modules holds exactly what the lock names: npm writes its own list there last, so a torn install shows. A
 * package that npm may leave out on this computer may be missing, except the Node carried for it.
 */
function isInstalled() {
  if (carriedName in readJson('package.json').optionalDependencies && carriedNode() === undefined) return false
  if (!existsSync(path.join(root, 'node_modules', '.package-lock.json'))) return false
  const here = readJson('node_modules', '.package-lock.json').packages
  return Object.entries(readJson('package-lock.json').packages).every(([place, wanted]) => {
    if (place === '') return true
    const found = here[place]
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

/** The command and leading arguments that start npm without a shell where npm itself has told us its file. */
function npmCommand() {
  const file = process.env.npm_execpath
  if (file !== undefined && path.basename(file).startsWith('npm-cli')) return [process.execPath, file]
  return ['npm']
}

/** The environment with the carried Node and the installed commands first on the path. */
function environment() {
  const env = { ...process.env }
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const node = carriedNode()
  const folders = [...(node === undefined ? [] : [path.dirname(node)]), path.join(root, 'node_modules', '.bin')]
  env[key] = [...folders, env[key]].filter((part) => part !== undefined && part !== '').join(path.delimiter)
  return env
}

/** Runs a command to its end and returns its exit code, as a shell would count it. */
function run([command, ...args], stdio) {
  const shell = command === 'npm' && process.platform === 'win32'
  const ended = spawnSync(command, args, { cwd: root, env: environment(), stdio, shell })
  if (ended.error !== undefined) console.error(`${command} could not be started: ${ended.error.message}`)
  if (ended.signal !== null && ended.signal !== undefined) return 128 + (constants.signals[ended.signal] ?? 0)
  return ended.status ?? 1
}

/** Installs by the lock when something is missing; returns npm's exit code. */
function install() {
  if (isInstalled()) return 0
  console.error('Installing what package-lock.json names; this happens once …')
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  return run([...npmCommand(), ...args], ['inherit', 2, 2])
}

/** The Node that runs the sources: the carried one, else this one when it is new enough to read TypeScript. */
function sourceNode() {
  const node = carriedNode()
  if (node !== undefined) return node
  if (isAtLeast(process.versions.node, '24.15.0')) return process.execPath
  console.error(
    `No Node comes with the packages for ${process.platform} ${process.arch}: expected Node 24.15 or newer on this ` +
      `computer, found ${process.versions.node}.`,
  )
  return undefined
}

function main([kind, ...args]) {
  if (!isAtLeast(process.versions.node, '20.19.0')) {
    console.error(`Expected Node 20.19 or newer to begin with, found ${process.versions.node}.`)
    return 1
  }
  if (kind !== 'node' && kind !== 'npm') {
    console.error('Usage: node scripts/run.mjs node FILE [ARGUMENT …] | npm ARGUMENT …')
    return 2
  }
  const installed = install()
  if (installed !== 0) return installed
  const node = sourceNode()
  if (node === undefined) return 1
  return run([...(kind === 'node' ? [node] : npmCommand()), ...args], 'inherit')
}

process.exit(main(process.argv.slice(2)))
