import { spanOf } from '#core/base'
import type { Portrait } from '#core/document'
import { findRecord, textIn, type Attachment, type Person } from '#core/domain'
import { initialsOf } from '#core/language'
import { nameOf, type Print } from './print.ts'

/** Size to which portraits are re-encoded: 30 x 40 mm at 300 dpi. */
export const PORTRAIT_PX = { width: 354, height: 472 } as const

/** A person's picture with its words for those who cannot see it, or a frame with initials (PACK 6.4). */
export function portraitOf(print: Print, person: Person): Portrait {
  const attachment = person.portrait && findRecord(print.scope.records, person.portrait)
  const name = nameOf(print, person, 'full')
  if (attachment?.sha256 === undefined || attachment.blob === undefined) {
    return {
      kind: 'placeholder',
      initials: initialsOf(person, print.lang),
      alt: print.t('outputs.alt.noPortrait', { name }),
    }
  }
  return {
    kind: 'picture',
    picture: {
      sha256: attachment.sha256,
      widthPx: PORTRAIT_PX.width,
      heightPx: PORTRAIT_PX.height,
      alt: altOf(print, attachment, name),
    },
  }
}

function altOf(print: Print, attachment: Attachment, name: string): string {
  const written = textIn(attachment.alt, print.lang)
  if (written !== undefined) return written
  const year = attachment.takenOn && spanOf(attachment.takenOn)?.from?.slice(0, 4)
  return year === undefined
    ? print.t('outputs.alt.portrait', { name })
    : print.t('outputs.alt.portraitOf', { name, year })
}

/** Credit and date of a picture, as printed under it. */
export function creditOf(print: Print, person: Person): string | undefined {
  const attachment = person.portrait && findRecord(print.scope.records, person.portrait)
  if (attachment === undefined) return undefined
  const year = attachment.takenOn && spanOf(attachment.takenOn)?.from?.slice(0, 4)
  const parts = [attachment.credit, year].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(', ')
}
