import fs from 'node:fs/promises'
import { err, ok, type Instant, type PackLang, type Result } from '#core/base'
import type { Format } from '#core/contract'
import type { Texts } from '#core/language'
import {
  findVisit,
  handOver,
  listFindings,
  makePack,
  openTemplate,
  visitCodes,
  type ListedFinding,
  type MadePack,
  type PackOrder,
} from '#electron/service'
import { startWorkerHere } from '#electron/worker'
import { blobReader, fontReader, shippedTemplates, templateFiles } from '../resources.ts'
import { done, failed, type Outcome } from './outcome.ts'
import { digest, readBytes, readRecords } from './reading.ts'
import { noteLine, problemLines, type CommandProblem } from './words.ts'

type Wish = PackOrder['wish']

/** What `aide pack` and `aide check` are told, checked and typed. */
export type PackChoices = {
  readonly records: string
  readonly visit: string
  readonly template: string
  readonly audience: Wish['audience']
  readonly person: string | undefined
  readonly lang: PackLang | undefined
  readonly secondLang: PackLang | undefined
  readonly profile: Wish['profile']
  readonly houseStyle: string | undefined
  readonly formats: readonly Format[]
  readonly letterhead: string | undefined
  readonly issue: 'draft' | 'issued'
  readonly copy: { readonly number: number; readonly of: number } | undefined
  readonly holder: string | undefined
  readonly now: Instant
}

/** Makes a pack and writes it to a folder, all of its files or none. */
export const packCommand = async (choices: PackChoices, out: string, t: Texts): Promise<Outcome> => {
  const one = await packOf(choices)
  if (!one.ok) return failed(problemLines(one.error, t))
  const { made, findings } = one.value
  if (made.kind === 'refused') {
    const blocked = findings.every((finding) => finding.level !== 'B!')
    const refused = t(blocked ? 'command.issueRefused' : 'command.packRefused')
    return { ...done(findingLines(findings, t), answerOf(one.value, []), 1), errors: [refused] }
  }
  const handed = await handOver(out, made.files, fs)
  if (!handed.ok) return failed(problemLines({ kind: 'hand-over', problem: handed.error }, t))
  const files = made.files.map((file, index) => ({ ...file, path: handed.value[index] ?? file.name }))
  const fileLines = files.map(({ path, pages, sha256 }) =>
    [path, ...(pages === undefined ? [] : [t('command.pages', { count: pages })]), sha256].join('  '),
  )
  return done(
    [
      ...fileLines,
      ...(findings.some(isBlocking) ? [t('command.draftBlocked')] : []),
      ...made.notes.map((note) => noteLine(note, t)),
      ...made.withheld.map(({ record, reason }) => t('command.withheld', { record, reason })),
      ...findingLines(findings, t),
    ],
    answerOf(one.value, files),
  )
}

/** Checks a pack without writing it: 1 when a finding blocks. */
export const checkCommand = async (choices: PackChoices, t: Texts): Promise<Outcome> => {
  const one = await packOf({ ...choices, formats: [] })
  if (!one.ok) return failed(problemLines(one.error, t))
  const { findings } = one.value
  const blocking = findings.some(isBlocking)
  const lines = findings.length === 0 ? [t('command.noFindings')] : findingLines(findings, t)
  return done(lines, { findings }, blocking ? 1 : 0)
}

type OnePack = { readonly made: MadePack; readonly findings: readonly ListedFinding[] }

const packOf = async (choices: PackChoices): Promise<Result<OnePack, CommandProblem>> => {
  const misused = copyProblem(choices)
  if (misused !== undefined) return err(misused)
  const read = await readRecords(choices.records)
  if (!read.ok) return read
  const { records } = read.value
  const visit = findVisit(records, choices.visit)
  if (visit === undefined) return err({ kind: 'no-visit', visit: choices.visit, known: visitCodes(records) })
  const template = await openTemplate(choices.template, {
    shipped: await shippedTemplates(),
    readFolder: templateFiles,
  })
  if (!template.ok) return template
  const letterhead = choices.letterhead === undefined ? undefined : await readBytes(choices.letterhead)
  if (letterhead !== undefined && !letterhead.ok) return letterhead
  const made = await makePack(
    {
      records,
      formats: choices.formats,
      ...(letterhead !== undefined && { letterhead: letterhead.value }),
      wish: { visit, template: template.value, now: choices.now, ...wishOf(choices) },
    },
    { worker: startWorkerHere({ readFont: fontReader() }), digest, readBlob: blobReader(choices.records) },
  )
  return made.ok ? ok({ made: made.value, findings: listFindings(records, made.value) }) : made
}

/** A number is given to an issued copy only, and a holder to a numbered one. */
const copyProblem = ({ issue, copy, holder }: PackChoices): CommandProblem | undefined => {
  if (copy === undefined) return holder === undefined ? undefined : { kind: 'holder-without-copy' }
  return issue === 'draft' ? { kind: 'copy-of-draft' } : undefined
}

const wishOf = (choices: PackChoices): Partial<Wish> => {
  const { audience, person, lang, secondLang, profile, houseStyle } = choices
  return {
    ...(audience !== undefined && { audience }),
    ...(person !== undefined && { person: person as NonNullable<Wish['person']> }),
    ...(lang !== undefined && { lang }),
    ...(secondLang !== undefined && { secondLang }),
    ...(profile !== undefined && { profile }),
    ...(houseStyle !== undefined && { houseStyle }),
    issue: issueOf(choices),
  }
}

const issueOf = ({ issue, now, copy, holder }: PackChoices): NonNullable<Wish['issue']> =>
  issue === 'draft'
    ? { kind: 'draft' }
    : {
        kind: 'issued',
        issuedAt: now,
        ...(copy !== undefined && { copy: { ...copy, ...(holder !== undefined && { holder }) } }),
      }

const isBlocking = ({ level, waived }: ListedFinding): boolean => level !== 'A' && waived === null

type Placed = MadePack['files'][number] & { readonly path: string }

const answerOf = ({ made, findings }: OnePack, files: readonly Placed[]): unknown => ({
  files: files.map(({ path, format, sha256, pages }) => ({ path, format, sha256, pages: pages ?? null })),
  withheld: made.withheld.map(({ record, reason }) => ({ record, reason })),
  findings,
})

const findingLines = (findings: readonly ListedFinding[], t: Texts): readonly string[] =>
  findings.map(({ id, level, message, fix, waived }) =>
    waived === null
      ? t('command.findingFix', { id, level, message, fix })
      : t('command.findingWaived', { id, level, message, ...waived }),
  )
