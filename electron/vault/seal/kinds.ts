/** What a container holds, by the number in its header. */
const KIND_NUMBERS = {
  object: 1,
  manifest: 2,
  attachment: 3,
  'search-index': 4,
  draft: 5,
  bundle: 6,
  change: 7,
  'manifest-page': 8,
} as const

/** What a frame describes, by its number. */
const FRAME_NUMBERS = {
  manifest: 0,
  office: 1,
  dossier: 2,
  visit: 3,
  attachment: 4,
  change: 5,
  draft: 6,
  bundle: 7,
  index: 8,
  'manifest-page': 9,
} as const

export type Kind = keyof typeof KIND_NUMBERS

export type FrameType = keyof typeof FRAME_NUMBERS

/** Every kind of container. */
export const KINDS = Object.keys(KIND_NUMBERS) as readonly Kind[]

const FRAME_TYPES = Object.keys(FRAME_NUMBERS) as readonly FrameType[]

const MIB = 1024 * 1024

/** The most bytes of plaintext, padded or inflated, that a container of a kind may hold. */
export const MAX_LENGTH: Readonly<Record<Kind, number>> = {
  object: 64 * MIB,
  manifest: 64 * MIB,
  attachment: 256 * MIB,
  'search-index': 256 * MIB,
  draft: 64 * MIB,
  bundle: 256 * MIB,
  change: 64 * MIB,
  'manifest-page': 64 * MIB,
}

export const numberOfKind = (kind: Kind): number => KIND_NUMBERS[kind]

export const kindOfNumber = (number: number): Kind | undefined => KINDS.find((kind) => KIND_NUMBERS[kind] === number)

export const numberOfFrame = (type: FrameType): number => FRAME_NUMBERS[type]

export const frameOfNumber = (number: number): FrameType | undefined =>
  FRAME_TYPES.find((type) => FRAME_NUMBERS[type] === number)
