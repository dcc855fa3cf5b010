import { INKS, type Banner } from '#core/document'
import type { Desk } from './desk.ts'
import { wordRuns } from './runs.ts'
import { eighths, hex, twips } from './units.ts'

const LATIN = /^[\p{Script=Latin}\p{P}\p{N}\s]+$/u
const TRACKING = 0.06
const FRAME = 1.2
const FRAMES = { none: undefined, single: 'single', double: 'double' } as const
const NO_BREAK_SPACE = '\u00A0'

/** A marking as words in their frame; Latin ones are spaced by 0.06 of their size (PACK 6.2, 6.3). */
export const markingRuns = (banner: Banner, desk: Desk): string => {
  const colour = banner.colour === 'red' ? hex(INKS.red) : '000000'
  const frame = FRAMES[banner.frame]
  const width = banner.frame === 'double' ? FRAME / 2 : FRAME
  const side = banner.frame === 'none' ? '' : NO_BREAK_SPACE
  return wordRuns(`${side}${banner.label}${side}`, desk, {
    weight: 'bold',
    colour,
    ...(LATIN.test(banner.label) ? { tracking: twips(desk.theme.elements.marking.size * TRACKING) } : {}),
    ...(frame === undefined
      ? {}
      : { border: `<w:bdr w:val="${frame}" w:sz="${eighths(width)}" w:space="2" w:color="${colour}"/>` }),
  })
}
