import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { aide, freshFolder } from '../e2e/aide.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const PAGES = [
  'README.md',
  ...fs.readdirSync(path.join(ROOT, 'docs/manual')).map((name) => path.join('docs/manual', name)),
]
const START = 'npm run --silent aide -- '

/** The commands of a page, as their arguments; the folder that a reader would choose becomes a fresh one. */
const commandsOf = (page: string): readonly (readonly string[])[] =>
  fs
    .readFileSync(path.join(ROOT, page), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(START))
    .map((line) => line.slice(START.length).trim().split(/\s+/))

const COMMANDS = PAGES.flatMap((page) =>
  commandsOf(page).map((args) => [`${page}: aide ${args.join(' ')}`, args] as const),
)

describe('the commands in the pages run', () => {
  test('there are some', () => {
    expect(COMMANDS.length).toBeGreaterThan(6)
  })

  test.each(COMMANDS)('%s', (_name, args) => {
    const out = freshFolder()
    const run = aide(args.map((arg, index) => (args[index - 1] === '--out' ? out : arg)))
    expect([run.status === 2 ? run.stderr : '', run.status]).toEqual(['', args[0] === 'check' ? 1 : 0])
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
    for (const name of ['start', 'test', 'aide', 'bench', 'layers']) expect(Object.keys(scripts)).toContain(name)
  })
})
