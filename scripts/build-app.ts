import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { build, type Plugin } from 'rolldown'
import { sbomOf } from './package/sbom.ts'
import { compare, licenceTextOf, shippedPackages } from './package/shipped.ts'

/** Builds the programs of the desktop app into `dist/app`, beside the window that `scripts/build.ts` has built into `dist/window`. */
const ROOT = path.resolve(import.meta.dirname, '..')

/** The programs, all in one folder, so that each finds the others beside it. */
const PROGRAMS = {
  main: 'electron/main.ts',
  'vault-process': 'electron/vault-process.ts',
  'worker-process': 'electron/worker-process.ts',
  'argon2-worker': 'electron/vault/keys/argon2-worker.ts',
} as const

export type AppPlaces = { readonly out: string; readonly window: string }

export const buildApp = async ({ out, window }: AppPlaces): Promise<void> => {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  await build({
    cwd: ROOT,
    input: PROGRAMS,
    platform: 'node',
    external: (name) => isOutside(name),
    plugins: [besideEachOther],
    output: {
      dir: out,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'part-[name]-[hash].js',
      minify: false,
      sourcemap: false,
    },
    logLevel: 'warn',
  })
  await build({
    cwd: ROOT,
    input: { preload: 'electron/preload.ts' },
    platform: 'browser',
    external: ['electron'],
    output: { dir: out, format: 'cjs', entryFileNames: '[name].cjs', sourcemap: false },
    logLevel: 'warn',
  })
  const { name, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
  }
  const shipped = shippedPackages(ROOT)
  writeFileSync(path.join(out, 'window-files.json'), `${JSON.stringify(windowFiles(window), null, 1)}\n`)
  writeFileSync(path.join(out, 'parts.cdx.json'), `${JSON.stringify(sbomOf({ name, version }, shipped), null, 1)}\n`)
  writeFileSync(
    path.join(out, 'licences.txt'),
    shipped
      .map(
        (one) =>
          `${one.name} ${one.version} (${one.licence})\n\n${licenceTextOf(ROOT, one) ?? 'See its own folder.'}\n`,
      )
      .join(`\n${'='.repeat(80)}\n\n`),
  )
}

/** What is not built in: Node, Electron, and the packages of "dependencies", which ship in their own folders. */
const isOutside = (name: string): boolean =>
  isBuiltin(name) || name === 'electron' || /^(?:@[\w.-]+\/)?[a-z][\w.-]*(?:\/|$)/.test(name)

/** A program that is named by its source is beside this one once it is built. */
const besideEachOther: Plugin = {
  name: 'beside-each-other',
  transform: (code) =>
    code.includes('import.meta.url')
      ? code.replaceAll(
          /new URL\('(?:\.{1,2}\/)+(?:[\w-]+\/)*([\w-]+)\.ts', import\.meta\.url\)/g,
          "new URL('./$1.js', import.meta.url)",
        )
      : undefined,
}

/** The exact list of the window's files. */
const windowFiles = (window: string): readonly string[] => {
  const names = globSync('**/*.*', { cwd: window })
    .map((name) => name.split(path.sep).join('/'))
    .toSorted(compare)
  if (!names.includes('index.html')) throw new Error('expected the window in dist/window: run npm run build first')
  return names
}

if (import.meta.main) await buildApp({ out: path.join(ROOT, 'dist', 'app'), window: path.join(ROOT, 'dist', 'window') })
