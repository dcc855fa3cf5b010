import { err, ok, type PackLang, type Result } from '#core/base'
import type {
  CheckedPack,
  FindingCounts,
  ListedBlock,
  ListedComment,
  ListedSection,
  OrderProblem,
  PreviewedPack,
  PreviewedPart,
  Superseded,
} from '#core/contract'
import type { DocumentModel, Layout } from '#core/document'
import { officeOf, type Records } from '#core/domain'
import {
  arranged,
  blocksOnPages,
  gateOf,
  holdOf,
  isSectionOpen,
  namedBlocks,
  packInPreparation,
  recordTitle,
  resolveRequest,
  sectionOfWithheld,
  sectionTitleIn,
  type Finding,
  type NamedBlock,
  type PackRequest,
  type Wish,
  type Withheld,
} from '#core/pack'
import { listFindings } from './findings.ts'
import { newestWaits, SUPERSEDED } from './newest-waits.ts'
import type { PackDeps } from './packs.ts'
import { portraitReader } from './pictures.ts'
import { composeBare, findingsOnPages, prepare, type Prepared } from './prepare.ts'
import { partOf } from './preview-part.ts'

/** The pages of packs while they are worked on: one preview at a time, and the last one kept for the checks. */
export type Previews = ReturnType<typeof previewsOf>

/** The pages that were drawn last, and what stands on them. */
type Drawn = {
  readonly hash: string
  readonly document: DocumentModel
  readonly layout: Layout
  readonly pdf: Uint8Array
  readonly sha256: string
}

/** The records as they stand and what is wished of them. */
type Asked = { readonly records: Records; readonly wish: Wish; readonly toldIn?: PackLang | undefined }

/** Gives what is asked about when its turn comes. */
export type Asking = () => Promise<Result<Asked, OrderProblem>>

/** Draws and checks packs. A preview is made by the calls that make a draft, so that their bytes are equal. */
export const previewsOf = (deps: PackDeps) => {
  const inTurn = newestWaits()
  const readPortrait = portraitReader(deps)
  let drawn: Drawn | undefined
  const laidOut = new Map<string, Pick<Drawn, 'hash' | 'layout'>>()

  const prepareFirst = async (records: Records, wish: Wish): Promise<Result<Prepared, OrderProblem>> => {
    const resolved = resolveRequest(records, { ...wish, issue: { kind: 'draft' } })
    return resolved.ok ? prepare(records, resolved.value, readPortrait, deps) : resolved
  }

  /** The pages of a document; those that were drawn last are the same where nothing on them changed. */
  const pagesOf = async ({ document, hash, loaded }: Prepared): Promise<Drawn> => {
    if (drawn?.hash === hash) return drawn
    const rendered = await deps.worker.render({ document, hash, formats: ['pdf'], pictures: loaded.bytes })
    const pdf = rendered.files[0]?.bytes
    if (pdf === undefined) throw new Error('a page that was not drawn')
    drawn = { hash, document, layout: rendered.layout, pdf, sha256: deps.digest(pdf) }
    return drawn
  }

  const draw = async (
    records: Records,
    wish: Wish,
    toldIn: PackLang | undefined,
  ): Promise<Result<PreviewedPack, OrderProblem>> => {
    const first = await prepareFirst(records, wish)
    if (!first.ok) return first
    const { pdf, sha256, layout } = await pagesOf(first.value)
    return ok({ pdf, sha256, ...shown(records, first.value, layout, toldIn) })
  }

  /** Draws the sections around a block by the numbers of the pages that were drawn last. */
  const drawPart = async (
    records: Records,
    wish: Wish,
    block: string,
  ): Promise<Result<PreviewedPart | null, OrderProblem>> => {
    const last = drawn
    const resolved = resolveRequest(records, { ...wish, issue: { kind: 'draft' } })
    if (!resolved.ok) return resolved
    const composed = await composeBare(records, resolved.value, readPortrait, deps)
    if (!composed.ok) return composed
    const { document, loaded } = composed.value
    const part = last && partOf(document, last, block)
    if (part === undefined || last === undefined) return ok(null)
    const { sections, from, to, among } = part
    const rendered = await deps.worker.render({
      document: sections,
      hash: deps.digest(`${last.hash} ${String(from)}`),
      formats: ['pdf'],
      pictures: loaded.bytes,
      among,
    })
    const pdf = rendered.files[0]?.bytes
    if (pdf === undefined) return ok(null)
    const layout = blocksOnPages(namedBlocks(sections), rendered.layout)
    return ok({ among: last.sha256, from, to, pdf, layout })
  }

  const asked = async <T>(
    ask: Asking,
    act: (order: Asked) => Promise<Result<T, OrderProblem>>,
  ): Promise<Result<T, OrderProblem | Superseded>> => {
    const made = await inTurn(async () => {
      const order = await ask()
      return order.ok ? act(order.value) : order
    })
    return made === SUPERSEDED ? err({ kind: 'superseded' }) : made
  }

  /** Where things stand on the pages of a document; they are laid out anew only when something on them changed. */
  const layoutOf = async ({ document, hash, loaded, request }: Prepared): Promise<Layout> => {
    const known = [drawn, laidOut.get(request.visit)].find((one) => one?.hash === hash)
    if (known !== undefined) return known.layout
    const { layout } = await deps.worker.render({ document, hash, formats: [], pictures: loaded.bytes })
    laidOut.set(request.visit, { hash, layout })
    return layout
  }

  return {
    /** How many findings stand, by what they do, pages included. */
    count: async (ask: Asking): Promise<Result<NonNullable<FindingCounts['findings']>, OrderProblem>> => {
      const order = await ask()
      if (!order.ok) return order
      const { records, wish } = order.value
      const first = await prepareFirst(records, wish)
      if (!first.ok) return first
      const findings = findingsOnPages(first.value, await layoutOf(first.value))
      const { request, scope } = first.value
      const open = listFindings(records, { request, findings, waivers: scope.waivers }).filter(
        ({ waived }) => waived === null,
      )
      const blocking = open.filter(({ level }) => level !== 'A').length
      return ok({ blocking, advisory: open.length - blocking })
    },
    /** `ask` is called when the turn comes, so that the newest records are drawn. */
    preview: (ask: Asking): Promise<Result<PreviewedPack, OrderProblem | Superseded>> =>
      asked(ask, ({ records, wish, toldIn }) => draw(records, wish, toldIn)),
    /** Ahead of the whole, where that takes longer; null where it does not, or where nothing like it was drawn before. */
    previewPart: (ask: Asking, block: string): Promise<Result<PreviewedPart | null, OrderProblem | Superseded>> =>
      asked(ask, ({ records, wish }) => drawPart(records, wish, block)),
    check: async (ask: Asking): Promise<Result<CheckedPack, OrderProblem>> => {
      const order = await ask()
      if (!order.ok) return order
      const { records, wish, toldIn } = order.value
      const first = await prepareFirst(records, wish)
      if (!first.ok) return first
      const prepared = first.value
      const isSame = drawn?.hash === prepared.hash
      const findings = drawn === undefined ? prepared.findings : findingsOnPages(prepared, drawn.layout)
      const { waivers } = prepared.scope
      return ok({
        findings: listFindings(records, { request: prepared.request, findings, waivers }, undefined, toldIn),
        gate: gateOf(findings, waivers),
        pages: isSame ? 'these' : 'last',
      })
    },
  }
}

/** Everything of a preview but its bytes. */
const shown = (
  records: Records,
  prepared: Prepared,
  layout: Layout,
  toldIn: PackLang | undefined,
): Omit<PreviewedPack, 'pdf' | 'sha256'> => {
  const { document, request, scope, censored, hash } = prepared
  const findings = findingsOnPages(prepared, layout)
  const named = namedBlocks(document)
  const { waivers } = scope
  const title = titlesIn(records, request)
  const withheld = censored.withheld.map((one) => ({ ...one, title: title(one.record) }))
  return {
    hash,
    pages: layout.pages.length,
    layout: blocksOnPages(named, layout),
    sections: listedSections(prepared, layout, (id) => [
      ...named.filter((one) => one.section === id).map(listed),
      ...missingFrom(id, withheld, named),
    ]),
    comments: commentsIn(records, request, named),
    findings: listFindings(records, { request, findings, waivers }, placesIn(named, layout), toldIn),
    gate: gateOf(findings, waivers),
    withheld: withheld.map(({ record, reason, title: words }) => ({ record, code: reason, title: words })),
    marking: { level: document.banner.level, label: document.banner.label },
    lang: request.lang,
    version: request.version,
    briefNumber: request.briefNumber,
  }
}

/** The sections that are printed and, in their places among them, those that are left out by hand. */
const listedSections = (
  { document, request }: Prepared,
  layout: Layout,
  blocksOf: (section: string) => readonly ListedBlock[],
): readonly ListedSection[] =>
  arranged(request.template, request.arrangement, 'all').flatMap(({ id }): readonly ListedSection[] => {
    const printed = document.sections.find((one) => one.id === id)
    const isLeftOut =
      request.addendum === undefined && isSectionOpen(id, request) && !request.sections.some((one) => one.id === id)
    if (printed === undefined && !isLeftOut) return []
    const page = layout.sections.find((one) => one.id === id)?.firstPage ?? 1
    return [
      {
        id,
        title: printed?.title ?? sectionTitleIn(request.lang, request.template, id),
        page: isLeftOut ? null : page,
        isLeftOut,
        hold: request.addendum === undefined ? holdOf(id) : 'fixed',
        blocks: isLeftOut ? [] : blocksOf(id),
      },
    ]
  })

/** What was said about blocks, in its order; a block that is not there now may come back. */
const commentsIn = (records: Records, request: PackRequest, named: readonly NamedBlock[]): readonly ListedComment[] => {
  const there = new Set(named.map(({ block }) => block))
  const comments = packInPreparation(records, request)?.comments ?? []
  return comments.map((one) => ({ ...one, isPlaced: there.has(one.block) }))
}

const titlesIn = (records: Records, request: PackRequest) => {
  const style = officeOf(records).houseStyles.find(({ name }) => name === request.houseStyle)
  return (id: string): string => recordTitle(records, id, { lang: request.lang, style })
}

const listed = ({ block, record, title, level }: NamedBlock): ListedBlock => ({ block, record, title, level })

/** What is withheld as a whole; a record of which a part is withheld has its block. */
const missingFrom = (
  section: string,
  withheld: readonly (Withheld & { readonly title: string })[],
  named: readonly NamedBlock[],
): readonly ListedBlock[] =>
  withheld
    .filter((one) => sectionOfWithheld(one) === section)
    .filter(({ record }) => !named.some((one) => one.section === section && one.records.includes(record)))
    .map(({ record, reason, title }) => ({
      block: `${section}/withheld/${record}`,
      record,
      title,
      level: null,
      withheld: reason,
    }))

/** Where a finding shows: the block of its section that prints its record, else any that does, and the page of that. */
const placesIn = (named: readonly NamedBlock[], layout: Layout) => {
  const pages = new Map(
    blocksOnPages(named, layout)
      .flatMap(({ number, blocks }) => blocks.map(({ block }) => [block, number] as const))
      .toReversed(),
  )
  const printing = new Map<string, number[]>()
  for (const [at, { records }] of named.entries())
    for (const id of records) printing.set(id, [...(printing.get(id) ?? []), at])
  return (finding: Finding): { readonly block?: string; readonly page?: number } => {
    const places = new Set(finding.records.flatMap((id) => printing.get(id) ?? []))
    const prints = [...places].toSorted((a, b) => a - b).flatMap((at) => named[at] ?? [])
    const here = prints.filter((one) => finding.section === undefined || one.section === finding.section)
    const block = (here.findLast((one) => one.row !== undefined) ?? here[0] ?? prints[0])?.block
    const page = finding.page ?? (block === undefined ? undefined : pages.get(block))
    return { ...(block !== undefined && { block }), ...(page !== undefined && { page }) }
  }
}
