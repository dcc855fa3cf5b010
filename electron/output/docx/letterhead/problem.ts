/** Why a letterhead is refused; the words stand in the catalogue under `letterhead.refused`. `limit` is in MiB where it is a size. */
export type LetterheadProblem =
  | {
      readonly code:
        | 'no-word-file'
        | 'zip64'
        | 'no-single-end'
        | 'directory-broken'
        | 'part-encrypted'
        | 'part-link'
        | 'part-name-leads-out'
        | 'part-two-names'
        | 'parts-same-name'
        | 'parts-overlap'
        | 'macro-kind'
        | 'no-styles'
    }
  | {
      readonly code:
        | 'part-missing'
        | 'part-broken'
        | 'part-grows'
        | 'macros'
        | 'no-header'
        | 'no-footer'
        | 'xml-encoding'
        | 'xml-doctype'
        | 'xml-not-well-formed'
      readonly part: string
    }
  | { readonly code: 'xml-deep' | 'xml-elements' | 'xml-attributes'; readonly part: string; readonly limit: number }
  | {
      readonly code: 'file-too-large' | 'too-many-parts' | 'part-too-large' | 'parts-too-large' | 'part-ratio'
      readonly limit: number
    }
  | { readonly code: 'part-method'; readonly method: number }

/** What was left out of a letterhead; the words stand in the catalogue under `letterhead.dropped`, and `what` is Word's own name. */
export type LetterheadDropped =
  | {
      readonly code:
        | 'active-x'
        | 'alt-chunk'
        | 'comments'
        | 'content-controls'
        | 'custom-properties'
        | 'custom-xml'
        | 'embedded-fonts'
        | 'embedded-objects'
        | 'field-without-name'
        | 'frames'
        | 'hidden-text'
        | 'links'
        | 'mail-merge'
        | 'numbering'
        | 'old-drawing'
        | 'picture'
        | 'smart-tags'
        | 'sub-document'
        | 'tracked-changes'
        | 'web-settings'
    }
  | { readonly code: 'field' | 'relation-outside' | 'relations-unreadable'; readonly what: string }

/** Each thing left out once, in a fixed order. */
export const eachOnce = (dropped: readonly LetterheadDropped[]): readonly LetterheadDropped[] =>
  [...new Map(dropped.map((one) => [keyOf(one), one]))]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, one]) => one)

const keyOf = (one: LetterheadDropped): string => `${one.code} ${'what' in one ? one.what : ''}`
