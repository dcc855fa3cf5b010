import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'

/** `npm run sample`: the packs of both samples into an emptied `out/`, each file with its pages and its SHA-256, and what to open. */
const ROOT = path.resolve(import.meta.dirname, '..')
const OUT = path.join(ROOT, 'out')

type Pack = { readonly sample: string; readonly visit: string; readonly options: readonly string[] }

const FICTIONAL = ['--clock', '2026-11-22T09:00:00+07:00']
const PACKS: readonly Pack[] = [
  { sample: 'fictional', visit: 'SEV', options: FICTIONAL },
  { sample: 'fictional', visit: 'SEV', options: [...FICTIONAL, '--lang', 'en'] },
  { sample: 'fictional', visit: 'SEV', options: [...FICTIONAL, '--template', 'interpreter'] },
  { sample: 'fictional', visit: 'SEV', options: [...FICTIONAL, '--audience', 'shareable'] },
  { sample: 'fictional', visit: 'SEV', options: [...FICTIONAL, '--template', 'programme'] },
  { sample: 'public-record', visit: 'MOW', options: ['--lang', 'en', '--clock', '2026-11-22T09:00:00+07:00'] },
]

type Answer = {
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly pages: number | null }[]
}

rmSync(OUT, { recursive: true, force: true })
const made: Answer['files'][number][] = []
for (const { sample, visit, options } of PACKS) {
  const folder = path.join(OUT, sample)
  mkdirSync(folder, { recursive: true })
  const records = path.join(ROOT, 'assets', 'samples', sample, 'records.json')
  const args = [
    'pack',
    '--records',
    records,
    '--visit',
    visit,
    '--format',
    'docx,pdf,html',
    '--json',
    '--out',
    folder,
    ...options,
  ]
  const run = spawnSync(process.execPath, [path.join(ROOT, 'electron', 'cli.ts'), ...args], { encoding: 'utf8' })
  if (run.status !== 0) {
    process.stderr.write(run.stderr === '' ? run.stdout : run.stderr)
    process.exit(run.status ?? 1)
  }
  made.push(...(JSON.parse(run.stdout) as Answer).files)
}
for (const { path: file, pages, sha256 } of made) {
  const size = pages === null ? '' : `  ${pages} pages`
  process.stdout.write(`${path.relative(ROOT, file)}${size}  ${sha256}\n`)
}
const first = made.find((file) => file.path.endsWith('.pdf'))
process.stdout.write(
  `\nOpen ${path.relative(ROOT, first?.path ?? OUT)} first; the Word and HTML files beside it hold the same pack.\n`,
)
