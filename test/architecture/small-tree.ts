import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { breachesOf, MAP, printBreach, readTree } from '../../scripts/layers/index.ts'

const DOOR = '// What lives here.\n// May import what the map says.\n// Must never do anything else.\n'

/** A door that opens with its three lines. */
export const door = (...lines: string[]): string => DOOR + lines.map((line) => `${line}\n`).join('')

/** A small tree without a breach. */
const CLEAN: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    dependencies: { zod: '4.6.7', pdfkit: '0.20.2' },
    devDependencies: { vitest: '5.1.1' },
  }),
  'core/base/index.ts': door("export { ok } from './result.ts'"),
  'core/base/result.ts': 'export const ok = (value: number) => ({ ok: true, value })\n',
  'core/domain/index.ts': door("export { one, type One } from './one.ts'"),
  'core/domain/one.ts': [
    "import { z } from 'zod'",
    "import { ok } from '#core/base'",
    'export interface One { readonly document: string; readonly window?: { performance: number } }',
    'export const one = (document: One) => ok(z.number().parse(Math.max(1, document.document.length)))',
    "export const day = (zone: string) => new Intl.DateTimeFormat('en-GB', { timeZone: zone })",
    '',
  ].join('\n'),
  'core/language/index.ts': door(
    "import type { One } from '#core/domain'",
    'export const print = (one: One) => one.document',
  ),
  'core/document/index.ts': door('export const node = 1'),
  'core/contract/index.ts': door("export { one } from '#core/domain'"),
  'electron/output/index.ts': door("export { render } from './pdf/index.ts'"),
  'electron/output/pdf/index.ts': door(
    "import PDFDocument from 'pdfkit'",
    "import { createHash } from 'node:crypto'",
    "import { node } from '#core/document'",
    'export const render = () => [PDFDocument, createHash, node]',
  ),
  'electron/service/index.ts': door('export const dispatch = 1'),
  'electron/transport/index.ts': door("export { send } from './port.ts'"),
  'electron/transport/port.ts': "import { dispatch } from '#electron/service'\nexport const send = dispatch\n",
  'electron/cli.ts':
    "import { render } from '#electron/output'\nconst started: number = Date.now()\nexport { render, started }\n",
  'renderer/features/visits/index.ts': door('export const visits = 1'),
  'test/core/domain/one.test.ts':
    "import { one } from '../../../core/domain/one.ts'\nimport { test } from 'vitest'\ntest('', one)\n",
}

/** The breaches, as the command prints them, of the clean tree with some files changed or added. */
export function breachesWith(files: Readonly<Record<string, string>>): string[] {
  const root = plant(files)
  return breachesOf(readTree(root), MAP).map(printBreach)
}

/** Writes the clean tree with some files changed or added to a temporary folder that ends with the test. */
export function plant(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'walls-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [file, text] of Object.entries({ ...CLEAN, ...files })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  return root
}
