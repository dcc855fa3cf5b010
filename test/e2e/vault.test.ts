import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { changedSample, CLOCK, FICTIONAL, freshFolder, recordsOf } from './aide.ts'
import { madeVault } from './made-vault.ts'
import { createIn, PASSPHRASE, QUICK, vaultPlace, type VaultPlace } from './vault-place.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const filesIn = (folder: string): readonly string[] =>
  fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()

describe('a vault at the command line', () => {
  let place: VaultPlace
  beforeAll(() => {
    place = createIn(vaultPlace(), 'fictional')
  })

  test('is made with a sample, a recovery key in a file of its own, and modes that nobody else can read', () => {
    expect(fs.readFileSync(place.recoveryFile, 'utf8')).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5}){7}$/m)
    const modes = [place.recoveryFile, path.join(place.vault, 'vault.hdr'), place.vault].map(
      (file) => fs.statSync(file).mode & 0o777,
    )
    expect(modes).toEqual([0o600, 0o600, 0o700])
  })

  test('says what it stands at, and verifies whole', () => {
    const info = place.on('vault', 'info', place.vault, '--json')
    expect(JSON.parse(info.stdout)).toMatchObject({ commit: 2, by: 'Test', objects: 4, damaged: [], unusable: [] })
    const verified = place.on('vault', 'verify', place.vault, '--deep')
    expect([verified.status, verified.stdout.split('\n')[0]]).toEqual([
      0,
      'Change 2 is whole. Objects: 4; attachments: 13; changes to undo: 1.',
    ])
  })

  test('gives back on export what was imported, picture by picture, and importing that again changes nothing', () => {
    const folder = freshFolder()
    const file = path.join(folder, 'records.json')
    expect(place.on('records', 'export', file, '--vault', place.vault).status).toBe(0)
    const read = (from: string) =>
      JSON.parse(fs.readFileSync(from, 'utf8')) as { records: Record<string, Record<string, unknown>[]> }
    const [ours, theirs] = [read(file).records, read(path.join(FICTIONAL, 'records.json')).records]
    const ids = (records: typeof ours) =>
      Object.values(records)
        .flat()
        .map(({ id }) => String(id))
        .toSorted((a, b) => (a < b ? -1 : 1))
    expect(ids(ours)).toEqual(ids(theirs))
    expect(fs.readdirSync(path.join(folder, 'photos')).length).toBe(13)
    const again = place.on('records', 'import', file, '--vault', place.vault, '--json')
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, replaced: 0 })
    const over = place.on('records', 'export', file, '--vault', place.vault)
    expect([over.status, over.stderr]).toEqual([2, expect.stringContaining('EEXIST')])
  })

  test('K11 makes the same pack, byte for byte, as the open file does', () => {
    const asked = ['--visit', 'SEV', '--lang', 'en', '--format', 'pdf,docx', '--clock', CLOCK, '--json'] as const
    const [sealed, open] = [freshFolder(), freshFolder()]
    const digests = (run: { stdout: string }) =>
      (JSON.parse(run.stdout) as { files: { sha256: string }[] }).files.map(({ sha256 }) => sha256)
    const fromVault = place.on('pack', '--vault', place.vault, ...asked, '--out', sealed)
    const fromFile = place.run('pack', '--records', path.join(FICTIONAL, 'records.json'), ...asked, '--out', open)
    expect(digests(fromVault)).toEqual(digests(fromFile))
    expect(fs.readdirSync(sealed)).toEqual(fs.readdirSync(open))
    expect(place.run('check', '--visit', 'SEV').status).toBe(2)
  })

  test('undoes, redoes and tells the log', async () => {
    const place_ = await madeVault('fictional')
    const turn = (which: string) => place_.on(which, '--vault', place_.vault)
    expect(turn('undo').stdout).toBe('Undone: Import of records.json\n')
    const after = JSON.parse(place_.on('vault', 'info', place_.vault, '--json').stdout) as { objects: number }
    expect(after.objects).toBe(1)
    expect(turn('undo')).toMatchObject({
      status: 2,
      stderr: 'There is nothing to undo. Nothing was changed. The log tells what was done.\n',
    })
    expect(turn('redo').stdout).toBe('Done again: Import of records.json\n')
    expect(turn('log').stdout).toMatch(/^\d{4}-.*Test {2}Import of records\.json {2}\(231\)\n$/)
  })

  test('a record that differs stops an import, names itself, and is taken only when asked', () => {
    const folder = freshFolder()
    const file = path.join(folder, 'records.json')
    place.on('records', 'export', file, '--vault', place.vault)
    const text = fs.readFileSync(file, 'utf8')
    const records = JSON.parse(text) as { records: { topic: { id: string; updatedBy: string }[] } }
    const [topic] = records.records.topic
    if (topic === undefined) throw new Error('no topic')
    topic.updatedBy = 'Somebody else'
    fs.writeFileSync(file, JSON.stringify(records))
    const refused = place.on('records', 'import', file, '--vault', place.vault)
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining(topic.id)])
    const taken = place.on('records', 'import', file, '--vault', place.vault, '--replace', '--json')
    expect(JSON.parse(taken.stdout)).toMatchObject({ added: 0, replaced: 1 })
  })
})

describe('O2 a wrong passphrase', () => {
  test('from a file, from standard input or too short: one message, nothing changed', async () => {
    const place = await madeVault()
    const before = filesIn(place.vault)
    const wrong = path.join(place.root, 'wrong.txt')
    fs.writeFileSync(wrong, 'another one that is long')
    const run = place.run('vault', 'info', place.vault, '--passphrase-file', wrong)
    expect([run.status, run.stdout, run.stderr]).toEqual([
      2,
      '',
      'That does not open the vault. Nothing was changed. Try again, with the passphrase or with the recovery key.\n',
    ])
    expect(filesIn(place.vault)).toEqual(before)
    const short = vaultPlace()
    fs.writeFileSync(short.passphraseFile, 'short')
    const made = short.on('vault', 'create', short.vault, '--recovery-file', short.recoveryFile, ...QUICK)
    expect([made.status, fs.existsSync(short.vault)]).toEqual([2, false])
  })

  test('a folder that is no vault, and one that holds something, are refused', () => {
    const place = vaultPlace()
    fs.mkdirSync(place.vault)
    fs.writeFileSync(path.join(place.vault, 'letter.txt'), 'mine')
    const opened = place.on('vault', 'info', place.vault)
    const made = place.on('vault', 'create', place.vault, '--recovery-file', place.recoveryFile, ...QUICK)
    expect([opened.status, made.status, filesIn(place.vault)]).toEqual([2, 2, ['letter.txt']])
  })
})

test('A29 another passphrase opens, the old one does not, and data stay as they were', async () => {
  const place = await madeVault()
  const later = path.join(place.root, 'later.txt')
  fs.writeFileSync(later, 'seven loud herons by the sea\n')
  const blobs = filesIn(path.join(place.vault, 'b'))
  const changed = place.on('vault', 'passphrase', place.vault, '--new-passphrase-file', later, ...QUICK)
  expect([changed.status, changed.stderr]).toEqual([0, ''])
  expect(filesIn(path.join(place.vault, 'b'))).toEqual(blobs)
  expect(place.on('vault', 'info', place.vault).status).toBe(2)
  expect(place.run('vault', 'info', place.vault, '--passphrase-file', later).status).toBe(0)
})

test.runIf(process.platform === 'linux')(
  'A35 the passphrase stands in no argument and no environment of the processes that use it',
  async () => {
    const place = await madeVault()
    const child = spawn(
      process.execPath,
      [path.join(ROOT, 'electron/cli.ts'), 'vault', 'verify', place.vault, '--passphrase-file', place.passphraseFile],
      { stdio: 'ignore', env: { ...process.env, HOME: path.join(place.root, 'home') } },
    )
    const seen: string[] = []
    const read = (file: string): string => {
      try {
        return fs.readFileSync(file, 'latin1')
      } catch {
        return ''
      }
    }
    while (child.exitCode === null) {
      const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))
      const ours = pids.filter((pid) => read(`/proc/${pid}/cmdline`).includes(ROOT))
      seen.push(...ours.flatMap((pid) => [read(`/proc/${pid}/cmdline`), read(`/proc/${pid}/environ`)]))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect(seen.some((text) => text.includes('vault-process.ts'))).toBe(true)
    expect(seen.filter((text) => text.includes(PASSPHRASE))).toEqual([])
  },
)

test('A13 A17 a backup opens and is put back; with every manifest lost, all is rescued; the old folder stays as it was', async () => {
  const place = await madeVault('fictional')
  const [backup, restored, rescued] = ['backup', 'restored', 'rescued'].map((name) => path.join(place.root, name))
  const exported = (vault: string) => {
    const file = path.join(freshFolder(), 'records.json')
    const run = place.on('records', 'export', file, '--vault', vault, '--by', 'Test')
    expect([run.status, run.stderr.includes('Nothing was')]).toEqual([0, false])
    return (JSON.parse(fs.readFileSync(file, 'utf8')) as { records: unknown }).records
  }
  const before = exported(place.vault)
  expect(place.on('vault', 'backup', place.vault, backup ?? '').status).toBe(0)
  expect(place.on('vault', 'restore', backup ?? '', restored ?? '').status).toBe(0)
  expect(exported(restored ?? '')).toEqual(before)

  for (const name of fs.readdirSync(path.join(restored ?? '', 'm'))) fs.rmSync(path.join(restored ?? '', 'm', name))
  const lost = place.on('vault', 'info', restored ?? '')
  expect([lost.status, lost.stderr]).toEqual([2, expect.stringContaining('rescue')])
  const left = filesIn(restored ?? '')
  expect(place.on('vault', 'rescue', restored ?? '', rescued ?? '').status).toBe(0)
  expect([filesIn(restored ?? ''), exported(rescued ?? '')]).toEqual([left, before])
  expect(place.on('vault', 'backup', place.vault, backup ?? '').status).toBe(2)
})

test('A80 a damaged dossier on the morning of a visit: nothing is made of an older state before a person accepts it', async () => {
  const place = await madeVault('fictional')
  const file = changedSample((records) => {
    for (const topic of recordsOf(records, 'topic')) topic['updatedBy'] = 'Later'
  })
  const blobs = () => filesIn(path.join(place.vault, 'b'))
  const before = new Set(blobs())
  expect(place.on('records', 'import', file, '--vault', place.vault, '--replace').status).toBe(0)
  const fresh = blobs()
    .filter((name) => !before.has(name))
    .map((name) => path.join(place.vault, 'b', name))
    .filter((name) => fs.statSync(name).isFile())
  const [dossier = ''] = fresh.toSorted((a, b) => fs.statSync(b).size - fs.statSync(a).size)
  const bytes = fs.readFileSync(dossier)
  bytes[500] = (bytes[500] ?? 0) ^ 1
  fs.writeFileSync(dossier, bytes)

  const pack = () =>
    place.on(
      'pack',
      '--vault',
      place.vault,
      '--visit',
      'SEV',
      '--format',
      'pdf',
      '--clock',
      CLOCK,
      '--out',
      freshFolder(),
    )
  const refused = pack()
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('dossier:')])
  expect(place.on('vault', 'verify', place.vault).status).toBe(1)
  const accepted = place.on('vault', 'accept', place.vault, '--by', 'Test')
  expect([accepted.status, accepted.stdout.split('\n')[0]]).toEqual([0, 'Accepted. The vault goes on from here.'])
  expect([pack().status, place.on('vault', 'verify', place.vault).status]).toEqual([0, 0])
  expect(filesIn(path.join(place.vault, 'q')).length).toBe(1)
})

test('A80 a forgotten passphrase: the sheet with the recovery key opens, and sets another one', async () => {
  const place = await madeVault()
  const later = path.join(place.root, 'later.txt')
  fs.writeFileSync(later, 'seven loud herons by the sea\n')
  const changed = place.run(
    'vault',
    'passphrase',
    place.vault,
    '--recovery-key-file',
    place.recoveryFile,
    '--new-passphrase-file',
    later,
    ...QUICK,
  )
  expect([changed.status, changed.stderr]).toEqual([0, ''])
  expect(place.run('vault', 'info', place.vault, '--passphrase-file', later).status).toBe(0)
  expect(place.run('vault', 'info', place.vault, '--recovery-key-file', later).status).toBe(2)
})
