import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PACK_LANGS } from '#core/base'
import { checkDocument, everyBlock, linesOf, plainText, type DocumentModel } from '#core/document'
import { liveOf, readRecordsFile, type Records } from '#core/domain'
import { compose, gather, resolveRequest, withhold, withheldTexts } from '#core/pack'
import { digest } from '../../build/check-input.ts'
import { NOW, shipped } from '../../build/pack.ts'

const TEMPLATES = ['standard', 'card', 'interpreter', 'programme', 'hand-over', 'place-cards']

const sample = (name: string): Records => {
  const file = new URL(`../../../assets/samples/${name}/records.json`, import.meta.url)
  const read = readRecordsFile(readFileSync(file, 'utf8'), { digest })
  if (!read.ok) throw new Error(`the sample ${name} does not read`)
  return read.value.records
}

type Made = { readonly name: string; readonly document: DocumentModel; readonly gone: readonly string[] }

/** Every template of a sample for every audience it names, in one language. */
function everyPack(records: Records, lang: (typeof PACK_LANGS)[number]): readonly Made[] {
  const visit = liveOf(records, 'visit').find((one) => one.preparedByUs)
  if (visit === undefined) throw new Error('a visit that we prepare')
  return TEMPLATES.flatMap((name) => {
    const template = shipped(name)
    return template.audiences.map((audience) => {
      const request = resolveRequest(records, { visit: visit.id, template, audience, now: NOW, lang })
      if (!request.ok) throw new Error(JSON.stringify(request.error))
      const gathered = gather(records, request.value)
      if (!gathered.ok) throw new Error(JSON.stringify(gathered.error))
      const { scope, withheld } = withhold(gathered.value, request.value)
      const document = compose(scope, template, { request: request.value, withheld })
      return { name: `${name} for ${audience}`, document, gone: withheldTexts(gathered.value, scope) }
    })
  })
}

describe.each(['fictional', 'public-record'])('the sample %s', (name) => {
  const records = sample(name)

  test.each(PACK_LANGS)('composes without a fault in every template for every audience, in %s', (lang) => {
    const faults = everyPack(records, lang).flatMap((made) =>
      checkDocument(made.document).map((fault) => ({ pack: made.name, ...fault })),
    )
    expect(faults).toEqual([])
  })

  test.each(PACK_LANGS)('prints no id, no stray word of the program and no double space, in %s', (lang) => {
    const lines = everyPack(records, lang).flatMap(({ document }) =>
      everyBlock(document).flatMap(({ block }) => linesOf(block).map(plainText)),
    )
    expect(lines.filter((line) => /undefined|\[object|NaN|[a-z]+:[0-9A-HJKMNP-TV-Z]{26}| {2}/.test(line))).toEqual([])
  })

  test('K10 holds nothing of what was withheld, for any audience', () => {
    const leaks = everyPack(records, 'en').flatMap(({ name: pack, document, gone }) => {
      const all = JSON.stringify(document)
      return gone.filter((text) => all.includes(JSON.stringify(text).slice(1, -1))).map((text) => ({ pack, text }))
    })
    expect(leaks).toEqual([])
  })
})
