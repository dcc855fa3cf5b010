import { INKS, type LangTag, type TypeStyle, type Weight } from '#core/document'
import type { FaceWeight, Span } from '#electron/output/pdf/type'
import type { Desk } from './desk.ts'

/** Kerning shows from this size on, so such text is shaped. */
const KERNED_FROM = 15

/** What may differ from the element's own style. */
export type TextMore = {
  readonly lang?: LangTag
  readonly ink?: string
  readonly indent?: number
  readonly weight?: Weight
  readonly tracking?: number
}

/** The span of text in a style. */
export function spanOf(desk: Desk, style: TypeStyle, more: TextMore & { readonly struck?: boolean } = {}): Span {
  const lang = more.lang ?? desk.lang
  const weight: FaceWeight = more.weight ?? style.weight
  const kerning = style.size >= KERNED_FROM ? 'kerned' : 'mapped'
  return {
    setting: desk.fonts.setting(desk.theme.fonts[style.family].pdf, weight, lang, kerning),
    size: style.size,
    ink: more.ink ?? INKS.black,
    lang,
    struck: more.struck === true,
    ...(more.tracking === undefined ? {} : { tracking: more.tracking }),
  }
}
