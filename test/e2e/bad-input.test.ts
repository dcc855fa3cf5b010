import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { aide, changedSample, freshFolder, packJson, preparedVisit, recordsOf, type RecordsJson } from './aide.ts'

const validate = (change: (file: RecordsJson) => void) => aide(['records', 'validate', changedSample(change)])
const textFile = (text: string): string => {
  const file = path.join(freshFolder(), 'records.json')
  fs.writeFileSync(file, text)
  return file
}

describe('records that cannot be read', () => {
  test('broken JSON is refused with its line and column', () => {
    const run = aide([
      'records',
      'validate',
      textFile('{\n  "format": "aide-memoire/records",\n  "version": "1.0"\n  "records": {}\n}'),
    ])
    expect(run.status).toBe(2)
    expect(run.stderr).toMatch(/line 4|4:3/)
  })

  test('a file that is missing, a folder, and a file of another format are each told apart', () => {
    const missing = aide(['records', 'validate', path.join(freshFolder(), 'none.json')])
    const folder = aide(['records', 'validate', freshFolder()])
    const other = aide(['records', 'validate', textFile('{"format":"something-else","version":"1.0","records":{}}')])
    expect([missing.status, folder.status, other.status]).toEqual([2, 2, 2])
    expect(new Set([missing.stderr, folder.stderr, other.stderr]).size).toBe(3)
    expect(other.stderr).toContain('aide-memoire/records')
  })

  test('a wrong type names the record, the field, what was expected and what was found', () => {
    const run = validate((file) => {
      const [visit] = recordsOf(file, 'visit')
      if (visit !== undefined) visit['preparedByUs'] = 'perhaps'
    })
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('preparedByUs')
    expect(run.stderr).toContain('perhaps')
    expect(run.stderr).toMatch(/visit:\d{26}/)
  })

  test('an id that occurs twice and a reference to nothing are refused by name', () => {
    const twice = validate((file) => {
      const [first] = recordsOf(file, 'topic')
      if (first !== undefined) recordsOf(file, 'topic').push({ ...first })
    })
    const dangling = validate((file) => {
      const [tenure] = recordsOf(file, 'tenure')
      if (tenure !== undefined) tenure['person'] = 'person:0000000000000000000000ZZZZ'
    })
    expect([twice.status, dangling.status]).toEqual([2, 2])
    expect(twice.stderr).toMatch(/topic:\d{26}/)
    expect(dangling.stderr).toContain('person:0000000000000000000000ZZZZ')
  })

  test('D8 a control character and a lone surrogate in typed text are refused, naming the field', () => {
    for (const bad of ['a\u0007b', 'a\ud800b']) {
      const run = validate((file) => {
        const [visit] = recordsOf(file, 'visit')
        if (visit !== undefined)
          visit['title'] = { vi: { text: bad, role: 'original', updatedAt: '2026-11-01T00:00:00Z' } }
      })
      expect(run.status).toBe(2)
      expect(run.stderr).toContain('title')
      expect(run.stderr).not.toContain('\u0007')
    }
  })

  test('a field of 50 MB is read, or refused in a message of a few lines', () => {
    const run = validate((file) => {
      const [visit] = recordsOf(file, 'visit')
      if (visit !== undefined) visit['preparedByUs'] = 'x'.repeat(50 * 1024 * 1024)
    })
    expect(run.status).toBe(2)
    expect(run.stderr.length).toBeLessThan(4_000)
  })

  test('100,000 records are read', () => {
    const run = validate((file) => {
      const [topic] = recordsOf(file, 'topic')
      for (let count = 0; count < 100_000; count += 1) {
        recordsOf(file, 'topic').push({ ...topic, id: `topic:0000000000000000009${String(count).padStart(7, '0')}` })
      }
    })
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
  })

  test('a newer major version is refused, a newer minor one with new fields is read', () => {
    const major = validate((file) => {
      file.version = '2.0'
    })
    const minor = validate((file) => {
      file.version = '1.9'
      const [visit] = recordsOf(file, 'visit')
      if (visit !== undefined) visit['weather'] = 'fair'
    })
    expect([major.status, minor.status]).toEqual([2, 0])
    expect(major.stderr).toContain('2.0')
  })
})

describe('a pack from odd records', () => {
  const visit = preparedVisit()
  const packOf = (change: (file: RecordsJson) => void, ...more: readonly string[]) => {
    const out = freshFolder()
    const run = packJson(['--records', changedSample(change), '--visit', visit, '--out', out, ...more])
    return { ...run, out, left: fs.readdirSync(out) }
  }

  test('a corrupt photo becomes a framed placeholder and a finding, never a crash', () => {
    const records = changedSample(() => undefined)
    const photos = path.join(path.dirname(records), 'photos')
    const damaged = Buffer.from('ffd8ffe000104a464946', 'hex')
    for (const photo of fs.readdirSync(photos)) fs.writeFileSync(path.join(photos, photo), damaged)
    const run = packJson(['--records', records, '--visit', visit, '--out', freshFolder()])
    expect(run.status).toBe(0)
    expect(run.answer.findings.some((finding) => finding.id === 'R17')).toBe(true)
  })

  test('R06 a character that no font has refuses any output and leaves no file', () => {
    const run = packOf((file) => {
      const point = recordsOf(file, 'talking-point').find((one) => one['use'] === 'raise')
      if (point !== undefined)
        point['text'] = { vi: { text: 'Xin chào \u{10FFFD}', role: 'original', updatedAt: '2026-11-01T00:00:00Z' } }
    })
    expect([run.status, run.left]).toEqual([1, []])
    expect(run.answer.findings.find((finding) => finding.id === 'R06')?.level).toBe('B!')
  })

  test('D8 odd but legal text prints as it is written', () => {
    const odd = 'a || b {tag} ]]> &amp;lt; $t(key) {{count}} <b>'
    const run = packOf(
      (file) => {
        const point = recordsOf(file, 'talking-point').find((one) => one['use'] === 'raise')
        if (point !== undefined)
          point['text'] = { vi: { text: odd, role: 'original', updatedAt: '2026-11-01T00:00:00Z' } }
      },
      '--lang',
      'vi',
      '--format',
      'html,pdf,docx',
    )
    expect(run.status).toBe(0)
    const html = run.answer.files.find((file) => file.format === 'html')
    const escaped = odd.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    expect(fs.readFileSync(html?.path ?? '', 'utf8')).toContain(escaped)
  })

  test.each([0, 1, 2, 60])('D7 a delegation of %i is printed', (size) => {
    const run = packOf((file) => {
      const all = recordsOf(file, 'participation')
      const theirs = all.filter((one) => one['visit'] === visit && one['side'] === 'theirs')
      const keep = theirs.slice(0, size)
      file.records['participation'] = all.filter((one) => !theirs.includes(one) || keep.includes(one))
      const [model] = theirs.filter((one) => one['role'] === 'member')
      for (let extra = theirs.length; extra < (model === undefined ? 0 : size); extra += 1) {
        const suffix = String(extra).padStart(4, '0')
        const person = recordsOf(file, 'person').find((one) => one.id === model?.['person'])
        const id = `person:0000000000000000000009${suffix}`
        recordsOf(file, 'person').push({ ...person, id })
        file.records['participation'].push({
          ...model,
          id: `participation:0000000000000000000009${suffix}`,
          person: id,
          capacity: [],
        })
      }
      const kept = new Set(file.records['participation'].map((one) => one.id))
      for (const point of recordsOf(file, 'talking-point'))
        if (!kept.has(String(point['toWhom']))) delete point['toWhom']
      for (const one of recordsOf(file, 'visit')) {
        if (Array.isArray(one['speeches']))
          one['speeches'] = one['speeches'].filter((speech: { by: string }) => kept.has(speech.by))
      }
      for (const one of recordsOf(file, 'programme-item')) {
        if (!kept.has(String(one['lead']))) delete one['lead']
        if (Array.isArray(one['who']))
          one['who'] = one['who'].filter((who: string) => !who.startsWith('participation:') || kept.has(who))
      }
    })
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
    expect(run.answer.files.length).toBeGreaterThan(0)
  })

  test('a name of 200 characters in four scripts is printed, never cut', () => {
    const long = `${'Đường '.repeat(10)}${'Верховцев '.repeat(8)}${'沈佩兰'.repeat(10)}${'ئەلقەم '.repeat(4)}`
      .trim()
      .slice(0, 200)
      .trim()
    const run = packOf((file) => {
      const person = recordsOf(file, 'person').find((one) => JSON.stringify(one).includes('Заречная'))
      const names = person?.['names'] as { text: string; parts?: unknown }[] | undefined
      if (names?.[0] !== undefined) {
        names[0].text = long
        delete names[0].parts
      }
    })
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
  })
})

describe('wrong use and folders that cannot be written', () => {
  const visit = preparedVisit()
  const records = changedSample(() => undefined)
  const base = ['--records', records, '--visit', visit]

  test('wrong use exits with 2 and says what was expected', () => {
    const runs = [
      aide(['pack']),
      aide(['pack', ...base, '--out', freshFolder(), '--audience', 'everyone']),
      aide(['pack', ...base, '--out', freshFolder(), '--lang', 'fr']),
      aide(['pack', ...base, '--out', freshFolder(), '--format', 'odt']),
      aide(['pack', ...base, '--out', freshFolder(), '--copy', '8/7']),
      aide(['pack', ...base, '--out', freshFolder(), '--clock', 'yesterday']),
      aide(['pack', '--records', records, '--visit', 'visit:0000000000000000000000ZZZZ', '--out', freshFolder()]),
      aide(['nothing']),
    ]
    expect(runs.map((run) => run.status)).toEqual(runs.map(() => 2))
    for (const run of runs) expect(run.stderr.trim()).not.toBe('')
    expect(runs[1]?.stderr).toContain('principal')
  })

  test('an output folder that is missing, or a file, is told and nothing is written', () => {
    const folder = freshFolder()
    fs.writeFileSync(path.join(folder, 'file'), '')
    const missing = aide(['pack', ...base, '--out', path.join(folder, 'none')])
    const file = aide(['pack', ...base, '--out', path.join(folder, 'file')])
    expect([missing.status, file.status]).toEqual([2, 2])
    expect(fs.readdirSync(folder)).toEqual(['file'])
  })

  test('help is there for each command, and exits with 0', () => {
    for (const command of [
      [],
      ['pack'],
      ['check'],
      ['records'],
      ['records', 'validate'],
      ['records', 'stats'],
      ['templates'],
      ['templates', 'list'],
      ['templates', 'validate'],
    ]) {
      const run = aide([...command, '--help'])
      expect([command.join(' '), run.status, run.stdout.includes('Usage')]).toEqual([command.join(' '), 0, true])
    }
  })
})

test('a command that is used wrongly says what is wrong, that nothing was done, and where its use is told; help tells the codes', () => {
  const next = 'Nothing was done. Add --help to see what the command takes.'
  for (const [words, wrong] of [
    [['frob'], "unknown command 'frob'"],
    [['vault', 'create', 'x', '--kdf-memory', '1'], 'from 64 to 1024'],
    [['records', 'import', 'x.json'], "required option '--vault <folder>'"],
  ] as const) {
    const { status, stderr } = aide([...words])
    expect([status, stderr]).toEqual([2, expect.stringContaining(wrong)])
    expect(stderr).toContain(next)
  }
  const help = aide(['--help'])
  expect([help.status, help.stdout]).toEqual([0, expect.stringContaining('Ends with 0')])
})
