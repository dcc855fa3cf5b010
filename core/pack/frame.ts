import { dayInZone, partialDate, type PackLang } from '#core/base'
import type { Banner, Copy, OutputWords, Running } from '#core/document'
import { printDate, textsFor } from '#core/language'
import type { SectionId, Template } from '#core/template'
import { schemeOf } from './audience.ts'
import { wordsIn, type Print } from './print.ts'
import type { PackRequest } from './request.ts'

/** The printed marking of a level: its words in the first language and its frame. */
export function bannerOf(print: Print, level: string): Banner {
  const known = schemeOf(print.scope.office).levels.find((one) => one.code === level)
  return {
    level,
    label: known?.labels[print.lang] ?? known?.labels['en'] ?? level,
    frame: known?.frame ?? 'none',
    colour: known?.colour ?? 'black',
  }
}

/** Document type and marking, nothing of the visit: `Briefing pack, Internal`. */
export const titleOf = (print: Print, template: Template, banner: Banner): string =>
  print.t('outputs.title', { type: template.title[print.lang], marking: banner.label })

/** The title of a section: the template's own, else the catalogue's. */
export const sectionTitle = (print: Print, template: Template, id: SectionId): string =>
  sectionTitleIn(print.lang, template, id)

/** The title of a section in a language. */
export const sectionTitleIn = (lang: PackLang, template: Template, id: SectionId): string =>
  template.titles[lang]?.[id] ?? textsFor(lang)(`sections.${id}.title`)

/** The only time of a document: of its issue, or for a draft the start of the clock's day. */
export const issuedAtOf = (request: PackRequest): string =>
  request.issue.kind === 'issued' ? request.issue.issuedAt : `${request.today}T00:00:00Z`

/** `Draft`, `Copy 3 of 5`, or a version without a number. */
export function copyOf(print: Print): Copy {
  const { issue } = print.request
  if (issue.kind === 'draft') return { kind: 'draft', word: print.t('outputs.draft') }
  if (issue.copy === undefined) return { kind: 'unnumbered', word: '' }
  const { number, of, holder } = issue.copy
  const word = print.t('outputs.copy', { number, of })
  return { kind: 'numbered', number, of, word, ...(holder !== undefined && mayNameHolder(print) && { holder }) }
}

const mayNameHolder = (print: Print): boolean => print.request.audience !== 'shareable'

/** What stands in header and footer. */
export function runningOf(print: Print, template: Template): Running {
  const { office, visit } = print.scope
  return {
    shortTitle: wordsIn(print, visit.title, print.lang) ?? template.title[print.lang],
    version: print.t('outputs.version', { version: print.request.version }),
    department: (office.department && wordsIn(print, office.department, print.lang)) ?? '',
    issued: issuedWords(print),
  }
}

/** The day of issue, or `draft` and the day of the clock. */
export function issuedWords(print: Print): string {
  const { issue, today } = print.request
  const day = issue.kind === 'issued' ? dayInZone(issue.issuedAt, print.scope.visit.zone) : today
  const date = printDate(partialDate(day), print.lang, 'full')
  return issue.kind === 'issued' ? date : print.t('outputs.draftOf', { date })
}

/** The words that outputs print by themselves. */
export const wordsForOutputs = (print: Print): OutputWords => ({
  contents: print.t('outputs.contents'),
  continued: print.t('outputs.continued'),
  status: print.t('outputs.status', { word: '{word}' }),
  page: print.t('outputs.page'),
})
