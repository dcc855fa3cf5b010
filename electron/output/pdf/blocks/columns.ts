import type { Block, ColumnsBlock } from '#core/document'
import { beside, sliced, stacked, tagUnder, type Strip } from '#electron/output/pdf/flow'
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
    pair(desk, one === undefined ? [] : write(leftDesk, [one]), other === undefined ? [] : write(rightDesk, [other])),
  )
}

/** Two blocks as one strip; a pair that is higher than half a page may break between lines. */
function pair(desk: Desk, left: readonly Strip[], right: readonly Strip[]): readonly Strip[] {
  const [whole] = beside(stackedOrNone(left), stackedOrNone(right))
  if (whole === undefined) return []
  return whole.height > (desk.shape.bottom - desk.shape.top) / 2 ? sliced(whole) : [whole]
}

const stackedOrNone = (strips: readonly Strip[]): readonly Strip[] => (strips.length === 0 ? [] : [stacked(strips)])
