import { spanOf } from '#core/base'
import type { Portrait } from '#core/document'
import { findRecord, textIn, type Attachment, type Person } from '#core/domain'
import { initialsOf, separator } from '#core/language'
import { nameOf, type Print } from './print.ts'

/** A person's picture with its words for those who cannot see it, or a frame with initials (PACK 6.4). */
export function portraitOf(print: Print, person: Person): Portrait {
  const attachment = person.portrait && findRecord(print.scope.records, person.portrait)
  const name = nameOf(print, person, 'full')
  const picture = attachment && print.pictures.get(attachment.id)
  if (attachment === undefined || picture === undefined) {
    return {
      kind: 'placeholder',
      initials: initialsOf(person, print.lang),
      alt: print.t('outputs.alt.noPortrait', { name }),
    }
  }
  return { kind: 'picture', picture: { ...picture, alt: altOf(print, attachment, name) } }
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
  return parts.length === 0 ? undefined : parts.join(separator('remark', print.lang))
}
