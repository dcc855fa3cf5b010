import { faceIdOf, FAMILIES, type FaceFamily, type FaceId, type FaceWeight } from './face-id.ts'
import { openFace, type Face } from './face.ts'
import { createSetting, type Setting } from './setting.ts'
import { langClassOf } from './script.ts'

/** The faces, opened when first used and shared between documents, with all that is known of words set in them. */
export type Fonts = {
  readonly face: (id: FaceId) => Face
  /** Text of a family and weight in a language; `kerned` takes every word through HarfBuzz. */
  readonly setting: (family: FaceFamily, weight: FaceWeight, lang: string, kerning: 'mapped' | 'kerned') => Setting
  /** Whether the shipped faces can draw a character. */
  readonly hasGlyph: (char: string) => boolean
}

/** Opens fonts over their bytes; `read` is called once for each face that a document needs. */
export function openFonts(read: (id: FaceId) => Uint8Array): Fonts {
  const faces = new Map<FaceId, Face>()
  const settings = new Map<FaceFamily, Map<string, Setting>>()
  const keys = new Map<string, string>()
  const face = (id: FaceId): Face => {
    const known = faces.get(id)
    if (known !== undefined) return known
    const opened = openFace(id, read(id))
    faces.set(id, opened)
    return opened
  }
  return {
    face,
    setting(family, weight, lang, kerning) {
      const ofFamily = keptIn(settings, family, () => new Map<string, Setting>())
      const langKey = keptIn(keys, lang, () => langClassOf(lang))
      return keptIn(ofFamily, KEYS[weight][kerning] + langKey, () =>
        createSetting({ family, weight, langClass: langClassOf(lang), kerning, face }),
      )
    },
    hasGlyph: (char) => {
      const codePoint = char.codePointAt(0)
      return (
        codePoint !== undefined &&
        (isInvisible(codePoint) ||
          FAMILIES.some((family) => face(faceIdOf(family, 'regular')).glyphOf(codePoint) !== 0))
      )
    },
  }
}

const KEYS = {
  regular: { mapped: 'r', kerned: 'R' },
  semibold: { mapped: 's', kerned: 'S' },
  bold: { mapped: 'b', kerned: 'B' },
} as const

function keptIn<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** Line feeds and format characters print nothing, so they need no glyph. */
const isInvisible = (codePoint: number): boolean =>
  codePoint === 0x0a || (codePoint >= 0x200b && codePoint <= 0x200f) || codePoint === 0x2060 || codePoint === 0xfeff
