import type { FieldShape } from '#core/domain'

/** Which of several shapes a value has, by its place; the first, of a value that nobody has typed. */
export const shapeAmong = (shapes: readonly FieldShape[], value: unknown): number =>
  Math.max(
    0,
    shapes.findIndex((shape) => hasShape(shape, value)),
  )

function hasShape(shape: FieldShape, value: unknown): boolean {
  const isObject = typeof value === 'object' && value !== null
  if (shape.kind === 'local-text') return isObject
  if (shape.kind === 'object') return isObject && shape.fields.every(({ name, required }) => !required || name in value)
  return typeof value === 'string' && value !== ''
}
