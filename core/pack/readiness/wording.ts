import { earliestDay, latestDay } from '#core/base'
import { findRecord, liveOf, type Place, type Records } from '#core/domain'
import { found, record, type Check, type Finding } from './finding.ts'
import type { CheckInput } from './input.ts'
import { firstDayOf, linesIn, printedOf, sectionOf } from './printed.ts'
import { phraseHits, phraseIndex, type PhraseHit } from './phrases.ts'

/** Sections that print terms and texts of sources as such. */
const AS_SUCH = new Set(['interpreter', 'sources', 'change-note'])

/** The lines of running text: struck words and the sections that print words as such are left out. */
const runningLines = (input: CheckInput): readonly { readonly section: string; readonly text: string }[] =>
  linesIn(input.document)
    .filter(({ section }) => !AS_SUCH.has(section))
    .map(({ section, text, inlines }) => ({
      section,
      text: inlines.some((inline) => inline.kind === 'text' && inline.struck === true)
        ? inlines.map((inline) => (inline.kind === 'text' && inline.struck !== true ? inline.text : ' ')).join('')
        : text,
    }))

type Rendering = { readonly term: string; readonly text: string; readonly banned: boolean }

/** R13: one concept in two renderings of one language, or a banned rendering, in one pack. */
export const r13: Check = (input) => {
  const langs = [input.lang, input.secondLang]
  const forms = liveOf(input.records, 'term').flatMap((term) =>
    term.forms
      .filter((form) => langs.some((lang) => lang === form.lang))
      .flatMap((form): Rendering[] => [
        { term: `${term.id}|${form.lang}`, text: form.text, banned: false },
        ...form.banned.map((text) => ({ term: `${term.id}|${form.lang}`, text, banned: true })),
      ]),
  )
  const index = phraseIndex(forms.map((form) => [form.text, form]))
  const hits = runningLines(input).flatMap(({ section, text }) =>
    phraseHits(text, index).map((hit) => ({ section, ...hit })),
  )
  const byTerm = Map.groupBy(hits, (hit) => hit.value.term)
  return [...byTerm].flatMap(([key, group]) => termFinding(input, key, group))
}

const termFinding = (
  input: CheckInput,
  key: string,
  hits: readonly (PhraseHit<Rendering> & { readonly section: string })[],
): readonly Finding[] => {
  const [id = '', lang = ''] = key.split('|')
  const term = liveOf(input.records, 'term').find((one) => one.id === id)
  const house =
    term?.forms.find((form) => form.lang === lang && form.register === 'formal') ??
    term?.forms.find((form) => form.lang === lang)
  const used = [...new Set(hits.map((hit) => hit.value.text))]
  if (house === undefined) return []
  const other = used.find((text) => text !== house.text)
  const mixed = used.length > 1 || hits.some((hit) => hit.value.banned)
  if (!mixed || other === undefined) return []
  const section = hits.find((hit) => hit.value.text === other)?.section
  const b = used.find((text) => text !== other) ?? house.text
  return [found('R13', 'A', [id], { a: other, b, house: house.text }, section === undefined ? {} : { section })]
}

/** The name that ships for R27; an office adds its own. The right name holds the wrong one, so it is looked for first. */
const SHIPPED_WRONG_NAME = {
  guest: 'CN',
  right: ["People's Republic of China", 'People’s Republic of China'],
  wrong: ['Republic of China'],
  house: 'People’s Republic of China',
}

/** R27: a name of a country or territory that is wrong before this guest. */
export const r27: Check = (input) => {
  const chain = guestChain(input)
  const shipped = chain.some((place) => place.code === SHIPPED_WRONG_NAME.guest) ? [SHIPPED_WRONG_NAME] : []
  const own = input.office.wrongNames
    .filter((one) => chain.some((place) => place.id === one.guest))
    .map((one) => ({ right: [one.house], wrong: [one.name], house: one.house }))
  return [...shipped, ...own].flatMap(({ right, wrong, house }) => {
    const index = phraseIndex([
      ...right.map((text) => [text, true] as const),
      ...wrong.map((text) => [text, false] as const),
    ])
    const seen = new Set<string>()
    return linesIn(input.document).flatMap(({ section, text }) =>
      phraseHits(text, index)
        .filter((hit) => !hit.value && !seen.has(`${section}|${hit.text}`) && seen.add(`${section}|${hit.text}`))
        .map(() =>
          found(
            'R27',
            'B',
            [chain.at(-1)?.id ?? input.visit.partner],
            { name: wrong[0] ?? '', country: countryOf(chain), house },
            { section },
          ),
        ),
    )
  })
}

const countryOf = (chain: readonly Place[]) => (chain.at(-1) === undefined ? '' : record(chain.at(-1)?.id ?? ''))

/** The guest's own place and all that it lies in. */
const guestChain = (input: CheckInput): readonly Place[] => {
  const partner = findRecord(input.records, input.visit.partner)
  const subject = partner?.subject
  if (subject === undefined) return []
  const guest = findRecord(input.records, subject)
  const start =
    guest?.type === 'place'
      ? guest
      : guest?.type === 'organization' && guest.place !== undefined
        ? findRecord(input.records, guest.place)
        : undefined
  return start === undefined ? [] : placeChain(input.records, start)
}

const placeChain = (records: Records, start: Place): readonly Place[] => {
  const chain = [start]
  for (let at = start; at.parent !== undefined && chain.length < 20;) {
    const parent = findRecord(records, at.parent)
    if (parent === undefined || chain.includes(parent)) break
    chain.push(parent)
    at = parent
  }
  return chain
}

/** R28: the first mention of a sub-national unit in running text is not its full official form. */
export const r28: Check = (input) => {
  const units = liveOf(input.records, 'place').filter((place) => place.kind === 'region' || place.kind === 'city')
  const forms = units.flatMap((place) => {
    const names = place.names.filter(
      (name) =>
        name.lang === input.lang &&
        name.use !== 'misprint' &&
        (name.houseStyle === undefined || name.houseStyle === input.houseStyle),
    )
    const full = names.find((name) => name.full === true)
    return full === undefined
      ? []
      : names.map((name) => [name.text, { place: place.id, full: full.text, isFull: name.text === full.text }] as const)
  })
  const index = phraseIndex(forms)
  const met = new Set<string>()
  return runningLines(input).flatMap(({ section, text }) =>
    phraseHits(text, index).flatMap(({ value }) => {
      if (met.has(value.place)) return []
      met.add(value.place)
      return value.isFull ? [] : [found('R28', 'A', [value.place], { full: value.full }, { section })]
    }),
  )
}

/** R29: a place that has ended is printed as one that is. */
export const r29: Check = (input) => {
  const first = firstDayOf(input) ?? input.today
  const ended = (place: Place | undefined, day: string): boolean => {
    const last = place?.to && latestDay(place.to)
    return last !== undefined && last < day
  }
  const uses = [
    { subject: input.visit.id as string, place: input.visit.place, day: first },
    ...printedOf(input, 'programme-item').map((item) => ({
      subject: item.id as string,
      place: item.place,
      day: item.startsAt.slice(0, 10),
    })),
    ...printedOf(input, 'meeting').map((meeting) => ({
      subject: meeting.id as string,
      place: meeting.place,
      day: earliestDay(meeting.date) ?? '',
    })),
  ]
  return uses.flatMap(({ subject, place: id, day }) => {
    const place = id && findRecord(input.records, id)
    return place?.to !== undefined && day !== '' && ended(place, day)
      ? [
          found(
            'R29',
            'B',
            [place.id, subject],
            { place: record(place.id), date: { kind: 'date', date: place.to } },
            sectionOf(input, subject),
          ),
        ]
      : []
  })
}

/** R36: a misprint is printed outside a quotation. */
export const r36: Check = (input) => {
  const misprints = (['organization', 'place', 'person'] as const).flatMap((type) =>
    liveOf(input.records, type).flatMap((one) =>
      one.names
        .filter((name) => name.use === 'misprint')
        .map((name) => [name.text, { id: one.id, misprint: name.text }] as const),
    ),
  )
  const index = phraseIndex(misprints)
  const seen = new Set<string>()
  return runningLines(input).flatMap(({ section, text }) =>
    phraseHits(text, index).flatMap(({ value, start, end }) => {
      if (isQuoted(text, start, end) || seen.has(value.id)) return []
      seen.add(value.id)
      return [found('R36', 'B', [value.id], { misprint: value.misprint, house: record(value.id) }, { section })]
    }),
  )
}

const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
  ['„', '“'],
]

/** Whether a part of a text stands between an opening and a closing quotation mark. */
export const isQuoted = (text: string, start: number, end: number): boolean =>
  QUOTES.some(([open, close]) => {
    const opened = text.lastIndexOf(open, start)
    return opened !== -1 && text.lastIndexOf(close, start - 1) < opened && text.indexOf(close, end) !== -1
  })
