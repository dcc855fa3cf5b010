import fs from 'node:fs'
import path from 'node:path'

/** What decides whether the desktop app can run here. */
export type Computer = {
  readonly platform: NodeJS.Platform
  readonly isRoot: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Where `npm start` leads: to the desktop app, or to a browser and why. */
export type Road =
  | { readonly kind: 'app'; readonly program: string }
  | { readonly kind: 'browser'; readonly why: 'no-binary' | 'no-display' | 'root' }

export const thisComputer = (): Computer => ({
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  env: process.env,
})

/** Chooses the road. The program is looked for, and fetched once where it is missing, only where it could run. */
export const roadFrom = (
  { platform, isRoot, env }: Computer,
  program: () => string | undefined,
  fetchProgram: () => void,
): Road => {
  if (platform === 'linux' && isRoot) return { kind: 'browser', why: 'root' }
  const hasDisplay = (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== ''
  if (platform === 'linux' && !hasDisplay) return { kind: 'browser', why: 'no-display' }
  const there = program()
  if (there !== undefined) return { kind: 'app', program: there }
  fetchProgram()
  const fetched = program()
  return fetched === undefined ? { kind: 'browser', why: 'no-binary' } : { kind: 'app', program: fetched }
}

/** Electron's own program, in the two places where it can lie; undefined when it is in neither. */
export const electronProgram = (root: string, env: Computer['env']): string | undefined => {
  const folder = path.join(root, 'node_modules', 'electron')
  const named = path.join(folder, 'path.txt')
  const name = fs.existsSync(named) ? fs.readFileSync(named, 'utf8').trim() : 'electron'
  const program = path.join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist'), name)
  return fs.existsSync(program) ? program : undefined
}

/** Whether what was built is missing, or older than anything that it was built from. */
export const isStale = (built: string, sources: readonly string[]): boolean => {
  if (!fs.existsSync(built)) return true
  const made = fs.statSync(built).mtimeMs
  return sources.some((source) => newestIn(source) > made)
}

const newestIn = (place: string): number => {
  if (!fs.existsSync(place)) return 0
  const found = fs.statSync(place)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(0, ...fs.readdirSync(place).map((name) => newestIn(path.join(place, name))))
}
