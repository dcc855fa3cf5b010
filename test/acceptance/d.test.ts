import { unzipSync } from 'fflate'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { everyRecord, orderDigest } from '#core/domain'
import { checkInputOf } from '#core/pack'
import { digest, recordsOfSample } from '../assets/sample.ts'
import { changedSample, freshFolder, packJson, preparedVisit, recordsOf, type RecordsJson } from '../e2e/aide.ts'
import { everyText } from '../e2e/bytes.ts'
import { packOf } from '../build/pack.ts'

const visit = preparedVisit()
const text = (words: string) => ({
  vi: { text: words, role: 'original', updatedAt: '2026-11-01T00:00:00Z' },
  en: { text: words, role: 'translation', updatedAt: '2026-11-01T00:00:00Z' },
})

/** A pack of the fictional sample, changed by hand. */
const pack = (change: (file: RecordsJson) => void, ...more: readonly string[]) =>
  packJson(['--records', changedSample(change), '--visit', visit, '--out', freshFolder(), ...more])
const same = (): void => {}

const headOf = (file: RecordsJson) => {
  const head = recordsOf(file, 'participation').find(
    (one) => one['visit'] === visit && one['side'] === 'theirs' && one['role'] === 'head',
  )
  return recordsOf(file, 'person').find((one) => one.id === head?.['person'])
}

describe('D1 D3 fonts of a Word file', () => {
  const { answer } = pack(same, '--format', 'docx', '--lang', 'vi', '--second-lang', 'ru', '--audience', 'staff')
  const parts = unzipSync(fs.readFileSync(answer.files[0]?.path ?? ''))
  const xml = (name: string): string => new TextDecoder().decode(parts[name])

  test('name only shipped faces, in every style and run', () => {
    const named = ['word/styles.xml', 'word/document.xml', 'word/numbering.xml'].flatMap((name) =>
      [...xml(name).matchAll(/<w:rFonts[^>]*>/g)].flatMap(([tag]) =>
        [...tag.matchAll(/w:(?:ascii|hAnsi|eastAsia|cs)="([^"]+)"/g)].map(([, face]) => face),
      ),
    )
    expect([...new Set(named)].toSorted()).toEqual(['Noto Sans', 'Noto Sans SC', 'Noto Serif', 'Scheherazade New'])
  })

  test('set a Chinese name in the mainland face and language, whatever stands around it', () => {
    const han = [...xml('word/document.xml').matchAll(/<w:r>(?:(?!<\/w:r>).)*\p{Script=Han}.*?<\/w:r>/gu)].map(
      ([run]) => run,
    )
    expect(han.length).toBeGreaterThan(0)
    expect(han.filter((run) => !/w:hint="eastAsia".*w:eastAsia="zh-CN"/.test(run))).toEqual([])
    const faces = [...xml('word/styles.xml').matchAll(/w:eastAsia="(Noto[^"]*)"/g)].map(([, face]) => face)
    expect([...new Set(faces)]).toEqual(['Noto Sans SC'])
  })
})

test('D2 records written in decomposed letters give the same files, byte for byte', () => {
  const decompose = (value: unknown): unknown => {
    if (typeof value === 'string') return value.normalize('NFD')
    if (Array.isArray(value)) return value.map(decompose)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, decompose(part)]))
  }
  const inNfd = (file: RecordsJson): void => {
    for (const type of ['person', 'visit', 'talking-point', 'programme-item', 'topic', 'place', 'organization', 'post'])
      file.records[type] = recordsOf(file, type).map((record) => decompose(record) as typeof record)
  }
  const shas = [same, inNfd].map((change) =>
    pack(change, '--lang', 'vi', '--format', 'docx,pdf,html').answer.files.map(({ sha256 }) => sha256),
  )
  expect(shas[0]).toHaveLength(3)
  expect(shas[1]).toEqual(shas[0])
})

describe('D6 K19 a section longer than its limit', () => {
  /** The sample with a counterpart of so many career notes. */
  const withCareer =
    (count: number) =>
    (file: RecordsJson): void => {
      const head = headOf(file)
      if (head !== undefined)
        head['career'] = Array.from({ length: count }, (_, at) => ({
          text: text(`Post number ${at + 1} in a long career`),
          tier: 'usable',
        }))
    }
  const over = (limit: string): unknown =>
    expect.stringMatching(new RegExp(`^“Hand-over sheet” is [1-9]\\d* lines over its limit of ${limit}\\.$`))
  const sheet = (template: string, count: number) => {
    const { answer } = pack(withCareer(count), '--template', template, '--format', 'pdf', '--lang', 'en')
    return [answer.files[0]?.pages, ...answer.findings.flatMap(({ id, message }) => (id === 'R14' ? [message] : []))]
  }

  test('a hand-over sheet of one counterpart keeps to two pages, or says by how many lines it is over', () => {
    expect([sheet('hand-over', 3), sheet('hand-over', 120)]).toEqual([[2], [4, over('2 pages')]])
  })

  test('a biography of forty lines in a section of one page says by how many lines it is over', () => {
    const folder = freshFolder()
    fs.cpSync(path.resolve(import.meta.dirname, '../../templates/hand-over'), folder, { recursive: true })
    const file = path.join(folder, 'template.json')
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('"maxPages": 2', '"maxPages": 1'))
    expect(sheet(folder, 40)).toEqual([2, over('1 page')])
  })
})

describe('D12 an issued file', () => {
  const confirmed = (file: RecordsJson): void => {
    const sample = recordsOfSample('fictional')
    const made = packOf([...everyRecord(sample)], { visit: visit as never, lang: 'vi' })
    const { orders } = checkInputOf({ ...made, scope: made.gathered, digest })
    for (const one of recordsOf(file, 'visit'))
      if (one.id === visit)
        one['orderConfirmed'] = {
          by: 'Head of protocol',
          at: '2026-11-20T08:00:00Z',
          digest: orderDigest([orders.ours, orders.theirs], digest),
        }
    const [point] = recordsOf(file, 'talking-point')
    const dropped = 'Deleted sentence about the northern quay'
    file.records['talking-point'] = [
      ...recordsOf(file, 'talking-point'),
      {
        ...point,
        id: 'talking-point:01JZZZZZZZZZZZZZZZZZZZZZZZ',
        use: 'raise',
        text: text(dropped),
        trashedAt: '2026-11-01T08:00:00Z',
      },
    ]
  }
  const USER = 'quillfeather'
  const issued = packJson(
    [
      '--records',
      changedSample(confirmed),
      '--visit',
      visit,
      '--out',
      freshFolder(),
      '--issue',
      '--copy',
      '2/7',
      '--holder',
      'Nguyễn Thị Lụa',
      '--format',
      'docx,pdf,html',
    ],
    { USER, LOGNAME: USER, USERNAME: USER },
  )

  test('is written once nothing blocks', () => {
    expect([issued.status, issued.stderr, issued.answer.files.map(({ format }) => format)]).toEqual([
      0,
      '',
      ['docx', 'pdf', 'html'],
    ])
  })

  test('holds no user name, path, template path, thumbnail, record id or deleted text', async () => {
    const texts = await Promise.all(
      issued.answer.files.map(async (made) => (await everyText(made.path)).split('\n').slice(1).join('\n')),
    )
    const forbidden = [
      USER,
      os.homedir() + path.sep,
      os.tmpdir(),
      process.cwd(),
      'templates/standard',
      'template.json',
      'thumbnail',
      'northernquay',
    ]
    expect(texts.map((all) => forbidden.filter((words) => all.includes(words)))).toEqual([[], [], []])
    expect(texts.map((all) => all.match(/[a-z]+:[0-9A-HJKMNP-TV-Z]{26}/g))).toEqual([null, null, null])
  })

  test('as Word has no part beside text, styles, pictures and the core properties', () => {
    const file = issued.answer.files.find(({ format }) => format === 'docx')
    const names = Object.keys(unzipSync(fs.readFileSync(file?.path ?? '')))
    expect(names.filter((name) => name.startsWith('docProps/') || /custom|comment|thumb|glossary/i.test(name))).toEqual(
      ['docProps/core.xml'],
    )
  })
})
