/** The families that ship; each covers scripts of its own. */
export const FAMILIES = [
  'noto-serif',
  'noto-sans',
  'tinos',
  'noto-sans-sc',
  'noto-sans-jp',
  'noto-sans-kr',
  'noto-sans-thai',
  'noto-sans-lao',
  'noto-sans-khmer',
  'scheherazade-new',
] as const
export type FaceFamily = (typeof FAMILIES)[number]

/** A face that ships: a family at a weight. Keys of `assets/fonts.json`. */
export type FaceId = `${FaceFamily}/${FaceWeight}`
export type FaceWeight = 'regular' | 'semibold' | 'bold'

const WITH_SEMIBOLD: readonly FaceFamily[] = ['noto-serif', 'noto-sans']

/** The face of a family nearest to a weight: where no semibold ships, bold stands for it. */
export const faceIdOf = (family: FaceFamily, weight: FaceWeight): FaceId =>
  weight === 'semibold' && !WITH_SEMIBOLD.includes(family) ? `${family}/bold` : `${family}/${weight}`

/** Every face that ships, in a fixed order. */
export const FACE_IDS: readonly FaceId[] = FAMILIES.flatMap((family) => [
  ...new Set((['regular', 'semibold', 'bold'] as const).map((weight) => faceIdOf(family, weight))),
])
