import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { langOfLocale, textsFor } from '#core/language'
import { keepHost } from './start/keep-host.ts'
import { electronProgram, isStale, roadFrom, thisComputer } from './start/road.ts'

/** `npm start`: builds the window where it is out of date, then opens the desktop app, or a browser where it cannot run. */
const ROOT = path.resolve(import.meta.dirname, '..')
const FETCH_MS = 300_000
const at = (...names: readonly string[]): string => path.join(ROOT, ...names)

const { env } = process
const t = textsFor(langOfLocale(env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? ''))
const say = (line: string): void => void process.stderr.write(`${line}\n`)

const build = (program: string): boolean => {
  say(t('host.building'))
  const built = spawnSync(process.execPath, [at('scripts', program)], { cwd: ROOT, stdio: ['ignore', 2, 2] })
  if (built.status !== 0) say(t('host.buildFailed'))
  return built.status === 0
}

/** Asks Electron to fetch its program. Ctrl+C ends only that. */
const fetchProgram = (): void => {
  say(t('host.installing'))
  const go = (): void => undefined
  process.on('SIGINT', go)
  const installer = at('node_modules', 'electron', 'install.js')
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: FETCH_MS, killSignal: 'SIGKILL' })
  process.off('SIGINT', go)
}

const start = async (args: readonly string[]): Promise<number> => {
  const isBuilt = !isStale(at('dist', 'window', 'index.html'), [
    at('renderer'),
    at('core'),
    at('scripts', 'build.ts'),
    at('package-lock.json'),
  ])
  if (!isBuilt && !build('build.ts')) return 1
  const road = roadFrom(thisComputer(), () => electronProgram(ROOT, env), fetchProgram)
  if (road.kind === 'app' && args.length === 0) {
    if (!build('build-app.ts')) return 1
    return spawnSync(road.program, [ROOT], { stdio: 'inherit' }).status ?? 1
  }
  if (road.kind === 'browser') say(t(`host.road.${road.why}`))
  return keepHost(at('electron', 'serve.ts'), args)
}

process.exitCode = await start(process.argv.slice(2))
