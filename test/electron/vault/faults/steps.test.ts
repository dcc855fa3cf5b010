import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { STEPS, type SafetyStep } from './steps.ts'

const PROJECT = path.resolve(import.meta.dirname, '../../../..')
const COPIED = ['electron/vault', 'test/build', 'test/fakes', 'test/electron/vault']
let root = ''
beforeAll(async () => {
  root = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'safety-steps-')))
})
afterAll(() => fs.rm(root, { recursive: true, force: true }))

/** The sources of the vault and its checks, with a step left out. */
const treeWithout = async (step: SafetyStep | undefined, name: string): Promise<string> => {
  const tree = path.join(root, name)
  for (const folder of COPIED) await fs.cp(path.join(PROJECT, folder), path.join(tree, folder), { recursive: true })
  for (const folder of ['core', 'node_modules']) await fs.symlink(path.join(PROJECT, folder), path.join(tree, folder))
  await fs.copyFile(path.join(PROJECT, 'package.json'), path.join(tree, 'package.json'))
  if (step === undefined) return tree
  const file = path.join(tree, step.file)
  let source = await fs.readFile(file, 'utf8')
  for (const [text, instead] of step.without) {
    if (source.split(text).length !== 2) throw new Error(`expected once in ${step.file}: ${text}`)
    source = source.replace(text, () => instead)
  }
  await fs.writeFile(file, source)
  return tree
}

test('A05 A79 without any one of the twelve safety steps a check fails, and with all of them none does', async () => {
  const trees = [await treeWithout(undefined, 'whole'), 'all']
  for (const [at, step] of STEPS.entries()) trees.push(await treeWithout(step, `step-${at}`), step.failing)
  const runner = path.join(import.meta.dirname, 'run-checks.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [runner, ...trees])
  const [whole, ...without] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as readonly string[])
  expect(whole).toEqual([])
  const caught = STEPS.filter(({ failing }, at) => without[at]?.includes(failing)).map(({ name }) => name)
  process.stdout.write(`safety steps: ${caught.length} of ${STEPS.length} caught when left out\n`)
  expect(caught).toEqual(STEPS.map(({ name }) => name))
})
