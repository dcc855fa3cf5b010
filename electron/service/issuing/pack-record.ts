import { assert, instantToNumber, type Digest, type Id, type Marking } from '#core/base'
import { canonicalJson } from '#core/document'
import type { Pack, Visit } from '#core/domain'
import type { Finding, PackRequest } from '#core/pack'
import { listFindings } from '../findings.ts'
import { laterThan } from '../later-than.ts'
import type { Prepared } from '../prepare.ts'
import type { IssueOrder } from './issue-order.ts'
import { newRecord } from './kept-files.ts'
import type { RenderedCopy } from './render-copy.ts'

type Deps = { readonly digest: Digest }

/** What every record of a pack says of its version, issued or in preparation. */
export const versionFields = ({ request, document, hash, censored, scope }: Prepared, { digest }: Deps) => {
  const { template, lang, secondLang, arrangement } = request
  return {
    type: 'pack',
    home: request.visit,
    visit: request.visit,
    number: request.briefNumber,
    contentHash: hash,
    packMarking: markingOf(scope.visit, scope.office.scheme, document.banner.level),
    template: { name: template.name, sha256: digest(canonicalJson(template)) },
    audience: request.audience,
    profile: request.profile,
    languages: secondLang === undefined ? [lang] : [lang, secondLang],
    version: request.version,
    sections: document.sections.map(({ id }) => id),
    ...(arrangement !== undefined && { arranged: arrangement }),
    withheld: censored.withheld.map(({ record, reason }) => ({ record, code: reason })),
  }
}

/** The marking of a pack; a level that somebody decided on the visit keeps who, which entry and until when. */
const markingOf = (visit: Visit, scheme: string, level: string): Marking =>
  visit.marking?.level === level ? { ...visit.marking, scheme } : { scheme, level, caveats: [] }

type Issuing = {
  readonly order: IssueOrder
  readonly prepared: Prepared
  readonly files: readonly RenderedCopy[]
  readonly findings: readonly Finding[]
  readonly draft: Pack | undefined
  readonly id: Id<'pack'>
}

/** The record of an issued version. */
export const packRecord = ({ order, prepared, files, findings, draft, id }: Issuing, deps: Deps): Pack => {
  const { by, at, copies, records } = order
  const { waivers } = prepared.scope
  const { request } = prepared
  const record = newRecord({
    ...(draft ?? { createdAt: at, createdBy: by }),
    ...versionFields(prepared, deps),
    id,
    updatedAt: laterThan(instantToNumber(at), [draft]),
    updatedBy: by,
    state: 'issued',
    issuedAt: at,
    issuedBy: by,
    copies: copies.map(({ n, holder, reason }) => ({
      n,
      ...(holder !== undefined && { holder }),
      ...(reason !== undefined && reason !== '' && { reason }),
    })),
    outputs: files.map(({ format, name, bytes, sha256 }) => ({ format, name, size: bytes.length, sha256 })),
    findings: listFindings(records, { request, findings, waivers }).map(
      ({ id: check, level, records: of, message, fix }) => ({
        id: check,
        level,
        records: of,
        message,
        fix,
      }),
    ),
    waivers: waiversStanding(order, request),
    ...(order.addendumTo !== undefined && { addendumTo: order.addendumTo }),
  })
  assert(record.type === 'pack', 'the record of a pack')
  return record
}

/** The waivers of the version in preparation, those of advice among them. */
const waiversStanding = ({ records }: IssueOrder, request: PackRequest): readonly string[] =>
  [...records.waiver.values()]
    .filter(({ pack, trashedAt }) => {
      const of = records.pack.get(pack)
      return (
        trashedAt === undefined &&
        of?.visit === request.visit &&
        of.template.name === request.template.name &&
        of.audience === request.audience &&
        of.version === request.version
      )
    })
    .map(({ id }) => id)
