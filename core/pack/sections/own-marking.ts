import { highestOf } from '#core/base'
import { levelsOf, markingLine, withInner, type Block } from '#core/document'
import { schemeOf } from '../audience.ts'
import { bannerOf } from '../frame.ts'
import type { Print } from '../print.ts'

/** The marking line at the head of a section of its own level: the highest among its blocks. */
export function ownMarking(print: Print, blocks: readonly Block[]): Block {
  const { office } = print.scope
  const level = highestOf(schemeOf(office), blocks.flatMap(withInner).flatMap(levelsOf))
  return markingLine(bannerOf(print, level ?? office.defaultLevel))
}
