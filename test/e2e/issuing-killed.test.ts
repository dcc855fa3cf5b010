import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { TestPage } from '../electron/transport/page.ts'
import { testWithTool } from '../tools.ts'
import { preparedVisit } from './aide.ts'
import { madeVault } from './made-vault.ts'
import { ask, opened, type Answer } from './opened-host.ts'

const WISH = { visit: 'SEV', template: 'standard', audience: 'principal', lang: 'en' } as const
/** One page, drawn soon. */
const CARD = { ...WISH, template: 'card' } as const
const ACTING = { by: 'Lê Thu An', label: 'issue' } as const
const COPIES = [1, 2, 3].map((n) => ({ n, holder: `Holder ${n}` }))

type Finding = { readonly id: string; readonly level: string; readonly records: readonly string[] }
type Checked = Answer<{ readonly findings: readonly Finding[] }>

/** Waives every finding that blocks, so that a version can be issued. */
const waiveAll = async (page: TestPage, asked: object): Promise<void> => {
  const checked = await ask<Checked>(page, 'packs.check', asked)
  if (!checked.ok) throw new Error('expected findings')
  for (const { id, level, records } of checked.value.findings.filter((one) => one.level === 'B'))
    await ask(page, 'packs.waive', {
      asked,
      finding: { id, records },
      reason: `agreed ${level}, by telephone`,
      ...ACTING,
    })
}

const issue = (page: TestPage, asked: object): Promise<unknown> =>
  page.call('packs.issue', { asked, formats: ['pdf', 'docx'], copies: COPIES, job: 'j', ...ACTING })

const versionsIn = async (page: TestPage): Promise<readonly number[]> => {
  const issued = await ask<readonly { readonly version: number }[]>(page, 'packs.issued', { visit: preparedVisit() })
  return issued.map(({ version }) => version)
}

/** A process and all that it started. */
const familyOf = (pid: number): readonly number[] => [
  pid,
  ...fs
    .readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter((one) => one.trim() !== '')
    .flatMap((one) => familyOf(Number(one))),
]

const filesUnder = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .flatMap((one) => (one.isFile() ? [path.join(one.parentPath, one.name)] : []))

/** Files that are a PDF or a Word file, or that hold a name or the words of a record. */
const plainIn = (files: readonly string[]): readonly string[] =>
  files.filter((file) => {
    const bytes = fs.readFileSync(file)
    const isDocument = ['%PDF-', 'PK\u0003\u0004'].includes(
      bytes.subarray(0, bytes[0] === 0x25 ? 5 : 4).toString('latin1'),
    )
    return isDocument || ['Verkhovtsev', 'Верховцев', 'Holder 2', 'Hải Đường'].some((name) => bytes.includes(name))
  })

test('A73 T7 a host that is killed while copies are being drawn leaves no readable byte and no half of a version', async () => {
  const place = await madeVault('fictional')
  const { host, page } = await opened(place)
  await waiveAll(page, WISH)
  const cut = issue(page, WISH).catch(() => 'cut off')
  await expect
    .poll(() => page.events.some((event) => event.kind === 'progress' && event.step === 'render' && event.done === 1), {
      timeout: 30_000,
      interval: 5,
    })
    .toBe(true)
  const family = familyOf(host.pid)
  for (const pid of family) process.kill(pid, 'SIGKILL')
  expect(await cut).toBe('cut off')
  await host.ended
  // The vault is in use until the system has let go of the last of them.
  await expect
    .poll(() => family.filter((pid) => fs.existsSync(`/proc/${String(pid)}`)), { timeout: 60_000 })
    .toEqual([])
  const files = filesUnder(place.root)
  expect(files.filter((file) => file.startsWith(place.vault)).length).toBeGreaterThan(20)
  expect(plainIn(files)).toEqual([])
  // The positive control: what is looked for is found where it is.
  const control = path.join(place.root, 'control')
  fs.writeFileSync(control, '… Holder 2 …')
  expect(plainIn([control])).toEqual([control])

  const again = await opened(place)
  expect(await versionsIn(again.page)).toEqual([])
  await waiveAll(again.page, CARD)
  expect(await issue(again.page, CARD)).toMatchObject({ ok: true, value: { ok: true } })
  expect(await versionsIn(again.page)).toEqual([1])
  await again.host.stop()
}, 120_000)

testWithTool(
  'strace',
  'A73 O1 while a version is issued over the loopback host, sealed names of the vault are written and nothing else',
  async (strace, context) => {
    const place = await madeVault('fictional')
    const { host, page } = await opened(place)
    await waiveAll(page, CARD)
    const log = path.join(place.root, 'trace')
    const calls = 'trace=openat,open,creat,rename,renameat,renameat2,link,linkat'
    const pids = familyOf(host.pid).flatMap((pid) => ['-p', String(pid)])
    const tracer = spawn(strace, ['-f', '-qq', '-s', '4096', '-o', log, '-e', calls, ...pids])
    await Promise.race([once(tracer, 'exit'), new Promise((resolve) => setTimeout(resolve, 1000))])
    if (tracer.exitCode !== null) return context.skip('strace may not trace processes here')
    expect(await issue(page, CARD)).toMatchObject({ ok: true, value: { ok: true } })
    tracer.kill('SIGINT')
    await once(tracer, 'exit')
    await host.stop()
    const written = fs
      .readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => /\b(?:open|openat)\(.*O_(?:WRONLY|RDWR|CREAT)|\b(?:creat|rename|link)\w*\(/.test(line))
      .filter((line) => !/= -1 E/.test(line))
      .flatMap((line) => [...line.matchAll(/"([^"]*)"/g)].map(([, name = '']) => name))
    const sealed =
      /^\/(?:m\/[0-9a-f]{16}|m\/\.tmp-[0-9a-f]+|b\/[0-9a-f]{2}\/[0-9a-f]{32}|drafts\/[0-9a-f]{32}|cache\/[0-9a-f]{32}|lock)$/
    const inVault = written.filter((name) => name.startsWith(`${place.vault}/`))
    expect(inVault.length).toBeGreaterThan(8)
    expect(inVault.filter((name) => !sealed.test(name.slice(place.vault.length)))).toEqual([])
    const anchors = path.join(place.root, 'home', '.config', 'aide-memoire', 'anchors')
    expect(
      written.filter(
        (name) => !name.startsWith(`${place.vault}/`) && !name.startsWith(anchors) && !/^\/(?:dev|proc)\//.test(name),
      ),
    ).toEqual([])
  },
)
