import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { electronProgram, isStale, roadFrom, type Computer } from '../../scripts/start/road.ts'

const folder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'start-'))
const DESK: Computer = { platform: 'linux', isRoot: false, env: { DISPLAY: ':0' } }

describe('where npm start leads', () => {
  const roadOf = (computer: Computer, found: readonly (string | undefined)[]) => {
    const places = [...found]
    let fetched = 0
    const road = roadFrom(
      computer,
      () => places.shift(),
      () => (fetched += 1),
    )
    return { ...road, fetched }
  }

  test('to the desktop app where its program is', () => {
    expect(roadOf(DESK, ['/e'])).toEqual({ kind: 'app', program: '/e', fetched: 0 })
  })

  test('to the desktop app where its program could be fetched, which is tried once', () => {
    expect(roadOf(DESK, [undefined, '/e'])).toEqual({ kind: 'app', program: '/e', fetched: 1 })
    expect(roadOf(DESK, [undefined, undefined])).toEqual({ kind: 'browser', why: 'no-binary', fetched: 1 })
  })

  test.each([
    ['as root', { ...DESK, isRoot: true }, { kind: 'browser', why: 'root', fetched: 0 }],
    ['without a screen', { ...DESK, env: {} }, { kind: 'browser', why: 'no-display', fetched: 0 }],
    ['on Wayland', { ...DESK, env: { WAYLAND_DISPLAY: 'wayland-0' } }, { kind: 'app', program: '/e', fetched: 0 }],
    ['on macOS', { ...DESK, platform: 'darwin', env: {} }, { kind: 'app', program: '/e', fetched: 0 }],
    ['on Windows', { ...DESK, platform: 'win32', env: {} }, { kind: 'app', program: '/e', fetched: 0 }],
  ] as const)('%s', (_name, computer, road) => {
    expect(roadOf(computer, ['/e'])).toEqual(road)
  })
})

describe('Electron’s program', () => {
  test('lies where its package says, or in the folder that the person named', () => {
    const [root, other] = [folder(), folder()]
    expect(electronProgram(root, {})).toBeUndefined()
    const dist = path.join(root, 'node_modules', 'electron', 'dist')
    fs.mkdirSync(path.join(dist, 'Electron.app'), { recursive: true })
    fs.writeFileSync(path.join(dist, '..', 'path.txt'), 'Electron.app/electron')
    expect(electronProgram(root, {})).toBeUndefined()
    fs.writeFileSync(path.join(dist, 'Electron.app', 'electron'), '')
    expect(electronProgram(root, {})).toBe(path.join(dist, 'Electron.app', 'electron'))
    expect(electronProgram(root, { ELECTRON_OVERRIDE_DIST_PATH: other })).toBeUndefined()
    fs.rmSync(path.join(dist, '..', 'path.txt'))
    fs.writeFileSync(path.join(other, 'electron'), '')
    expect(electronProgram(root, { ELECTRON_OVERRIDE_DIST_PATH: other })).toBe(path.join(other, 'electron'))
  })
})

describe('what was built', () => {
  test('is out of date when it is missing, or when anything beneath its sources is newer', () => {
    const root = folder()
    const [built, deep] = [path.join(root, 'built'), path.join(root, 'src', 'a', 'b.ts')]
    fs.mkdirSync(path.dirname(deep), { recursive: true })
    fs.writeFileSync(deep, '')
    const sources = [path.join(root, 'src'), path.join(root, 'no-such-file')]
    expect(isStale(built, sources)).toBe(true)
    fs.writeFileSync(built, '')
    fs.utimesSync(built, 2000, 2000)
    for (const place of [deep, path.dirname(deep), path.join(root, 'src')]) fs.utimesSync(place, 1000, 1000)
    expect(isStale(built, sources)).toBe(false)
    fs.utimesSync(deep, 3000, 3000)
    expect(isStale(built, sources)).toBe(true)
  })
})
