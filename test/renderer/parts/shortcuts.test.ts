import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { SHORTCUTS } from '../../../renderer/parts/shortcuts.ts'

/** The keys of the design (UX 2 and 2.2) whose screens are there. */
const DESIGNED = `
  Ctrl+K Ctrl+Shift+F F1 F2 Enter F4 F6 Shift+F6 F8 F12 Ctrl+S Ctrl+L
  Ctrl+1 Ctrl+2 Ctrl+3 Ctrl+4 Ctrl+5 Ctrl+6 Ctrl+7
  Alt+ArrowLeft Alt+ArrowRight Alt+PageUp Alt+PageDown Alt+Shift+ArrowUp Alt+Shift+ArrowDown
  Ctrl+D Ctrl+Enter Ctrl+Shift+V Ctrl+Z Ctrl+Y Ctrl+Shift+Z Escape
  Delete Shift+Delete Ctrl+A Shift+ArrowDown Space
`
  .trim()
  .split(/\s+/)

// Left out with their screens: quick entry (Ctrl+Shift+Space), marking in a readout (Ctrl+Shift+1 to 5), swapping languages (Ctrl+Shift+X).

const renderer = path.resolve(import.meta.dirname, '../../../renderer')
const sources = fs
  .readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('shortcuts.ts'))
  .map((file) => fs.readFileSync(path.join(renderer, file), 'utf8'))

describe('U02 the list of shortcuts', () => {
  const listed = SHORTCUTS.flatMap(({ keys }) => keys)

  test('has every key of the design, each once', () => {
    expect(listed.toSorted()).toEqual(DESIGNED.toSorted())
  })

  test('has every key that a command or a row of a menu names', () => {
    const named = sources.flatMap((text) => [...text.matchAll(/\bkeys[:=] ?'([^']+)'/g)].map(([, keys]) => keys ?? ''))
    expect(named.length).toBeGreaterThan(15)
    const shown = new Set([...listed, ...listed.map((keys) => keys.replace('Arrow', '').replace('Delete', 'Del'))])
    expect(named.filter((keys) => !shown.has(keys))).toEqual([])
  })
})
