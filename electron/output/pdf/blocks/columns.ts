import type { Block, ColumnsBlock } from '#core/document'
import { beside, stacked, tagUnder, type Strip } from '#electron/output/pdf/flow'
import type { Desk } from './desk.ts'
import { GUTTER } from './point.ts'

type Write = (desk: Desk, blocks: readonly Block[]) => readonly Strip[]

/** Blocks side by side; the blocks of one place stand at one height. */
export function writeColumns(block: ColumnsBlock, desk: Desk, write: Write): readonly Strip[] {
  const width = (desk.width - GUTTER) / 2
  const [left, right] = block.columns
  const leftDesk = { ...desk, width, parent: tagUnder(desk.parent, 'Div') }
  const rightDesk = { ...desk, width, left: desk.left + width + GUTTER, parent: tagUnder(desk.parent, 'Div') }
  const count = Math.max(left.length, right.length)
  return Array.from({ length: count }, (_, index) => [left[index], right[index]] as const).flatMap(([one, other]) =>
    pair(one === undefined ? [] : write(leftDesk, [one]), other === undefined ? [] : write(rightDesk, [other])),
  )
}

/** Strips that share line heights stand strip by strip; others as two whole blocks. */
function pair(left: readonly Strip[], right: readonly Strip[]): readonly Strip[] {
  const isEven = left.every((strip, index) => right[index] === undefined || right[index].height === strip.height)
  return isEven && !hasGroups(left) && !hasGroups(right) ? beside(left, right) : beside(whole(left), whole(right))
}

const hasGroups = (strips: readonly Strip[]): boolean => strips.some((strip) => strip.groups !== undefined)
const whole = (strips: readonly Strip[]): readonly Strip[] => (strips.length === 0 ? [] : [stacked(strips)])
