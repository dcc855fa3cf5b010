import type { Day, Id, PackLang } from '#core/base'
import type { Picture } from '#core/document'
import type { MeetingSide } from '#core/domain'
import { textsFor, type TextKey } from '#core/language'
import type { SectionId } from '#core/template'
import type { Change } from '../change.ts'
import type { PackRequest } from '../request.ts'
import type { Scope } from '../scope.ts'

/** A text of the catalogue in one language, its `{slots}` filled. */
export type Texts = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

/** What stands behind every printed line: the records that may be seen, the languages, what else is printed. */
export type Print = {
  readonly scope: Scope
  readonly request: PackRequest
  readonly lang: PackLang
  /** The second language of a paired pack. */
  readonly second: PackLang | undefined
  /** The catalogue in the first language. */
  readonly t: Texts
  /** The day whose posts and places are printed: the first of the visit, else today. */
  readonly day: Day
  /** The side whose copy this is: named first. */
  readonly firstSide: MeetingSide
  /** Sections that the document has beside the one being written. */
  readonly printed: ReadonlySet<SectionId>
  /** Sources in the order of their first mark; known only when section 20 is written. */
  readonly sourceOrder: readonly Id<'source'>[]
  /** Ids of the records that the other sections print; known only when section 20 is written. */
  readonly rests: ReadonlySet<string>
  /** What changed since the version before; known only when section 21 is written. */
  readonly changes: readonly Change[]
  /** How the picture of each attachment is embedded; one that is not here prints a frame with initials. */
  readonly pictures: Pictures
}

/** By attachment: the digest and size of the re-encoded picture. */
export type Pictures = ReadonlyMap<string, Omit<Picture, 'alt'>>

/** The context of a document before anything is written. */
export const makePrint = (
  scope: Scope,
  request: PackRequest,
  changes: readonly Change[] = [],
  pictures: Pictures = new Map(),
): Print => ({
  scope,
  request,
  lang: request.lang,
  second: request.layout === 'paired' ? request.secondLang : undefined,
  t: textsFor(request.lang),
  day: scope.day ?? scope.today,
  firstSide: request.audience === 'shareable' ? 'theirs' : 'ours',
  printed: new Set(),
  sourceOrder: [],
  rests: new Set(),
  changes,
  pictures,
})

/** The catalogue in any of the four languages. */
export const textsIn = (lang: PackLang): Texts => textsFor(lang)
