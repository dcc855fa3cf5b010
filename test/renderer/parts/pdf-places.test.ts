import { describe, expect, test } from 'vitest'
import {
  blockAt,
  blockTop,
  firstInSight,
  inOrder,
  underAhead,
  type PageBox,
} from '../../../renderer/parts/pdf-pages/places.ts'

const page = (number: number, blocks: PageBox['blocks']): PageBox => ({ number, width: 595, height: 842, blocks })
const TABLE = { block: 'their-side/table', box: [50, 100, 400, 300] } as const
const ROW = { block: 'their-side/participation:2', box: [50, 150, 400, 40] } as const
const POINT = { block: 'points/talking-point:1', box: [50, 80, 400, 60] } as const

describe('what stands where on the pages', () => {
  test('U40 a press on a row of a table means the row, beside it the table, and nothing on the margin', () => {
    const one = page(1, [TABLE, ROW])
    expect(blockAt(one, 100, 160)).toBe(ROW.block)
    expect(blockAt(one, 100, 350)).toBe(TABLE.block)
    expect(blockAt(one, 20, 160)).toBeUndefined()
  })

  test('the block that was first in sight is found again at its height when pages came before it', () => {
    const before = [page(1, [TABLE]), page(2, [POINT])]
    const after = [page(1, [TABLE]), page(2, []), page(3, [POINT])]
    const top = blockTop(before, POINT.block, 1) ?? 0
    expect(firstInSight(before, top - 10, 1)).toEqual({ block: POINT.block, offset: 10 })
    expect((blockTop(after, POINT.block, 1) ?? 0) - top).toBe(842 + 44)
    expect((blockTop(before, POINT.block, 2) ?? 0) > top).toBe(true)
  })

  test('J5.1 pages that are ahead take the place of older ones, and what follows moves with them', () => {
    const old = [1, 2, 3, 4].map((number) => page(number, []))
    const ahead = { from: 2, to: 2, layout: [page(2, [POINT]), page(3, [])], file: 'newer' }
    const shown = underAhead(old, 'older', ahead).map(({ number, file, inFile }) => [number, file, inFile])
    expect(shown).toEqual([
      [1, 'older', 1],
      [2, 'newer', 1],
      [3, 'newer', 2],
      [4, 'older', 3],
      [5, 'older', 4],
    ])
    expect(underAhead(old, 'older', undefined).map(({ inFile }) => inFile)).toEqual([1, 2, 3, 4])
  })

  test('a block that runs over two pages is walked through once', () => {
    expect(inOrder([page(1, [TABLE]), page(2, [TABLE, POINT])])).toEqual([TABLE.block, POINT.block])
  })
})
