import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { breachesOf, MAP, printBreach, readTree } from '../../scripts/layers/index.ts'
import { breachesWith, door, plant } from './small-tree.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const LAYERS = path.join(ROOT, 'scripts/layers.ts')

const check = (root: string) => {
  const { status, stdout } = spawnSync(process.execPath, [LAYERS, root], { encoding: 'utf8' })
  return { status, stdout }
}

test('the walls of this project stand', () => {
  expect(breachesOf(readTree(ROOT), MAP).map(printBreach)).toEqual([])
})

test('a clean tree passes: own rooms, doors, owned packages, types of the domain in language, tests that reach inside', () => {
  expect(breachesWith({})).toEqual([])
})

test('a folder that does not exist yet is no breach', () => {
  expect(breachesOf(readTree(plant({})), MAP)).toEqual([])
})

test('the command prints each breach as file, line, message and what is allowed, and exits 1', () => {
  const root = plant({ 'core/base/result.ts': '\nexport const now = () => Date.now()\nexport const ok = now\n' })
  expect(check(root)).toEqual({
    status: 1,
    stdout: 'core/base/result.ts:2: core uses Date: use a Clock passed in, or the civil days of core/base\n',
  })
})

test('the command exits 0 on a clean tree and prints nothing', () => {
  expect(check(plant({}))).toEqual({ status: 0, stdout: '' })
})

describe('a breach of the table of rooms is seen', () => {
  test('an import that looks upward', () => {
    expect(
      breachesWith({ 'core/base/result.ts': "import { node } from '#core/document'\nexport const ok = node\n" }),
    ).toEqual(['core/base/result.ts:1: core/base imports core/document: core/base may import no other folder'])
  })

  test('a type-only import counts', () => {
    expect(
      breachesWith({
        'core/document/index.ts': door("import type { One } from '#core/domain'", 'export type Two = One'),
      }),
    ).toEqual(['core/document/index.ts:4: core/document imports core/domain: core/document may import core/base'])
  })

  test('an import() and a type written as import() count', () => {
    expect(
      breachesWith({
        'core/document/index.ts': door(
          "export const a = import('#core/domain')",
          "export type B = import('#core/domain').One",
        ),
      }),
    ).toEqual([
      'core/document/index.ts:4: core/document imports core/domain: core/document may import core/base',
      'core/document/index.ts:5: core/document imports core/domain: core/document may import core/base',
    ])
  })

  test('language takes types of the domain and nothing else of it', () => {
    expect(breachesWith({ 'core/language/index.ts': door("export { one } from '#core/domain'") })).toEqual([
      'core/language/index.ts:4: core/language imports core/domain for more than types: core/language may import core/base, types of core/domain',
    ])
  })

  test('only the port of transport reaches the service', () => {
    const http = "import { dispatch } from '#electron/service'\nexport const answer = dispatch\n"
    expect(breachesWith({ 'electron/transport/http.ts': http })).toEqual([
      'electron/transport/http.ts:1: electron/transport/http imports electron/service: electron/transport/http may import core/base, core/contract, electron/transport/port, electron/transport/headers, electron/transport/window-files',
    ])
  })

  test('one format does not import another', () => {
    expect(breachesWith({ 'electron/output/html/index.ts': door("export { render } from '../pdf/index.ts'") })).toEqual(
      [
        'electron/output/html/index.ts:4: electron/output/html imports electron/output/pdf: electron/output/html may import core/base, core/document, core/language, electron/output/check, electron/output/fonts, electron/output/pictures',
      ],
    )
  })

  test('one feature of the window does not import another', () => {
    const packs = door("export { visits } from '../visits/index.ts'")
    expect(
      breachesWith({ 'renderer/features/packs/index.ts': packs }).map((line) => line.split(': ', 2).join(': ')),
    ).toEqual(['renderer/features/packs/index.ts:4: renderer/features/packs imports renderer/features/visits'])
  })

  test('nothing imports a test, a tool or a benchmark', () => {
    expect(breachesWith({ 'electron/cli.ts': "import '../test/core/domain/one.test.ts'\n" })).toEqual([
      'electron/cli.ts:1: imports test/core/domain/one.test.ts: nothing imports test',
    ])
  })

  test('a folder that is not on the map', () => {
    expect(breachesWith({ 'core/util/index.ts': door() })).toEqual([
      'core/util/index.ts:1: this folder is not on the map: the rooms of scripts/layers/map.ts',
    ])
  })

  test('code among the data', () => {
    expect(breachesWith({ 'templates/standard/run.ts': '' })).toEqual([
      'templates/standard/run.ts:1: templates/ holds data, never code: files of data',
    ])
  })
})

describe('a breach of the doors is seen', () => {
  test('a folder entered past its door', () => {
    expect(
      breachesWith({
        'core/language/index.ts': door("import type { One } from '../domain/one.ts'", 'export type B = One'),
      }),
    ).toEqual(['core/language/index.ts:4: enters core/domain past its door: import from #core/domain'])
  })

  test('a door reached by a path', () => {
    expect(breachesWith({ 'core/domain/one.ts': "export { ok as one } from '../base/index.ts'\n" })).toEqual([
      'core/domain/one.ts:1: enters core/base by a path: import from #core/base',
    ])
  })

  test('a folder within a room that has a door of its own', () => {
    expect(
      breachesWith({
        'core/document/index.ts': door("export { two } from './two/deep.ts'"),
        'core/document/two/index.ts': door("export { two } from './deep.ts'"),
        'core/document/two/deep.ts': 'export const two = 2\n',
      }),
    ).toEqual([
      'core/document/index.ts:4: enters core/document/two past its door: import from core/document/two/index.ts',
    ])
  })

  test('a folder without a door', () => {
    expect(breachesWith({ 'core/search/fold.ts': 'export const fold = 1\n' })).toEqual([
      'core/search/index.ts:1: this folder has no door: an index.ts that opens with three comment lines: what lives here, what it may import, what it must never do',
    ])
  })

  test('a door that does not open with its three lines', () => {
    expect(breachesWith({ 'core/document/index.ts': '// Documents.\nexport const node = 1\n' })).toEqual([
      'core/document/index.ts:1: this door does not say what it is: three comment lines: what lives here, what it may import, what it must never do',
    ])
  })

  test('an export of everything', () => {
    expect(breachesWith({ 'core/base/index.ts': door("export * from './result.ts'") })).toEqual([
      'core/base/index.ts:4: exports everything of another file: export by name',
    ])
  })
})

describe('a cycle is seen', () => {
  test('of two files, one of them taking a type only', () => {
    expect(
      breachesWith({
        'core/document/index.ts': door("export { a } from './a.ts'"),
        'core/document/a.ts': "import { b } from './b.ts'\nexport const a = b\n",
        'core/document/b.ts': "import type { a } from './a.ts'\nexport const b: typeof a = 1\n",
      }),
    ).toEqual([
      'core/document/a.ts:1: import cycle core/document/a.ts → core/document/b.ts → core/document/a.ts: no file may reach itself by its imports',
    ])
  })

  test('of a file and the door it stands behind', () => {
    expect(
      breachesWith({ 'core/base/result.ts': "export type { ok as Ok } from './index.ts'\nexport const ok = 1\n" }),
    ).toEqual([
      'core/base/index.ts:4: import cycle core/base/index.ts → core/base/result.ts → core/base/index.ts: no file may reach itself by its imports',
    ])
  })
})

describe('a breach of ownership is seen', () => {
  test('a package imported by a folder that does not own it', () => {
    expect(breachesWith({ 'electron/service/index.ts': door("import 'pdfkit'", 'export const dispatch = 1') })).toEqual(
      [
        'electron/service/index.ts:4: electron/service imports the package pdfkit: only electron/output/pdf may import it',
      ],
    )
  })

  test('a package looked up by resolve', () => {
    const code = "export const dispatch = import.meta.resolve('pdfkit/js/pdfkit.js')"
    expect(breachesWith({ 'electron/service/index.ts': door(code) })).toEqual([
      'electron/service/index.ts:4: electron/service imports the package pdfkit: only electron/output/pdf may import it',
    ])
  })

  test('a dependency that nobody owns', () => {
    const manifest = JSON.stringify({ dependencies: { 'left-pad': '1.3.0' } })
    expect(breachesWith({ 'package.json': manifest, 'electron/cli.ts': "import 'left-pad'\n" })).toEqual([
      'electron/cli.ts:1: imports the package left-pad, which has no owner: a package of scripts/layers/owners.ts',
      'package.json:1: the package left-pad has no owner: name its folder in scripts/layers/owners.ts',
    ])
  })

  test('electron outside the shell', () => {
    expect(breachesWith({ 'electron/serve.ts': "import { app } from 'electron'\nexport const a = app\n" })).toEqual([
      'electron/serve.ts:1: electron/serve imports the package electron: only electron/main, electron/preload, electron/shell, electron/transport/ipc may import it',
    ])
  })

  test('a cipher outside the vault', () => {
    const code = door(
      "import { createCipheriv, createHash } from 'node:crypto'",
      'export const x = [createCipheriv, createHash]',
    )
    expect(breachesWith({ 'electron/output/html/index.ts': code })).toEqual([
      'electron/output/html/index.ts:4: electron/output/html takes createCipheriv from node:crypto: it may take createHash, hash; keys and ciphers belong to electron/vault and electron/transport/http',
    ])
  })

  test('the network', () => {
    expect(breachesWith({ 'electron/cli.ts': "import 'node:https'\n" })).toEqual([
      'electron/cli.ts:1: electron/cli imports node:https: the product is offline; the network belongs to no folder',
    ])
  })

  test('a module of Node in core, with or without its prefix', () => {
    expect(breachesWith({ 'core/base/result.ts': "import 'node:fs'\nimport 'path'\nexport const ok = 1\n" })).toEqual([
      'core/base/result.ts:1: core/base imports node:fs: only electron/ runs on Node',
      'core/base/result.ts:2: core/base imports node:path: only electron/ runs on Node',
    ])
  })
})

describe('an impurity of core is seen', () => {
  const uses = (code: string) =>
    breachesWith({ 'core/base/result.ts': `${code}\nexport const ok = 1\n` }).map(
      (line) => /core uses (.*): use /.exec(line)?.[1],
    )

  test.each([
    ['new Date()', 'Date'],
    ['export type Now = Date', 'Date'],
    ['Math.random()', 'Math.random'],
    ["Math['random']()", 'Math.random'],
    ['const { random } = Math', 'Math.random'],
    ['performance.now()', 'performance'],
    ['crypto.randomUUID()', 'crypto'],
    ['process.env', 'process'],
    ['globalThis.crypto', 'globalThis'],
    ['setTimeout(() => 1, 1)', 'setTimeout'],
    ["fetch('/')", 'fetch'],
    ['window.name', 'window'],
    ["document.querySelector('a')", 'document'],
    ['const f = ({ document: doc }: { document: string }) => doc + document.title', 'document'],
    ['console.log(1)', 'console'],
    ['import.meta.dirname', 'import.meta'],
    ["new Intl.DateTimeFormat('en')", 'Intl.DateTimeFormat()'],
    ['new Intl.PluralRules()', 'Intl.PluralRules()'],
    ['(1).toLocaleString()', 'toLocaleString()'],
    ["'a'.localeCompare('b')", 'localeCompare()'],
  ])('%s', (code, name) => {
    expect(uses(code)).toEqual([name])
  })

  test('plain arithmetic, own names, members and explicit locales are no impurity', () => {
    expect(
      uses(
        [
          'const f = (document: string, { performance }: { performance: number }) => [document, performance, Math.floor(1.5)]',
          "const g = { window: 1, process: 'a' }.process.toLocaleUpperCase('vi')",
          "const h = new Intl.Collator('zh').compare('a', 'b') + 'a'.localeCompare('b', 'vi')",
        ].join('\n'),
      ),
    ).toEqual([])
  })
})
