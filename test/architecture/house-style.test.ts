import { readFileSync, globSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const OWN = 'test/architecture/house-style.test.ts'
const files = globSync('{core,electron,renderer,templates,bench,scripts,test}/**/*.{ts,tsx,mjs,json}', { cwd: ROOT })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file !== OWN && !file.includes('node_modules/'))
const code = files.filter((file) => !file.endsWith('.json'))

/** The lines of the code that a pattern meets, as `file:line`. */
const linesWith = (pattern: RegExp, among: readonly string[]): string[] =>
  among.flatMap((file) =>
    readFileSync(path.join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  )

test('no check is switched off in the code, and no work is left as a note', () => {
  const off = /(?:oxlint|eslint)-disable|@ts-(?:ignore|nocheck)|prettier-ignore|\b(?:TODO|FIXME|XXX:)/
  expect(linesWith(off, code)).toEqual([])
})

test('no test runs alone or is left to be written', () => {
  const tests = code.filter((file) => file.startsWith('test/'))
  expect(linesWith(/\b(?:test|it|describe)\.(?:only|todo)\b/, tests)).toEqual([])
})

test('a file is named in kebab-case, by a word of the trade', () => {
  const vague = /(?:^|[-/])(?:utils?|helpers?|managers?|common|misc|data|info)(?:[-./]|$)/
  const shape = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z-]+)*\.(?:ts|tsx|mjs|json)$/i
  const wrong = code.filter((file) => vague.test(file) || !shape.test(path.posix.basename(file)))
  expect(wrong).toEqual([])
})

test('nothing printed or tested depends on one computer: no path of a home or a temporary folder stands in the code', () => {
  expect(linesWith(/['"`]\/(?:home|root|work|Users|tmp)\//, code)).toEqual([])
})
