import { readdirSync, readFileSync } from 'node:fs'
import { assert } from '#core/base'
import { everyBlock, linesOf, plainText, withInner, type Block, type DocumentModel, type Section } from '#core/document'
import type { AnyRecord, Records } from '#core/domain'
import { readTemplate, type Template } from '#core/template'
import {
  compose,
  gather,
  resolveRequest,
  withhold,
  type Composing,
  type PackRequest,
  type Scope,
  type Wish,
  type Withheld,
} from '#core/pack'
import { aVisit, idOf, recordsOf } from './records.ts'

const FOLDER = new URL('../../templates/', import.meta.url)

/** The files of a shipped template by their names. */
export const templateFiles = (name: string): ReadonlyMap<string, string> => {
  const folder = new URL(`${name}/`, FOLDER)
  return new Map(readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]))
}

/** A shipped template. */
export const shipped = (name: string): Template => {
  const read = readTemplate(templateFiles(name))
  assert(read.ok, `a sound template ${name}`)
  return read.value
}

/** A shipped template with only these sections. */
export const onlySections = (...ids: readonly Template['sections'][number]['id'][]): Template => {
  const standard = shipped('standard')
  return {
    ...standard,
    sections: ids.map((id) => ({ id, omitEmpty: false, orientation: 'portrait' as const })),
  }
}

/** The first Sunday on which the visit of these worlds is prepared. */
export const NOW = '2026-11-22T02:00:00Z'

/** A pack made of records, and what was settled on the way. */
export type Made = {
  readonly records: Records
  readonly document: DocumentModel
  readonly request: PackRequest
  readonly gathered: Scope
  readonly scope: Scope
  readonly withheld: readonly Withheld[]
}

/** Makes a pack of the visit `visit:1`, which is added unless it is among the records. */
export function packOf(
  records: readonly AnyRecord[],
  wish: Partial<Wish> = {},
  composing: Partial<Composing> = {},
): Made {
  const hasVisit = records.some((record) => record.id === idOf('visit', 1))
  const all = recordsOf(...records, ...(hasVisit ? [] : [aVisit()]))
  const template = wish.template ?? shipped('standard')
  const request = resolveRequest(all, { visit: idOf('visit', 1), now: NOW, lang: 'en', ...wish, template })
  assert(request.ok, `a request that can be settled, got ${JSON.stringify(request)}`)
  const gathered = gather(all, request.value)
  assert(gathered.ok, 'something to gather')
  const { scope, withheld } = withhold(gathered.value, request.value)
  const document = compose(scope, template, { request: request.value, withheld, ...composing })
  return { records: all, document, request: request.value, gathered: gathered.value, scope, withheld }
}

/** A section of a document by its id. */
export function sectionOf(document: DocumentModel, id: string): Section {
  const found = document.sections.find((section) => section.id === id)
  assert(found !== undefined, `a section ${id}`)
  return found
}

/** The lines of some blocks, inner blocks included, as they are read. */
export const wordsOfBlocks = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(withInner).flatMap((block) => linesOf(block).map(plainText))

/** The lines of one section as they are read. */
export const linesIn = (document: DocumentModel, id: string): readonly string[] =>
  wordsOfBlocks(sectionOf(document, id).blocks)

/** Everything that a document could show or say, its structure and its hidden parts included. */
export const everythingIn = (document: DocumentModel): string => JSON.stringify(document)

/** The kinds of blocks of a section. */
export const kindsIn = (document: DocumentModel, id: string): readonly string[] =>
  sectionOf(document, id).blocks.map((block) => block.kind)

/** The first block of a kind in a document. */
export function firstBlock<K extends Block['kind']>(document: DocumentModel, kind: K): Extract<Block, { kind: K }> {
  const found = everyBlock(document).find(({ block }) => block.kind === kind)?.block
  assert(found !== undefined, `a block of kind ${kind}`)
  return found as Extract<Block, { kind: K }>
}
