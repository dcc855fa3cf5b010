import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Makes the pictures of the README and the manual anew from the fictional sample. Needs pdftoppm. `node scripts/pictures.ts` */
const ROOT = path.resolve(import.meta.dirname, '..')
const PICTURES = path.join(ROOT, 'docs', 'pictures')

type Picture = { readonly name: string; readonly options: readonly string[]; readonly page: number }

const EN = ['--lang', 'en']
const WANTED: readonly Picture[] = [
  { name: 'card', options: EN, page: 2 },
  { name: 'ledger', options: EN, page: 6 },
  { name: 'delegation', options: EN, page: 9 },
  { name: 'biographies', options: EN, page: 11 },
  { name: 'card-vi', options: [], page: 2 },
  { name: 'card-zh', options: ['--lang', 'zh'], page: 2 },
  { name: 'interpreter', options: ['--template', 'interpreter'], page: 4 },
]

mkdirSync(PICTURES, { recursive: true })
for (const { name, options, page } of WANTED) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'aide-pictures-'))
  const records = path.join(ROOT, 'assets', 'samples', 'fictional', 'records.json')
  const args = [
    'pack',
    '--records',
    records,
    '--visit',
    'SEV',
    '--clock',
    '2026-11-22T09:00:00+07:00',
    '--format',
    'pdf',
    '--json',
    '--out',
    folder,
  ]
  const run = spawnSync(process.execPath, [path.join(ROOT, 'electron', 'cli.ts'), ...args, ...options], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(run.stderr)
  const { files } = JSON.parse(run.stdout) as { files: readonly { path: string }[] }
  const target = path.join(PICTURES, name)
  execFileSync('pdftoppm', [
    '-r',
    '80',
    '-f',
    String(page),
    '-l',
    String(page),
    '-png',
    '-singlefile',
    files[0]?.path ?? '',
    target,
  ])
  rmSync(folder, { recursive: true, force: true })
}
