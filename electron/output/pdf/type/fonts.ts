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
  const settings = new Map<string, Setting>()
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
      const langClass = langClassOf(lang)
      const key = `${family}/${weight}/${langClass}/${kerning}`
      const known = settings.get(key)
      if (known !== undefined) return known
      const made = createSetting({ family, weight, langClass, kerning, face })
      settings.set(key, made)
      return made
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

/** Line feeds and format characters print nothing, so they need no glyph. */
const isInvisible = (codePoint: number): boolean =>
  codePoint === 0x0a || (codePoint >= 0x200b && codePoint <= 0x200f) || codePoint === 0x2060 || codePoint === 0xfeff
