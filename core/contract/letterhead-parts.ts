/** What is taken of an office's Word file once it was read as a hostile one: nothing else of it is drawn with. */
export type LetterheadParts = {
  readonly styles: LetterheadElement
  readonly theme: LetterheadElement | undefined
  /** Paper and margins in mm; undefined where ours are taken. */
  readonly page: LetterheadPage | undefined
  readonly headers: LetterheadPair
  readonly footers: LetterheadPair
  /** Pictures drawn anew, by the name of their part. */
  readonly media: ReadonlyMap<string, Uint8Array>
}

/** An element as read: its name with its prefix, its attributes, and what stands in it. */
export type LetterheadElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (LetterheadElement | string)[]
}

export type LetterheadPage = {
  readonly paper: { readonly width: number; readonly height: number }
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  readonly runningEdge: number
}

type LetterheadPair = { readonly first: LetterheadRunning | undefined; readonly page: LetterheadRunning | undefined }

/** A header or footer, with its pictures by the ids of their relations. */
type LetterheadRunning = { readonly root: LetterheadElement; readonly pictures: ReadonlyMap<string, string> }
