import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { CLOCK, FICTIONAL, freshFolder, preparedVisit } from './aide.ts'
import { testWithTool } from '../tools.ts'

const CLI = path.resolve(import.meta.dirname, '../../electron/cli.ts')

/** A home, a temporary folder and a place to work in, all empty, and where packs go. */
const freshPlace = () => {
  const root = freshFolder()
  const [home, temporary, cwd, out] = ['home', 'tmp', 'cwd', 'out'].map((name) => path.join(root, name)) as [
    string,
    string,
    string,
    string,
  ]
  for (const folder of [home, temporary, cwd, out]) fs.mkdirSync(folder)
  return { root, home, temporary, cwd, out }
}

const packArgs = (out: string): readonly string[] => [
  CLI,
  'pack',
  '--records',
  path.join(FICTIONAL, 'records.json'),
  '--visit',
  preparedVisit(),
  '--audience',
  'staff',
  '--clock',
  CLOCK,
  '--format',
  'pdf,docx,html',
  '--out',
  out,
  '--json',
]

test('A69 the same records give the same bytes in Word, PDF and HTML, whatever the time zone, language, home and place', () => {
  const made = [
    { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' },
    { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
  ].map((env) => {
    const { home, temporary, cwd, out } = freshPlace()
    const { status } = spawnSync(process.execPath, [...packArgs(out), '--lang', 'en'], {
      cwd,
      env: { PATH: process.env['PATH'], HOME: home, TMPDIR: temporary, ...env },
    })
    const files = fs.readdirSync(out).toSorted()
    return { status, files, bytes: files.map((file) => fs.readFileSync(path.join(out, file))) }
  })
  expect(made.map(({ status }) => status)).toEqual([0, 0])
  expect(made[0]?.files.map((name) => path.extname(name)).toSorted()).toEqual(['.docx', '.html', '.pdf'])
  expect(made[0]?.files).toEqual(made[1]?.files)
  for (const [at, bytes] of (made[0]?.bytes ?? []).entries())
    expect([made[0]?.files[at], made[1]?.bytes[at]?.equals(bytes)]).toEqual([made[0]?.files[at], true])
})

/** What a command and all that it started wrote to and connected to, as the system saw it. */
const traced = (strace: string, root: string, args: readonly string[], env: Readonly<Record<string, string>>) => {
  const log = path.join(root, `trace-${fs.readdirSync(root).length}`)
  const calls = 'trace=openat,open,creat,rename,renameat,renameat2,link,linkat,connect,sendto'
  const { status, stderr } = spawnSync(
    strace,
    ['-f', '-qq', '-s', '4096', '-o', log, '-e', calls, process.execPath, ...args],
    { encoding: 'utf8', cwd: root, env: { PATH: process.env['PATH'], ...env } },
  )
  const lines = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').split('\n') : []
  const written = lines
    .filter((line) => /\b(?:open|openat)\(.*O_(?:WRONLY|RDWR|CREAT)|\b(?:creat|rename|link)\w*\(/.test(line))
    .filter((line) => !/= -1 E/.test(line))
    .flatMap((line) => [...line.matchAll(/"([^"]*)"/g)].map(([, name = '']) => path.resolve(root, name)))
  const outside = lines.filter((line) => /sa_family=AF_INET/.test(line) && !/"127\.0\.0\.1"/.test(line))
  return { status, stderr, written: [...new Set(written)], outside, isTraced: lines.length > 10 }
}

const DEVICE = /^\/(?:dev\/(?:null|tty|pts\/\d+)|proc\/self\/\S+)$/
const not = (names: readonly string[], ...allowed: readonly RegExp[]): readonly string[] =>
  names.filter((name) => ![DEVICE, ...allowed].some((pattern) => pattern.test(name)))
const inside = (folder: string, names = '.+'): RegExp => new RegExp(`^${folder.replaceAll('.', '\\.')}/${names}$`)

testWithTool(
  'strace',
  'A73 O1 a pack that is made from a file is written where it was asked for and nowhere else, and asks nobody on the network',
  (strace, context) => {
    const { root, home, temporary, out } = freshPlace()
    const done = traced(strace, root, packArgs(out), { HOME: home, TMPDIR: temporary })
    if (!done.isTraced) return context.skip('strace may not trace processes here')
    expect([done.status, done.stderr]).toEqual([0, expect.any(String)])
    expect(done.written.filter((name) => inside(out).test(name)).length).toBeGreaterThan(2)
    expect(not(done.written, inside(out))).toEqual([])
    expect(done.outside).toEqual([])
  },
)

testWithTool(
  'strace',
  'A73 O1 making a vault with its pictures and backing it up writes sealed names alone, and asks nobody on the network',
  (strace, context) => {
    const { root, home, temporary } = freshPlace()
    const [vault, copy, recovery, passphrase] = ['vault', 'copy', 'recovery.txt', 'passphrase.txt'].map((name) =>
      path.join(root, name),
    ) as [string, string, string, string]
    fs.writeFileSync(passphrase, 'six quiet herons by the river\n', { mode: 0o600 })
    const env = { HOME: home, TMPDIR: temporary, XDG_CONFIG_HOME: path.join(home, '.config'), XDG_RUNTIME_DIR: '' }
    const on = (...args: readonly string[]) =>
      traced(strace, root, [CLI, 'vault', ...args, '--passphrase-file', passphrase], env)
    const made = on(
      'create',
      vault,
      '--recovery-file',
      recovery,
      '--by',
      'T',
      '--kdf-memory',
      '64',
      '--sample',
      'fictional',
    )
    if (!made.isTraced) return context.skip('strace may not trace processes here')
    const saved = on('backup', vault, copy)
    expect([made, saved].map(({ status, stderr }) => [status, status === 0 ? '' : stderr])).toEqual([
      [0, ''],
      [0, ''],
    ])
    const written = [...made.written, ...saved.written]
    const sealed =
      '(?:vault\\.hdr(?:\\.2)?(?:\\.tmp-[0-9a-f]+)?|m/[0-9a-f]{16}|m/\\.tmp-[0-9a-f]+|b/[0-9a-f]{2}/[0-9a-f]{32}|drafts/[0-9a-f]{32}|cache/[0-9a-f]{32}|lock)'
    const kept = inside(path.join(home, '.config', 'aide-memoire'), '(?:anchors/[0-9a-f.a-z-]+|settings\\.json\\S*)')
    expect(written.filter((name) => inside(path.join(vault, 'b')).test(name)).length).toBeGreaterThan(20)
    expect(not(written, inside(vault, sealed), inside(copy, sealed), kept, new RegExp(`^${recovery}`))).toEqual([])
    expect([...made.outside, ...saved.outside]).toEqual([])
  },
)
