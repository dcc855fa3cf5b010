import { PACK_LANGS, type PackLang } from '#core/base'
import type { IssuedVersion, ListedChange, ListedCopy } from '#core/contract'
import { officeOf, recordsWith, type Copy, type Pack, type Records } from '#core/domain'
import { schemeOf, sectionTitleIn, thawScope, type Change, type PackRequest } from '#core/pack'
import type { Template } from '#core/template'
import type { OpenVault } from '#electron/vault'
import type { EarlierPack } from '../prepare.ts'
import { KEPT, keptFiles, readKept } from './kept-files.ts'
import { statedWaivers } from './stated-waivers.ts'

type Opened = { readonly vault: OpenVault['vault']; readonly records: Records }

/** The newest issued version of one pack, addenda too, by the time of its issue. */
const newestIssued = (records: Records, request: PackRequest): Pack | undefined =>
  recordsWith(records, 'pack', 'visit', request.visit)
    .filter(
      (pack) =>
        pack.state === 'issued' && pack.template.name === request.template.name && pack.audience === request.audience,
    )
    .toSorted((a, b) => ((a.issuedAt ?? '') < (b.issuedAt ?? '') ? 1 : -1))[0]

/** What an issued version was made of; undefined where that is not kept. */
export const issuedState = async ({ vault, records }: Opened, pack: Pack): Promise<EarlierPack | undefined> => {
  const bytes = await readKept(vault, records, pack.id, KEPT.scope)
  const scope = bytes === undefined ? undefined : thawScope(new TextDecoder().decode(bytes))
  return scope && { scope, arranged: pack.arranged }
}

/** Gives what the newest issued version of a pack was made of; it is read and thawed once. */
export const lastIssuedIn = (vault: () => OpenVault['vault']) => {
  const known = new Map<string, EarlierPack | undefined>()
  return async (records: Records, request: PackRequest): Promise<EarlierPack | undefined> => {
    const pack = newestIssued(records, request)
    if (pack === undefined) return undefined
    if (!known.has(pack.id)) known.set(pack.id, await issuedState({ vault: vault(), records }, pack))
    return known.get(pack.id)
  }
}

/** The issued versions of a visit, newest first. */
export const versionsOf = async (opened: Opened, visit: string): Promise<readonly IssuedVersion[]> => {
  const packs = [...opened.records.pack.values()].filter((pack) => pack.visit === visit && pack.state === 'issued')
  const newest = packs.toSorted((a, b) => ((a.issuedAt ?? '') < (b.issuedAt ?? '') ? 1 : -1))
  return Promise.all(newest.map((pack) => listed(pack, opened)))
}

const listed = async (pack: Pack, opened: Opened): Promise<IssuedVersion> => {
  const { records } = opened
  const [lang = 'en'] = pack.languages.filter(isPackLanguage)
  const { level } = pack.packMarking
  const label = schemeOf(officeOf(records)).levels.find(({ code }) => code === level)?.labels[lang] ?? level
  const manifest = [...keptFiles(records, pack.id)].find(([name]) => name.endsWith('.manifest.json'))
  return {
    pack: pack.id,
    number: pack.number,
    version: pack.version,
    template: pack.template.name,
    audience: pack.audience,
    languages: pack.languages,
    marking: { level, label },
    contentHash: pack.contentHash,
    at: pack.issuedAt ?? pack.updatedAt,
    by: pack.issuedBy ?? pack.updatedBy,
    addendumTo: pack.addendumTo ?? null,
    copies: pack.copies.map(listedCopy),
    files: [
      ...pack.outputs,
      ...(manifest === undefined
        ? []
        : [{ format: 'manifest', name: manifest[0], size: 0, sha256: manifest[1].sha256 ?? '' } as const]),
    ],
    waivers: statedWaivers(records, pack),
    findings: pack.findings.map(({ id, level: grave, message }) => ({ id, level: grave, message })),
    changes: await changesKept(opened, pack.id),
  }
}

const isPackLanguage = (lang: string): lang is PackLang => (PACK_LANGS as readonly string[]).includes(lang)

/** A copy as it is listed. */
export const listedCopy = ({ n, holder, out, back, reason }: Copy): ListedCopy => ({
  n,
  holder: holder ?? null,
  out: out ?? null,
  back: back ?? null,
  reason: reason ?? null,
})

const changesKept = async ({ vault, records }: Opened, pack: string): Promise<readonly ListedChange[]> => {
  const bytes = await readKept(vault, records, pack, KEPT.changes)
  return bytes === undefined ? [] : (JSON.parse(new TextDecoder().decode(bytes)) as readonly ListedChange[])
}

/** Changes in words, each under the title of its section. */
export const listedChanges = (
  changes: readonly Change[],
  { lang, template }: { readonly lang: PackLang; readonly template: Template },
): readonly ListedChange[] =>
  changes.map(({ kind, section, record, line }) => ({
    kind,
    section,
    title: sectionTitleIn(lang, template, section),
    record,
    line,
  }))
