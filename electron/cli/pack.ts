import fs from 'node:fs/promises'
import { err, type Instant, type PackLang, type Result } from '#core/base'
import type { Format, ListedFinding, OrderedPack, PackAsked } from '#core/contract'
import type { Texts } from '#core/language'
import { handOver, orderPack } from '#electron/service'
import { startWorkerHere } from '#electron/worker'
import { blobReader, fontReader, readRules, templatePlaces } from '../resources.ts'
import { done, failed, type Outcome } from './outcome.ts'
import { digest, readBytes, readRecords } from './reading.ts'
import { told, unlocked, withVaultProcess, type VaultChoices } from './vault-session.ts'
import { warningLines } from './vault-words.ts'
import { noteLine, problemLines, type CommandProblem } from './words.ts'

/** Where the records of a pack come from: an open file, or a vault and how it is opened. */
export type PackSource = { readonly kind: 'file'; readonly file: string } | ({ readonly kind: 'vault' } & VaultChoices)

/** What `aide pack` and `aide check` are told, checked and typed. */
export type PackChoices = {
  readonly from: PackSource
  readonly visit: string
  readonly template: string
  readonly audience: PackAsked['audience']
  readonly person: string | undefined
  readonly lang: PackLang | undefined
  readonly secondLang: PackLang | undefined
  readonly profile: PackAsked['profile']
  readonly houseStyle: string | undefined
  readonly formats: readonly Format[]
  /** A Word file, or false for none; else the office's own. */
  readonly letterhead: string | false | undefined
  readonly issue: 'draft' | 'issued'
  readonly copy: { readonly number: number; readonly of: number } | undefined
  readonly holder: string | undefined
  readonly now: Instant
}

/** Makes a pack and writes it to a folder, all of its files or none. */
export const packCommand = async (choices: PackChoices, out: string, t: Texts): Promise<Outcome> => {
  const one = await packOf(choices, t)
  if (!one.ok) return failed(problemLines(one.error, t))
  const made = one.value
  const { findings } = made
  if (made.kind === 'refused') {
    const blocked = findings.every((finding) => finding.level !== 'B!')
    const refused = t(blocked ? 'command.issueRefused' : 'command.packRefused')
    return { ...done(findingLines(findings, t), answerOf(made, []), 1), errors: [refused] }
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
    answerOf(made, files),
  )
}

/** Checks a pack without writing it: 1 when a finding blocks. */
export const checkCommand = async (choices: PackChoices, t: Texts): Promise<Outcome> => {
  const one = await packOf({ ...choices, formats: [] }, t)
  if (!one.ok) return failed(problemLines(one.error, t))
  const { findings } = one.value
  const blocking = findings.some(isBlocking)
  const lines = findings.length === 0 ? [t('command.noFindings')] : findingLines(findings, t)
  return done(lines, { findings }, blocking ? 1 : 0)
}

const packOf = async (choices: PackChoices, t: Texts): Promise<Result<OrderedPack, CommandProblem>> => {
  const misused = copyProblem(choices)
  if (misused !== undefined) return err(misused)
  const { letterhead } = choices
  const file = typeof letterhead === 'string' ? await readBytes(letterhead) : undefined
  if (file?.ok === false) return file
  const asked = askedOf(choices, letterhead === false ? 'none' : file?.value)
  return choices.from.kind === 'file' ? packOfFile(choices.from.file, asked) : packOfVault(choices.from, asked, t)
}

const packOfFile = async (file: string, asked: PackAsked): Promise<Result<OrderedPack, CommandProblem>> => {
  const read = await readRecords(file)
  if (!read.ok) return read
  return orderPack(read.value.records, asked, {
    worker: startWorkerHere({ readFont: fontReader() }),
    digest,
    readBlob: blobReader(file),
    templates: await templatePlaces(),
    computerCeiling: (await readRules()).ceiling,
  })
}

/** The vault process makes the pack: no record and no key comes here, only the finished files. */
const packOfVault = (
  from: Extract<PackSource, { kind: 'vault' }>,
  asked: PackAsked,
  t: Texts,
): Promise<Result<OrderedPack, CommandProblem>> =>
  withVaultProcess(async (client) => {
    const state = await unlocked(client, from, 'read', t)
    if (!state.ok) return state
    for (const line of warningLines(state.value.warnings, t)) process.stderr.write(`${line}\n`)
    const made = told(await client['packs.make'](asked))
    return made.ok ? made.value : made
  })

/** A number is given to an issued copy only, and a holder to a numbered one. */
const copyProblem = ({ issue, copy, holder }: PackChoices): CommandProblem | undefined => {
  if (copy === undefined) return holder === undefined ? undefined : { kind: 'holder-without-copy' }
  return issue === 'draft' ? { kind: 'copy-of-draft' } : undefined
}

const askedOf = (choices: PackChoices, letterhead: PackAsked['letterhead']): PackAsked => {
  const { visit, template, formats, audience, person, lang, secondLang, profile, houseStyle, now } = choices
  return {
    visit,
    template,
    formats: [...formats],
    letterhead,
    audience,
    person,
    lang,
    secondLang,
    profile,
    houseStyle,
    issue: issueOf(choices),
    now,
  }
}

const issueOf = ({ issue, now, copy, holder }: PackChoices): PackAsked['issue'] =>
  issue === 'draft'
    ? { kind: 'draft' }
    : { kind: 'issued', issuedAt: now, ...(copy !== undefined && { copy: { ...copy, holder } }) }

const isBlocking = ({ level, waived }: ListedFinding): boolean => level !== 'A' && waived === null

type Placed = OrderedPack['files'][number] & { readonly path: string }

const answerOf = ({ withheld, findings }: OrderedPack, files: readonly Placed[]): unknown => ({
  files: files.map(({ path, format, sha256, pages }) => ({ path, format, sha256, pages: pages ?? null })),
  withheld: withheld.map(({ record, reason }) => ({ record, reason })),
  findings,
})

const findingLines = (findings: readonly ListedFinding[], t: Texts): readonly string[] =>
  findings.map(({ id, level, message, fix, waived }) =>
    waived === null
      ? t('command.findingFix', { id, level, message, fix })
      : t('command.findingWaived', { id, level, message, ...waived }),
  )
