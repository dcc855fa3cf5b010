import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

const CHILD = path.resolve(import.meta.dirname, '../../../electron/transport/child.ts')

/** What a process finds after its first statement, started without any flag of ours. */
const probe = (first: string): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `const { hardenHere, checkHardened } = await import(${JSON.stringify(CHILD)})
         ${first}
         const tries = {
           Function: () => new Function('return 1')(),
           eval: () => (0, eval)('1'),
           constructor: () => (() => 1).constructor('return 1')(),
           async: () => (async () => 1).constructor('return 1')(),
           generator: () => (function* () {}).constructor('return 1')(),
           asyncGenerator: () => (async function* () {}).constructor('return 1')(),
           proto: () => { if (!('__proto__' in {})) throw new Error('gone') },
         }
         const open = Object.keys(tries).filter((name) => { try { tries[name](); return true } catch { return false } })
         let check = 'passes'
         try { checkHardened() } catch { check = 'refuses' }
         console.log(JSON.stringify({ open, check, isFunction: (() => 1) instanceof Function }))`,
      ],
      { encoding: 'utf8' },
    ),
  )

test('a process that Electron started without the flags takes away every way to make code from text', () => {
  expect(probe('hardenHere()')).toEqual({ open: [], check: 'passes', isFunction: true })
})

test('a process that did not is refused at its start', () => {
  expect(probe('')).toMatchObject({
    check: 'refuses',
    open: expect.arrayContaining(['Function', 'eval', 'proto']) as unknown,
  })
})
