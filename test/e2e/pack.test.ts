import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { numberToInstant, PACK_LANGS } from '#core/base'
import { FORMATS } from '#core/contract'
import { textsFor } from '#core/language'
import { PROFILES } from '#electron/service'
import type { Outcome } from '../../electron/cli/outcome.ts'
import { packCommand, type PackChoices } from '../../electron/cli/pack.ts'
import {
  aide,
  changedSample,
  CLOCK,
  FICTIONAL,
  freshFolder,
  packJson,
  type PackAnswer,
  preparedVisit,
  PUBLIC_RECORD,
  recordsOf,
} from './aide.ts'
import { office as wordFile } from '../electron/output/docx/office.ts'
import { zipOf } from '../electron/output/docx/rendered.ts'
import { everyText } from './bytes.ts'

const visit = preparedVisit()
const records = path.join(FICTIONAL, 'records.json')
const AUDIENCES = ['principal', 'staff', 'interpreter', 'security', 'shareable'] as const
const BEN_SON = 'Giá thuê đất Bến Sơn đang được tòa án xem xét'

const pack = (...more: readonly string[]) => {
  const out = freshFolder()
  return { out, ...packJson(['--records', records, '--visit', visit, '--out', out, ...more]) }
}

/** The command in this process, where many packs are made one after the other: starting a process costs more than a pack. */
const packHere = (more: Partial<PackChoices>): Promise<Outcome> =>
  packCommand(
    {
      from: { kind: 'file', file: records },
      visit,
      template: 'standard',
      audience: undefined,
      person: undefined,
      lang: undefined,
      secondLang: undefined,
      profile: undefined,
      houseStyle: undefined,
      formats: ['docx', 'pdf'],
      letterhead: undefined,
      issue: 'draft',
      copy: undefined,
      holder: undefined,
      now: numberToInstant(Date.parse(CLOCK)),
      ...more,
    },
    freshFolder(),
    textsFor('en'),
  )

describe('aide pack', () => {
  test('a draft is written as Word and PDF, and its findings are exactly the planted ones', () => {
    const { answer, status, stderr } = pack()
    expect([status, stderr]).toEqual([0, ''])
    expect(answer.files.map(({ format }) => format)).toEqual(['docx', 'pdf'])
    expect(answer.files.map((file) => path.basename(file.path))).toEqual([
      '2026-12-16_SEV_principal_v1_draft_INTERNAL.docx',
      '2026-12-16_SEV_principal_v1_draft_INTERNAL.pdf',
    ])
    for (const file of answer.files) {
      expect(createHash('sha256').update(fs.readFileSync(file.path)).digest('hex')).toBe(file.sha256)
    }
    expect(answer.findings.map(({ id, level }) => `${id} ${level}`)).toEqual(['R02 B', 'R09 A', 'R13 A', 'R16 A'])
  })

  test('a visit may be named by its code', () => {
    const out = freshFolder()
    expect(packJson(['--records', records, '--visit', 'SEV', '--out', out, '--format', 'html']).status).toBe(0)
    expect(fs.readdirSync(out)).toEqual(['2026-12-16_SEV_principal_v1_draft_INTERNAL.html'])
  })

  test('K8 issue is refused while a blocking finding stands, and nothing is written', () => {
    const { status, out, answer } = pack('--issue', '--copy', '1/1', '--holder', 'Đoàn Hải Đường')
    expect([status, fs.readdirSync(out), answer.files]).toEqual([1, [], []])
  })

  test.each([
    ['a number for a draft', ['--copy', '1/1', '--holder', 'Đoàn Hải Đường'], 'A draft has no number.'],
    ['a holder of no copy', ['--issue', '--holder', 'Đoàn Hải Đường'], 'Only a numbered copy has a holder.'],
    ['a holder of a draft', ['--holder', 'Đoàn Hải Đường'], 'Only a numbered copy has a holder.'],
  ])('%s is refused, and nothing is written', (_, args, message) => {
    const { status, out, stderr } = pack(...args)
    expect([status, fs.readdirSync(out)]).toEqual([2, []])
    expect(stderr).toContain(message)
  })

  test('Word takes the office’s letterhead that lies with the records, and with --no-letterhead none', () => {
    const letterhead = zipOf(wordFile({}))
    const own = changedSample((file) => {
      const [office] = recordsOf(file, 'office')
      const id = 'attachment:00000000000000000000009999'
      if (office !== undefined) office['letterhead'] = id
      file.records['attachment'] = [
        ...recordsOf(file, 'attachment'),
        {
          id,
          home: 'office',
          kind: 'file',
          blob: 'office.docx',
          sha256: createHash('sha256').update(letterhead).digest('hex'),
        },
      ]
    })
    fs.writeFileSync(path.join(path.dirname(own), 'office.docx'), letterhead)
    const hasHeader = (...more: readonly string[]): boolean => {
      const out = freshFolder()
      const made = packJson(['--records', own, '--visit', visit, '--out', out, '--format', 'docx', ...more])
      expect([made.status, made.stderr]).toEqual([0, ''])
      const parts = unzipSync(fs.readFileSync(path.join(out, path.basename(made.answer.files[0]?.path ?? ''))))
      return Object.values(parts).some((bytes) => strFromU8(bytes).includes('Department of Examples'))
    }
    expect([hasHeader(), hasHeader('--no-letterhead')]).toEqual([true, false])
  })

  describe('K8 a finding waived by name and reason', () => {
    const REASON = 'Their protocol sends the order on the day'
    const waived = (check: string, at = '2026-11-21T02:00:00Z') =>
      changedSample((file) => {
        const hash = '0'.repeat(64)
        file.records['pack'] = [
          {
            id: 'pack:00000000000000000000000001',
            home: visit,
            visit,
            number: 'SEV (26) 1',
            contentHash: hash,
            packMarking: { scheme: 'neutral', level: 'internal' },
            template: { name: 'standard', sha256: hash },
            audience: 'principal',
            profile: 'a4',
            languages: ['en'],
            version: 1,
            state: 'cleared',
          },
        ]
        file.records['waiver'] = [
          {
            id: 'waiver:00000000000000000000000001',
            home: visit,
            pack: 'pack:00000000000000000000000001',
            check,
            subject: [visit],
            level: 'blocking',
            reason: REASON,
            by: 'Phạm Minh Quân',
            at,
          },
        ]
      })
    const issue = (file: string) => {
      const out = freshFolder()
      const args = ['--records', file, '--visit', visit, '--out', out, '--lang', 'en', '--format', 'docx,pdf,html']
      return packJson([...args, '--issue', '--copy', '1/1', '--holder', 'Đoàn Hải Đường'])
    }

    test('no longer refuses issue, and every file prints who waived it and why', async () => {
      const { status, answer } = issue(waived('R02'))
      expect(status).toBe(0)
      expect(answer.findings.filter(({ waived: by }) => by !== null)).toMatchObject([
        { id: 'R02', level: 'B', records: [visit], waived: { by: 'Phạm Minh Quân', reason: REASON } },
      ])
      const texts = await Promise.all(answer.files.map((file) => everyText(file.path)))
      const line = `R02 waived by Phạm Minh Quân, 21 November 2026: ${REASON}`.replace(/\s/g, '')
      expect(texts.map((text) => text.includes(line))).toEqual([true, true, true])
    })

    test('refuses it when the waiver is of another check, or older than the last change', () => {
      const runs = [issue(waived('R41')), issue(waived('R02', '2026-11-19T02:00:00Z'))]
      expect(runs.map(({ status, answer }) => [status, answer.files])).toEqual([
        [1, []],
        [1, []],
      ])
    })

    test('does not make aide check end with 1, and is listed as waived', () => {
      const run = aide(['check', '--records', waived('R02'), '--visit', visit, '--clock', CLOCK, '--lang', 'en'])
      expect(run.status).toBe(0)
      expect(run.stdout).toContain(`R02 B  Order of precedence is not confirmed. → waived by Phạm Minh Quân: ${REASON}`)
    })
  })

  test('D13 K11 two runs, on two days and in two time zones, give the same bytes', () => {
    const shas = [{ TZ: 'Pacific/Auckland' }, { TZ: 'America/Los_Angeles' }].map((env) =>
      packJson(
        ['--records', records, '--visit', visit, '--out', freshFolder(), '--format', 'docx,pdf,html'],
        env,
      ).answer.files.map(({ sha256 }) => sha256),
    )
    expect(shas[0]).toHaveLength(3)
    expect(shas[0]).toEqual(shas[1])
  })

  test('K10 O5 a sentence not to be raised is in the copies of principal and staff, and in no byte of the others', async () => {
    const where: boolean[][] = []
    for (const audience of AUDIENCES) {
      const { answer, status } = pack('--audience', audience, '--format', 'docx,pdf,html', '--lang', 'vi')
      expect([audience, status]).toEqual([audience, 0])
      const texts = await Promise.all(answer.files.map((file) => everyText(file.path)))
      where.push(texts.map((text) => text.includes(BEN_SON.replace(/\s/g, ''))))
    }
    expect(where).toEqual([
      [true, true, true],
      [true, true, true],
      [false, false, false],
      [false, false, false],
      [false, false, false],
    ])
  })

  test('K10 R05 the same sentence in a programme item refuses the three others, and never principal and staff', () => {
    const changed = changedSample((file) => {
      const [item] = recordsOf(file, 'programme-item')
      if (item !== undefined) {
        item['shareable'] = true
        item['activity'] = {
          vi: {
            text: `${BEN_SON}; không ai phát biểu trước khi có phán quyết.`,
            role: 'original',
            updatedAt: '2026-11-01T00:00:00Z',
          },
        }
        item['marking'] = { scheme: 'neutral', level: 'public', reason: 'shown to the other side' }
      }
    })
    const found = AUDIENCES.map((audience) => {
      const { answer, status } = packJson([
        '--records',
        changed,
        '--visit',
        visit,
        '--out',
        freshFolder(),
        '--audience',
        audience,
        '--lang',
        'vi',
      ])
      return [status, answer.findings.some((finding) => finding.id === 'R05' && finding.level === 'B!')]
    })
    expect(found).toEqual([
      [0, false],
      [0, false],
      [1, true],
      [1, true],
      [1, true],
    ])
  })

  test.each(PACK_LANGS)('a pack in %s is written in every audience, its words in that language', async (lang) => {
    for (const audience of AUDIENCES) {
      expect([audience, await packHere({ lang, audience, formats: ['pdf'] })]).toMatchObject([audience, { exit: 0 }])
    }
  })

  test.each(PROFILES)('a pack on the profile %s is written', async (profile) => {
    expect(await packHere({ profile })).toMatchObject({ exit: 0 })
  })

  test.each(['standard', 'card', 'interpreter', 'programme', 'hand-over', 'place-cards'])(
    'the template %s makes a file',
    async (template) => {
      const { errors, exit, json } = await packHere({ template, formats: FORMATS })
      expect([errors, exit]).toEqual([[], 0])
      expect((json as PackAnswer).files).toHaveLength(3)
    },
  )

  test('two languages stand side by side', () => {
    const { status, answer } = pack('--lang', 'vi', '--second-lang', 'ru', '--format', 'pdf,html')
    expect(status).toBe(0)
    expect(answer.findings.some((finding) => finding.id === 'R12')).toBe(false)
  })

  test('the public record gives a pack without a blocking rule that cannot be waived', () => {
    const answer = packJson([
      '--records',
      path.join(PUBLIC_RECORD, 'records.json'),
      '--visit',
      preparedVisit(PUBLIC_RECORD),
      '--out',
      freshFolder(),
    ])
    expect([answer.status, answer.stderr]).toEqual([0, ''])
  })

  test('D14 a Confidential pack is named without date, partner or person', () => {
    const changed = changedSample((file) => {
      for (const one of recordsOf(file, 'visit')) if (one.id === visit) one['packLevel'] = 'confidential'
    })
    const out = freshFolder()
    packJson(['--records', changed, '--visit', visit, '--out', out])
    for (const name of fs.readdirSync(out)) expect(name).toMatch(/^[0-9a-f]{8}_v1_draft_CONFIDENTIAL\.(?:docx|pdf)$/)
    expect(fs.readdirSync(out)).toHaveLength(2)
  })
})

describe('the other commands', () => {
  test('aide check exits with 1 for a blocking finding and lists it', () => {
    const run = aide(['check', '--records', records, '--visit', visit, '--clock', CLOCK, '--json'])
    expect(run.status).toBe(1)
    expect((JSON.parse(run.stdout) as { findings: { id: string }[] }).findings.map(({ id }) => id)).toEqual([
      'R02',
      'R09',
      'R13',
      'R16',
    ])
  })

  test('aide records stats counts what is there', () => {
    const run = aide(['records', 'stats', records, '--json'])
    expect(run.status).toBe(0)
    expect(run.stdout).toContain('commitment')
  })

  test('aide templates list names the six that ship, and each validates', () => {
    const run = aide(['templates', 'list'])
    expect(run.status).toBe(0)
    for (const name of ['standard', 'card', 'interpreter', 'programme', 'hand-over', 'place-cards']) {
      expect(run.stdout).toContain(name)
      expect(aide(['templates', 'validate', path.join('templates', name)]).status).toBe(0)
    }
  })

  test('D15 a template with a mistake is refused with file, line, column, expected and found', () => {
    const folder = freshFolder()
    fs.cpSync(path.resolve(import.meta.dirname, '../../templates/standard'), folder, { recursive: true })
    const file = path.join(folder, 'template.json')
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/"profile":\s*"a4"/, '"profile": "a7"'))
    const run = aide(['templates', 'validate', folder])
    expect(run.status).toBe(2)
    expect(run.stderr).toMatch(/template\.json:\d+:\d+/)
    expect(run.stderr).toContain('a7')
  })
})
