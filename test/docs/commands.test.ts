import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ERROR_CODES } from '#core/contract'
import { aide, freshFolder } from '../e2e/aide.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const PAGES = [
  'README.md',
  ...fs.readdirSync(path.join(ROOT, 'docs/manual')).map((name) => path.join('docs/manual', name)),
]
const START = 'npm run --silent aide -- '

/** The commands of a page in their order, as their arguments. */
const commandsOf = (page: string): readonly (readonly string[])[] =>
  fs
    .readFileSync(path.join(ROOT, page), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith(START))
    .map((line) => line.slice(START.length).split(/\s+/))

/** A page's own folder: what a reader would call `my-…` lies there, and what he would type at the terminal, as files. */
const placeOf = (page: string): string => {
  const folder = freshFolder()
  fs.mkdirSync(path.join(folder, 'my-packs'))
  fs.writeFileSync(path.join(folder, 'passphrase'), `words of ${page}\n`, { mode: 0o600 })
  return folder
}
const PLACES = new Map(PAGES.map((page) => [page, placeOf(page)]))

/** What lies under a name of the reader's: his recovery key is the newest that a command gave him. */
const inPlaceOf = (page: string, name: string): string => {
  const at = (own: string): string => path.join(PLACES.get(page) ?? '', own)
  if (name !== 'my-key.txt') return at(name)
  return fs.existsSync(at('key of rotate')) ? at('key of rotate') : at('key of create')
}

/** The arguments as the reader of a page would give them, and in place of a terminal the files that answer. */
const typed = (page: string, args: readonly string[]): readonly string[] => {
  const inPlace = (name: string): string => inPlaceOf(page, name)
  const [first, second = ''] = args
  const isByPassphrase = (first === 'vault' || args.includes('--vault')) && !args.includes('--recovery-key-file')
  const isNewKey = first === 'vault' && ['create', 'rotate'].includes(second)
  const isNewPassphrase = first === 'vault' && ['passphrase', 'rotate'].includes(second)
  return [
    ...args.map((arg) => (arg.startsWith('my-') ? inPlace(arg) : arg)),
    ...(isByPassphrase ? ['--passphrase-file', inPlace('passphrase')] : []),
    ...(isNewPassphrase ? ['--new-passphrase-file', inPlace('passphrase')] : []),
    ...(isNewKey ? ['--recovery-file', inPlace(`key of ${second}`)] : []),
    ...(isNewKey || isNewPassphrase ? ['--kdf-memory', '64'] : []),
  ]
}

const COMMANDS = PAGES.flatMap((page) =>
  commandsOf(page).map((args) => [`${page}: aide ${args.join(' ')}`, page, args] as const),
)

describe('the commands in the pages run, one after the other', () => {
  test('there are some', () => {
    expect(COMMANDS.length).toBeGreaterThan(27)
  })

  test.each(COMMANDS)('%s', (_name, page, args) => {
    const run = aide(typed(page, args))
    expect([run.status === 2 ? run.stderr : '', run.status]).toEqual(['', args[0] === 'check' ? 1 : 0])
  })

  test('the page on the vault has a row for every code of an error', () => {
    const page = fs.readFileSync(path.join(ROOT, 'docs/manual/vault.md'), 'utf8')
    const rows = page.split('\n').flatMap((line) => line.match(/^\| (`.*?) \|/)?.[1] ?? [])
    const named = rows.flatMap((row) => Array.from(row.matchAll(/`([^`]+)`/g), ([, code = '']) => code))
    expect(named.toSorted()).toEqual(ERROR_CODES.toSorted())
  })

  test('every page that a page links to is there', () => {
    const missing = [...PAGES, 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'GLOSSARY.md'].flatMap((page) =>
      Array.from(
        fs.readFileSync(path.join(ROOT, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g),
        ([, link = '']) => path.join(path.dirname(page), link),
      ).filter((link) => !fs.existsSync(path.join(ROOT, link))),
    )
    expect(missing).toEqual([])
  })

  test('the npm scripts that the pages name exist', () => {
    const { scripts } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    for (const name of ['start', 'serve', 'sample', 'test', 'aide', 'bench', 'torture', 'layers'])
      expect(Object.keys(scripts)).toContain(name)
  })
})
