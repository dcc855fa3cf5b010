import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { pictureSize } from '#electron/intake'
import {
  countPending,
  everyRecord,
  lifeOf,
  liveOf,
  recordsWith,
  type Commitment,
  type LocalText,
  type Participation,
  type Person,
} from '#core/domain'
import { digest, folderOf, lostAnchors, readSample, recordsOfSample, tally } from './sample.ts'

const records = recordsOfSample('fictional')
const [visit] = liveOf(records, 'visit').filter((one) => one.preparedByUs)
if (visit === undefined) throw new Error('Expected a visit that we prepare')

const LANGS = ['vi', 'ru', 'en', 'zh-Hans'] as const
const ownName = (person: Person | undefined): string | undefined =>
  person?.names.find((form) => form.system === 'own')?.text
const membersOf = (side: Participation['side']): readonly Participation[] =>
  recordsWith(records, 'participation', 'visit', visit.id).filter((one) => one.side === side)
const nameOf = (one: Participation): string | undefined => ownName(records.person.get(one.person))
const today = '2026-11-22'

/** The commitments by the words by which the scripts know them, in the order C1 to C6. */
const ledger = (day: string) =>
  liveOf(records, 'commitment').map((one: Commitment) => [
    one.owing,
    one.state,
    one.due?.edtf,
    lifeOf(one, day),
    one.lineToTake !== undefined,
  ])

describe('the fictional sample', () => {
  test('is read without a problem or a note', () => {
    const read = readSample('fictional')
    expect(read.ok && read.value.notes).toEqual([])
  })

  test('points with every anchor to one place of its source', () => {
    expect(lostAnchors(records)).toEqual([])
  })

  test('holds the visit SEV as the acceptance scripts need it', () => {
    const { code, kindBySide, window, languages, packLevel, zone, orderConfirmed } = visit
    expect({ code, kindBySide, window: window.edtf, languages, packLevel, zone, orderConfirmed }).toEqual({
      code: 'SEV',
      kindBySide: { ours: 'official', theirs: 'official' },
      window: '2026-12-16/2026-12-18',
      languages: ['vi', 'ru'],
      packLevel: 'internal',
      zone: 'Asia/Ho_Chi_Minh',
      orderConfirmed: undefined,
    })
  })

  test('sends 8 people to 5 of ours, heads first, each side with its interpreter', () => {
    const [ours, theirs] = [membersOf('ours'), membersOf('theirs')]
    expect([ours.length, theirs.length]).toEqual([5, 8])
    expect(ours.map((one) => one.role)).toEqual(['head', 'member', 'member', 'note-taker', 'interpreter'])
    expect(theirs.filter((one) => one.role === 'interpreter')).toHaveLength(1)
    expect([ours, theirs].map((side) => side.slice(0, 2).map(nameOf))).toEqual([
      ['Đoàn Hải Đường', 'Doãn Hải Dương'],
      ['Артём Сергеевич Верховцев', 'Ольга Павловна Заречная'],
    ])
  })

  test('names the two posts of the guest in the order stated', () => {
    const head = membersOf('theirs').find((one) => one.role === 'head')
    const posts = head?.capacity.map((id) => records.post.get(records.tenure.get(id)?.post ?? '')?.label['en'])
    expect(posts).toEqual([
      { official: 'First Deputy Mayor' },
      { official: 'Chairman of the City Duma Committee for External Relations' },
    ])
  })

  test('keeps a second partner with 沈佩兰 at its head and one earlier meeting', () => {
    const lanchuan = liveOf(records, 'partner').find((one) => one.subject !== visit.place && one.id !== visit.partner)
    const meetings = liveOf(records, 'meeting').filter((one) => one.partner === lanchuan?.id)
    const head = recordsWith(records, 'participation', 'meeting', meetings[0]?.id ?? visit.id).find(
      (one) => one.side === 'theirs' && one.role === 'head',
    )
    expect([meetings.length, ownName(records.person.get(head?.person ?? ''))]).toEqual([1, '沈佩兰'])
  })

  test('C1 to C6 stand as the ledger is to show them', () => {
    expect(ledger(today)).toEqual([
      ['ours', 'open', '2026-10-31', 'overdue', true],
      ['theirs', 'in-hand', '2026-12-31', 'in-hand', false],
      ['ours', 'open', '2027-01-05', 'open', false],
      ['theirs', 'open', undefined, 'open', false],
      ['ours', 'kept', '2024-12-31', 'kept', false],
      ['theirs', 'superseded', '2025-06-30', 'superseded', false],
    ])
    expect(countPending(liveOf(records, 'commitment'))).toEqual({ ours: 2, theirs: 2, printed: 4 })
  })

  test('C1, C2 and C3 are overdue in January', () => {
    expect(ledger('2027-01-10').map(([, , , life]) => life)).toEqual([
      'overdue',
      'overdue',
      'overdue',
      'open',
      'kept',
      'superseded',
    ])
  })

  test('has 8 programme items, and 4, 3 and 2 points', () => {
    expect(recordsWith(records, 'programme-item', 'visit', visit.id)).toHaveLength(8)
    expect(tally(recordsWith(records, 'talking-point', 'visit', visit.id).map((point) => point.use))).toEqual({
      raise: 4,
      'if-raised': 3,
      avoid: 2,
    })
  })

  test('gives one matter not to raise the reason of the acceptance scripts', () => {
    const reasons = liveOf(records, 'talking-point').flatMap((point) =>
      point.use === 'avoid' ? [point.reason.text['vi']?.text] : [],
    )
    expect(reasons).toContain(
      'Giá thuê đất Bến Sơn đang được tòa án xem xét; không ai phát biểu trước khi có phán quyết.',
    )
  })

  test('has 24 terms, 12 of them without Russian', () => {
    const terms = liveOf(records, 'term')
    expect(terms).toHaveLength(24)
    expect(terms.filter((term) => !term.forms.some((form) => form.lang === 'ru'))).toHaveLength(12)
  })

  test('says “sister city” and “twin city” of one relation, and chose one', () => {
    const relations = liveOf(records, 'relation')
    expect(relations.map(({ statusTerm, confidence }) => [statusTerm['en']?.text, confidence])).toEqual([
      ['sister city', 'checked'],
      ['twin city', 'stated'],
    ])
  })

  test('climbs the ladder: support answers a request, and other rungs are there', () => {
    const statements = liveOf(records, 'statement')
    const support = statements.find((one) => one.kind === 'support')
    expect(records.statement.get(support?.answers ?? '')?.kind).toBe('request')
    expect(tally(statements.map((one) => one.attribution))).toMatchObject({ joint: 1, implied: 1, narrator: 1 })
    expect(Object.keys(tally(statements.map((one) => one.kind))).toSorted()).toEqual([
      'assessment',
      'claim',
      'hope',
      'invitation',
      'measurable-commitment',
      'plan-notice',
      'proposal',
      'request',
      'reservation',
      'soft-commitment',
      'support',
      'thanks',
      'willingness',
    ])
    expect(statements.some((one) => one.reiterates === 'earlier-unrecorded')).toBe(true)
  })

  test('has every text of the visit, of the points and of the topics in four languages', () => {
    const types = new Set(['visit', 'talking-point', 'topic', 'programme-item', 'commitment', 'statement', 'figure'])
    const gaps = [...everyRecord(records)]
      .filter((record) => types.has(record.type))
      .flatMap((record) => textsIn(record).flatMap((text) => LANGS.filter((lang) => text[lang] === undefined)))
    expect(gaps).toEqual([])
  })

  test('shows names in five scripts', () => {
    const scripts = liveOf(records, 'person').flatMap((one) =>
      one.names.filter((form) => form.system === 'own').map((form) => form.script),
    )
    expect([...new Set(scripts)].toSorted()).toEqual(['Arab', 'Cyrl', 'Hans', 'Laoo', 'Latn'])
  })

  test('has a small portrait without EXIF of everyone who takes part, with its digest', () => {
    const people = [...membersOf('ours'), ...membersOf('theirs')].map((one) => records.person.get(one.person))
    const facts = people.map((person) => {
      const photo = records.attachment.get(person?.portrait ?? '')
      const bytes = fs.readFileSync(path.join(folderOf('fictional'), photo?.blob ?? ''))
      const size = pictureSize(bytes)
      return {
        small: bytes.length < 40 * 1024,
        exif: bytes.includes('Exif'),
        size: [size?.width, size?.height],
        digest: digest(bytes) === photo?.sha256,
      }
    })
    expect(facts).toEqual(people.map(() => ({ small: true, exif: false, size: [354, 472], digest: true })))
  })
})

/** The texts of several languages in a record, those of a person's names apart. */
function textsIn(value: unknown): readonly LocalText[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  const parts = Object.values(value)
  const isText = parts.length > 0 && parts.every((part) => typeof part === 'object' && part !== null && 'role' in part)
  return isText && parts.every((part) => 'text' in part) ? [value as LocalText] : parts.flatMap(textsIn)
}
