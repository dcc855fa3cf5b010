import type { Drawing } from '#core/document'
import type { Line } from '#electron/output/pdf/type'
import type { Tag } from './tag.ts'

/** What a line of text comes from, for the Layout. */
export type Origin = { readonly section: string; readonly provenance: readonly string[] }

/** One thing to paint. Places in points: `x` from the left edge of the page, `y` from the top of the strip. */
export type Item = LineItem | RuleItem | BoxItem | PictureItem | DrawingItem

export type LineItem = {
  readonly kind: 'line'
  readonly x: number
  readonly y: number
  /** From `y`, the line's top, down to its baseline. */
  readonly baseline: number
  readonly leading: number
  readonly line: Line
  /** The tag it belongs to; absent for what is repeated or ornamental. */
  readonly tag?: Tag
  readonly origin: Origin
  /** Which row of a table the line starts. */
  readonly row?: number
}

export type RuleItem = {
  readonly kind: 'rule'
  readonly x: number
  readonly y: number
  readonly toX: number
  readonly toY: number
  readonly width: number
  readonly ink: string
  readonly dash?: readonly number[]
}

export type BoxItem = {
  readonly kind: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill?: string
  readonly stroke?: string
  readonly strokeWidth?: number
  readonly dash?: readonly number[]
}

export type PictureItem = {
  readonly kind: 'picture'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly sha256: string
  readonly widthPx: number
  readonly tag: Tag
  readonly origin: Origin
}

/** A drawing; its labels are set as lines relative to its corner. */
export type DrawingItem = {
  readonly kind: 'drawing'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly drawing: Drawing
  readonly labels: readonly LineItem[]
  readonly tag: Tag
  readonly origin: Origin
}

/** An item moved down. */
export const lowered = <I extends Item>(item: I, by: number): I =>
  by === 0 ? item : item.kind === 'rule' ? { ...item, y: item.y + by, toY: item.toY + by } : { ...item, y: item.y + by }
