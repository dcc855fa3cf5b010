import { err, ok, type Result } from '#core/base'
import type { CheckedLetterhead, LetterheadRefused } from '#core/contract'
import { redrawPicture, type RedrawnPicture } from '#electron/intake'
import { readLetterhead } from '#electron/output'

/** Reads an office's Word file as a hostile one, and gives what may be drawn with and what was left out. */
export const checkedLetterhead = (bytes: Uint8Array): Result<CheckedLetterhead, LetterheadRefused> => {
  const read = readLetterhead(bytes, redrawn)
  if (!read.ok) return err({ kind: 'letterhead-refused', reason: read.error })
  const { styles, theme, page, headers, footers, media, dropped, unmapped } = read.value
  return ok({
    parts: { styles, theme, page, headers, footers, media },
    notes: [
      ...dropped.map((one) => ({ code: 'letterhead-dropped', dropped: one }) as const),
      ...unmapped.map((style) => ({ code: 'letterhead-unmapped', style }) as const),
    ],
  })
}

const redrawn = (bytes: Uint8Array): RedrawnPicture | undefined => {
  const picture = redrawPicture(bytes)
  return picture.ok ? picture.value : undefined
}
