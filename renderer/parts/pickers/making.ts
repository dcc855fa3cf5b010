import { createContext, useContext } from 'react'
import type { HomeGround, RecordType } from '#core/domain'
import { langOfText, scriptOfText } from '#core/language'

/** A record that is asked for where none was found: its type, what it belongs to, and who hears of it. */
export type Making = {
  readonly type: RecordType
  readonly around: Omit<HomeGround, 'id'>
  /** What was typed already, to be seen and changed. */
  readonly suggested?: Readonly<Record<string, unknown>>
  readonly onMade: (id: string) => void
}

const MakingContext = createContext<((making: Making) => void) | undefined>(undefined)

/** Gives the parts below a way to have a record made where they stand. */
export const MakingRoot = MakingContext

/** Opens the form of a new record over what is on the screen; undefined where nothing can be made. */
export const useMaking = (): ((making: Making) => void) | undefined => useContext(MakingContext)

/** What can be made wherever it is missing: neither what needs a visit or a statement, nor what is read in. */
const MADE_ANYWHERE: ReadonlySet<string> = new Set<RecordType>([
  'partner',
  'organization',
  'person',
  'place',
  'post',
  'tenure',
  'topic',
  'agreement',
  'project',
  'honour',
  'figure',
  'gift',
  'term',
  'meeting',
  'precedence-table',
])

export const isMadeAnywhere = (type: string): type is RecordType => MADE_ANYWHERE.has(type)

const NAMED: ReadonlySet<RecordType> = new Set(['place', 'organization', 'person'])

/** The name that somebody looked for, as the first name of what is made; how its parts stand is theirs to say. */
export const suggestedName = (type: RecordType, typed: string, lang: string): Readonly<Record<string, unknown>> => {
  const text = typed.trim().normalize('NFC')
  if (!NAMED.has(type) || text === '') return {}
  const name = { text, lang: langOfText(text, lang), script: scriptOfText(text), system: 'own' }
  return { names: [type === 'person' ? name : { ...name, order: 'given-first', use: 'legal' }] }
}
