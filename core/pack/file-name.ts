import { partsOf, rankOfLevel, type MarkingScheme, type PackLang, type PartialDate, type Point } from '#core/base'
import type { Audience, Office, Visit } from '#core/domain'
import { schemeOf } from './audience.ts'
import type { Issue } from './request.ts'

/** What a file's name is made of. */
export type NamedFile = {
  readonly office: Office
  readonly visit: Visit
  readonly audience: Audience
  readonly template: string
  readonly lang: PackLang
  readonly version: number
  /** Which addendum to that version it is, where it is one. */
  readonly addendum?: number | undefined
  readonly issue: Issue
  /** The level of the pack. */
  readonly level: string
  readonly contentHash: string
  /** `pdf`, `docx`, `html`. */
  readonly extension: string
}

/** The name of a file of a pack (PACK 6.3): ASCII; above Internal it tells no date, partner or person (D14). */
export function fileNameOf(file: NamedFile): string {
  const { office, visit, version, addendum, level, contentHash, extension } = file
  const addendumPart = addendum === undefined ? undefined : `addendum${addendum}`
  const end = [`v${version}`, addendumPart, copyPart(file.issue), level.toUpperCase().replace(/[^A-Z0-9-]+/g, '-')]
  const start = isOpen(schemeOf(office), level)
    ? [firstDay(visit.window), visit.code, templatePart(file.template), file.audience, languagePart(file)]
    : [contentHash.slice(0, HASH_DIGITS)]
  return `${[...start, ...end].filter((part) => part !== undefined && part !== '').join('_')}.${extension}`
}

const HASH_DIGITS = 8
const INTERNAL_RANK = 1

/** Whether a level is Internal or lower; no level of a state's secrets is. */
const isOpen = (scheme: MarkingScheme, level: string): boolean => {
  const rank = rankOfLevel(scheme, level)
  return !scheme.stateSecret && rank !== undefined && rank <= INTERNAL_RANK
}

const copyPart = (issue: Issue): string | undefined => {
  if (issue.kind === 'draft') return 'draft'
  return issue.copy === undefined ? undefined : `copy${issue.copy.number}`
}

const templatePart = (name: string): string | undefined => (name === 'standard' ? undefined : name)

const shortTag = (lang: string): string => lang.split('-')[0] ?? lang

const languagePart = ({ lang, office }: NamedFile): string | undefined =>
  shortTag(lang) === shortTag(office.language) ? undefined : shortTag(lang)

/** The first day of a window as far as it is known: `2026-12-16`, `2026-12`, `2022`. */
function firstDay(window: PartialDate): string {
  const parts = partsOf(window)
  const point =
    parts?.kind === 'interval' ? (parts.from ?? parts.to) : parts?.kind === 'point' ? parts.point : undefined
  return point === undefined ? 'undated' : pointText(point)
}

const pointText = ({ year, month, day }: Point): string =>
  [
    String(year).padStart(4, '0'),
    ...[month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])),
  ].join('-')

/** The name, or with `-2`, `-3` … where it is taken: no file is ever written over. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  const dot = name.lastIndexOf('.')
  const [stem, extension] = [name.slice(0, dot), name.slice(dot)]
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${stem}-${number}${extension}`
    if (!isTaken(candidate)) return candidate
  }
}
