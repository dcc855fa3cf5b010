import { addMonths, earliestDay, fold } from '#core/base'
import { everyBlock, portraitsOf } from '#core/document'
import { findRecord, leadingOf, type NameForm, type Participation, type Person } from '#core/domain'
import { found, record, type Check, type FindingValue } from './finding.ts'
import type { CheckInput } from './input.ts'
import { firstDayOf, printedOf, sectionOf } from './printed.ts'

/** The scripts of the four printed languages; a person of another language is asked for it by the script of a form. */
const SCRIPTS: Readonly<Record<string, string>> = { vi: 'Latn', en: 'Latn', ru: 'Cyrl', zh: 'Hans' }

/** R11: a printed person without a form in the own script, or without a pronunciation for the reader's language. */
export const r11: Check = (input) =>
  membersPrinted(input).flatMap((person) => {
    const where = sectionOf(input, person.id)
    const own = person.names.find(isOwn)
    const script: FindingValue = {
      kind: 'script',
      script: missingScript(person),
    }
    const speaks = own?.lang.split('-')[0] === input.lang.split('-')[0]
    return [
      ...(own === undefined
        ? [found('R11', 'A', [person.id], { person: record(person.id), script }, { ...where, variant: 'script' })]
        : []),
      ...(speaks || person.perLanguage[input.lang]?.pronunciation !== undefined
        ? []
        : [
            found(
              'R11',
              'A',
              [person.id],
              { person: record(person.id), lang: { kind: 'lang', tag: input.lang } },
              { ...where, variant: 'pronunciation' },
            ),
          ]),
    ]
  })

/** The script of the own form that is missing, where the language of a form tells it; else just “own”. */
const missingScript = (person: Person): string => {
  const [first] = person.names
  const wanted = SCRIPTS[first?.lang.split('-')[0] ?? '']
  return wanted === undefined || wanted === first?.script ? 'Zzzz' : wanted
}

const isOwn = (form: NameForm): boolean => form.system === 'own' && form.use !== 'misprint' && form.use !== 'alias'

/** People of both delegations who are printed. */
const membersPrinted = (input: CheckInput): readonly Person[] => {
  const ids = new Set(membersOf(input).map((one) => one.person as string))
  return printedOf(input, 'person').filter((person) => ids.has(person.id))
}

const membersOf = ({ orders }: CheckInput): readonly Participation[] =>
  [...orders.ours, ...orders.theirs].map(({ participation }) => participation)

/** R17: a biography without photo, with one under 300 dpi as printed, or an old one. Shareable copies print no photos. */
export const r17: Check = (input) => (input.audience === 'shareable' ? [] : photoFindings(input))

const photoFindings = (input: CheckInput): ReturnType<Check> =>
  everyBlock(input.document).flatMap(({ section, block }) => {
    if (block.kind !== 'biography') return []
    const person = block.provenance.find((id) => id.startsWith('person:'))
    if (person === undefined) return []
    return portraitsOf(block).flatMap((portrait) => {
      if (portrait.kind === 'placeholder')
        return [found('R17', 'A', [person], { person: record(person) }, { section: section.id, variant: 'missing' })]
      const dpi = dpiOf(input, portrait.picture.sha256, portrait.picture.widthPx)
      const year = yearOfOldPhoto(input, person)
      return [
        ...(dpi < input.template.limits.photo.dpi
          ? [found('R17', 'A', [person], { person: record(person), dpi }, { section: section.id, variant: 'dpi' })]
          : []),
        ...(year === undefined
          ? []
          : [found('R17', 'A', [person], { person: record(person), year }, { section: section.id, variant: 'old' })]),
      ]
    })
  })

const PORTRAIT_INCHES = 30 / 25.4

const dpiOf = ({ layout }: CheckInput, sha256: string, widthPx: number): number =>
  Math.round(layout?.pictures.find((picture) => picture.sha256 === sha256)?.dpi ?? widthPx / PORTRAIT_INCHES)

const yearOfOldPhoto = (input: CheckInput, id: string): string | undefined => {
  const portrait = printedOf(input, 'person').find((person) => person.id === id)?.portrait
  const takenOn = portrait && findRecord(input.records, portrait)?.takenOn
  const day = takenOn && earliestDay(takenOn)
  const first = firstDayOf(input) ?? input.today
  return day !== undefined && day < addMonths(first, -12 * input.template.limits.photo.years)
    ? day.slice(0, 4)
    : undefined
}

/** R25: two people print alike in one list, with nothing to tell them apart. */
export const r25: Check = (input) =>
  [input.orders.ours, input.orders.theirs].flatMap((order) => {
    const byPrint = new Map<string, Participation[]>()
    for (const { participation } of order) {
      const key = printKey(input, participation)
      if (key !== undefined) byPrint.set(key, [...(byPrint.get(key) ?? []), participation])
    }
    return [...byPrint.values()]
      .filter((group) => group.length > 1)
      .map((group) =>
        found(
          'R25',
          'B',
          group.map((one) => one.person),
          { name: record(group[0]?.person ?? '') },
        ),
      )
  })

/** Everything a list prints of a person to tell who it is: name, own script, post. */
const printKey = (input: CheckInput, one: Participation): string | undefined => {
  const person = findRecord(input.records, one.person)
  if (person === undefined) return undefined
  const latin = person.preferredLatin ?? person.names.find((form) => form.script === 'Latn')?.text ?? ''
  const own = person.names.find(isOwn)?.text ?? ''
  return [fold(latin), own.normalize('NFC'), leadingOf(input.records, one, firstDayOf(input))?.post ?? ''].join('|')
}

/** R26: the form of address is unknown. */
export const r26: Check = (input) =>
  membersPrinted(input)
    .filter((person) => person.gender === 'unknown' && person.perLanguage[input.lang]?.address === undefined)
    .map((person) => found('R26', 'A', [person.id], { person: record(person.id) }, sectionOf(input, person.id)))
