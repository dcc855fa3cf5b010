import { describe, expect, test } from 'vitest'
import { blockAt, blockTop, firstInSight, inOrder, type PageBox } from '../../../renderer/parts/pdf-pages/places.ts'

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

  test('a block that runs over two pages is walked through once', () => {
    expect(inOrder([page(1, [TABLE]), page(2, [TABLE, POINT])])).toEqual([TABLE.block, POINT.block])
  })
})
