import { nfc, normalizeForAnchor } from '#core/base'
import { referencesIn, resolveInNormalized, valueAt, type AnyRecord, type Evidence } from '#core/domain'

/** A run of a source's text, and the records that rest on these words; none for the text between. */
export type MarkedRun = { readonly from: number; readonly text: string; readonly records: readonly string[] }

/** The text of a source cut where anchors begin and end; `lost` are records whose words are not found in one place. */
export type MarkedText = { readonly runs: readonly MarkedRun[]; readonly lost: readonly string[] }

type Span = { readonly record: string; readonly from: number; readonly to: number }

/** The text of a source with the words on which records rest. */
export const markedText = (text: string, source: string, records: readonly AnyRecord[]): MarkedText => {
  const shown = nfc(text)
  const normal = normalizeForAnchor(shown)
  const placeOf = placesIn(shown)
  const anchored = records.flatMap((record) =>
    anchorsOn(record, source).map((anchor) => ({
      record: record.id,
      anchor,
      found: resolveInNormalized(anchor, normal),
    })),
  )
  const spans = anchored.flatMap(({ record, anchor, found }): readonly Span[] =>
    found.ok
      ? [
          {
            record,
            from: placeOf(found.value.at),
            to: placeOf(found.value.at + normalizeForAnchor(anchor.exact).length),
          },
        ]
      : [],
  )
  const cuts = [...new Set([0, shown.length, ...spans.flatMap(({ from, to }) => [from, to])])].toSorted((a, b) => a - b)
  return {
    runs: cuts.slice(0, -1).map((from, at) => ({
      from,
      text: shown.slice(from, cuts[at + 1]),
      records: [...new Set(spans.flatMap((span) => (span.from <= from && from < span.to ? [span.record] : [])))],
    })),
    lost: [...new Set(anchored.flatMap(({ record, found }) => (found.ok ? [] : [record])))],
  }
}

const anchorsOn = (record: AnyRecord, source: string) =>
  referencesIn(record).flatMap(({ id, path }) => {
    if (id !== source || path.at(-1) !== 'source') return []
    const { anchor } = valueAt(record, path.slice(0, -1)) as Evidence
    return anchor === undefined ? [] : [anchor]
  })

/** From a place in the normalised text, in which a run of spaces is one, to the place in the text as it is shown. */
const placesIn = (shown: string): ((place: number) => number) => {
  const places: number[] = []
  for (const { index } of shown.matchAll(/\s+|\S/gu)) {
    places.push(index)
    if ((shown.codePointAt(index) ?? 0) > 0xff_ff) places.push(index + 1)
  }
  return (place) => places[place] ?? shown.length
}
