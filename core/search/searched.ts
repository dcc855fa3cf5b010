import { findRecord, type AnyRecord, type LocalText, type NameForm, type Note, type Records } from '#core/domain'

/** What a record is found by: its names or title first, then its other words. */
export type Searched = { readonly names: readonly string[]; readonly words: readonly string[] }

/** The words by which a record is found; undefined for a record that is never a hit by itself. */
export const searchedIn = (records: Records, record: AnyRecord): Searched | undefined => {
  switch (record.type) {
    case 'person':
      return searched(namesOf(record.names, Object.values(record.perLanguage)), notes(...record.career))
    case 'organization':
      return searched(namesOf(record.names))
    case 'place':
      return searched([...namesOf(record.names), ...(record.code === undefined ? [] : [record.code])])
    case 'post':
      return searched([
        ...Object.values(record.label).flatMap((labels) => Object.values(labels)),
        ...namesOf(record.wordings),
      ])
    case 'partner': {
      const subject = findRecord(records, record.subject)
      return searched(subject === undefined ? [] : namesOf(subject.names), notes(...record.profile))
    }
    case 'relation':
      return searched(texts(record.statusTerm))
    case 'agreement':
      return searched(texts(record.title))
    case 'project':
      return searched(texts(record.title), notes(record.nextStep))
    case 'honour':
      return searched(texts(record.name), notes(record.gloss))
    case 'figure':
      return searched([...texts(record.label), ...digitsOf(record.value)], texts(record.definition, record.base))
    case 'gift':
      return searched(texts(record.object), texts(record.occasion))
    case 'source':
      return searched([record.title], [record.publisher ?? '', record.author ?? ''])
    case 'meeting':
      return searched(texts(record.title), notes(...record.outcomes))
    case 'statement':
      return searched([], texts(record.text))
    case 'commitment':
      return searched(texts(record.deliverable), texts(record.lineToTake, record.nextStep))
    case 'topic':
      return searched(texts(record.label), notes(...record.positions, ...record.background, record.house))
    case 'term':
      return searched(
        [record.concept, ...record.forms.map(({ text }) => text)],
        record.forms.flatMap(({ banned }) => banned),
      )
    case 'attachment':
      return searched([record.caption ?? '', ...texts(record.ownCaption)], [...texts(record.alt), record.credit ?? ''])
    case 'visit':
      return searched(
        [...texts(record.title), record.code ?? ''],
        [...record.objectives.flatMap(({ text }) => texts(text)), ...notes(record.whyNow)],
      )
    case 'programme-item':
      return searched([], texts(record.activity))
    case 'talking-point':
      return record.use === 'if-raised'
        ? searched([], texts(record.theirPoint, record.line, record.fallback, record.doNotSay))
        : searched([], texts(record.text))
    case 'pack':
      return searched([record.number])
    case 'precedence-table':
    case 'template':
      return searched([record.name])
    case 'participation':
    case 'tenure':
    case 'waiver':
    case 'office':
      return undefined
  }
}

const searched = (names: readonly string[], words: readonly string[] = []): Searched => ({ names, words })

/** All forms of a name, those too that are never printed: aliases, former names and misprints are what people type. */
const namesOf = (
  forms: readonly Pick<NameForm, 'text'>[],
  callings: readonly { readonly shortForm?: string | undefined }[] = [],
): readonly string[] => [...forms.map(({ text }) => text), ...callings.flatMap(({ shortForm }) => shortForm ?? [])]

const texts = (...some: readonly (LocalText | undefined)[]): readonly string[] =>
  some.flatMap((text) => (text === undefined ? [] : Object.values(text).map((entry) => entry.text)))

const notes = (...some: readonly (Note | undefined)[]): readonly string[] => texts(...some.map((note) => note?.text))

const digitsOf = (value: Extract<AnyRecord, { type: 'figure' }>['value']): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value)
