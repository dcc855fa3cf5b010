import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Runs a checkout's run.mjs; `npm_execpath` names the npm it would install with. */
function run(root: string, args: readonly string[], npm = process.env['npm_execpath']) {
  const env = { ...process.env, npm_execpath: npm }
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/run.mjs'), ...args], {
    encoding: 'utf8',
    env,
  })
  return { status, stdout, stderr }
}

/** A checkout of one package, and an npm that prints noise and writes what it is told to have installed. */
function smallCheckout(npmExit: number): { readonly root: string; readonly npm: string } {
  const root = mkdtempSync(path.join(tmpdir(), 'run-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(path.join(root, 'scripts'))
  cpSync(path.join(ROOT, 'scripts/run.mjs'), path.join(root, 'scripts/run.mjs'))
  const lock = { packages: { '': {}, 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } } }
  writeFileSync(path.join(root, 'package.json'), JSON.stringify({ type: 'module', optionalDependencies: {} }))
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify(lock))
  const npm = path.join(root, 'npm-cli.js')
  writeFileSync(
    npm,
    `import { cpSync, mkdirSync } from 'node:fs'
    console.log('noise of', process.argv.slice(2).join(' '))
    if (${npmExit} !== 0) process.exit(${npmExit})
    mkdirSync('node_modules', { recursive: true })
    cpSync('package-lock.json', 'node_modules/.package-lock.json')`,
  )
  return { root, npm }
}

test('the argument vector reaches the program exactly, and its exit code comes back', () => {
  const args = ['a b', '', '$HOME "quoted" \'single\'', 'Đà Nẵng', '--json', '*']
  const program = 'console.log(JSON.stringify(process.argv.slice(1))); process.exit(7)'
  expect(run(ROOT, ['node', '-e', program, '--', ...args])).toEqual({
    status: 7,
    stdout: `${JSON.stringify(args)}\n`,
    stderr: '',
  })
})

test('the program runs under the Node that the packages carry', () => {
  expect(run(ROOT, ['node', '-p', 'process.versions.node.split(".")[0]'])).toEqual({
    status: 0,
    stdout: '24\n',
    stderr: '',
  })
})

test('a first run installs by the lock with its noise on standard error, and a second installs nothing', () => {
  const { root, npm } = smallCheckout(0)
  const first = run(root, ['node', '-p', '1'], npm)
  const second = run(root, ['node', '-p', '2'], npm)
  expect([first, second]).toEqual([
    {
      status: 0,
      stdout: '1\n',
      stderr:
        'Installing what package-lock.json names; this happens once …\n' +
        'noise of ci --include=dev --include=optional --no-audit --no-fund --loglevel=error\n',
    },
    { status: 0, stdout: '2\n', stderr: '' },
  ])
})

test('a changed lock installs again', () => {
  const { root, npm } = smallCheckout(0)
  run(root, ['node', '-p', '1'], npm)
  const lock = { packages: { 'node_modules/zod': { version: '4.6.8', integrity: 'sha512-b' } } }
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify(lock))
  expect(run(root, ['node', '-p', '1'], npm).stderr).toContain('noise of ci')
})

test('a failed install ends with the exit code of npm and does not start the program', () => {
  const { root, npm } = smallCheckout(3)
  const { status, stdout } = run(root, ['node', '-p', '1'], npm)
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
})

test('a wrong use says how it is used and exits 2', () => {
  expect(run(ROOT, ['sample'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Usage: node scripts/run.mjs node FILE [ARGUMENT …] | npm ARGUMENT …\n',
  })
})
