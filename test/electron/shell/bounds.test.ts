import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { clamped, keepBounds, readBounds } from '../../../electron/shell/bounds.ts'
import { cliWords, packageOf } from '../../../electron/shell/second-start.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bounds-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 }
const SECOND = { x: 1920, y: 0, width: 1280, height: 1024 }

test('a window opens where it stood, also on the second screen', () => {
  const stood = { x: 2000, y: 100, width: 1000, height: 800 }
  expect(clamped(stood, [SCREEN, SECOND])).toEqual(stood)
})

test('a window whose screen is gone comes back whole to one that is there', () => {
  expect(clamped({ x: 2000, y: 100, width: 1000, height: 800 }, [SCREEN])).toEqual({
    x: 460,
    y: 120,
    width: 1000,
    height: 800,
  })
})

test('wherever a window stood, all of it is on a screen', () => {
  const edge = fc.integer({ min: -5000, max: 5000 })
  const size = fc.integer({ min: -100, max: 9000 })
  const bounds = fc.record({ x: edge, y: edge, width: size, height: size })
  fc.assert(
    fc.property(bounds, (stood) => {
      const now = clamped(stood, [SCREEN, SECOND])
      const isOnOne = [SCREEN, SECOND].some(
        (area) =>
          now.x >= area.x &&
          now.y >= area.y &&
          now.x + now.width <= area.x + area.width &&
          now.y + now.height <= area.y + area.height,
      )
      expect(isOnOne).toBe(true)
    }),
  )
})

test('where the window stands is kept, and what is no such thing is passed over', async () => {
  const bounds = { x: 1, y: 2, width: 1000, height: 700 }
  const none = await readBounds(folder)
  await keepBounds(folder, bounds)
  const kept = await readBounds(folder)
  writeFileSync(path.join(folder, 'window.json'), '{"x":"left"}')
  expect([none, kept, await readBounds(folder)]).toEqual([undefined, bounds, undefined])
})

test('a second start hands over its package, by a whole path, and no other word', () => {
  expect([
    packageOf(['aide-memoire', '--flag', 'visit.aide'], '/post'),
    packageOf(['aide-memoire', '/in/Visit.AIDE'], '/post'),
    packageOf(['aide-memoire', '--out=x.aide', 'notes.txt'], '/post'),
    packageOf(['/opt/x.aide'], '/post'),
  ]).toEqual(['/post/visit.aide', '/in/Visit.AIDE', undefined, undefined])
})

test('--cli as the first own word runs the command line, and any later word is one of a command or a start', () => {
  expect([
    cliWords(['aide-memoire', '--cli', 'pack', '--cli'], 'packaged'),
    cliWords(['electron', '.', '--cli', 'pack'], 'checkout'),
    cliWords(['aide-memoire', 'visit.aide', '--cli'], 'packaged'),
    cliWords(['aide-memoire'], 'packaged'),
  ]).toEqual([['pack', '--cli'], ['pack'], undefined, undefined])
})
