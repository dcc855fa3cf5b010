import { assertNever } from '#core/base'
import { CHIPS, INKS, type ChipState } from '#core/document'

const n = (value: number): string => String(Math.round(value * 100) / 100)

/** A state's shape around a centre. */
export const stateSvg = (state: ChipState, x: number, y: number, size: number): string => {
  const { shape, ink } = CHIPS[state]
  const colour = INKS[ink]
  const r = size / 2 - size / 14
  const line = `stroke="${colour}" stroke-width="${n(size / 7)}"`
  const circle = (fill: string): string => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${line}/>`
  const path = (d: string, fill: string, stroke = line): string => `<path d="${d}" fill="${fill}" ${stroke}/>`
  const at = (dx: number, dy: number): string => `${n(x + dx * r)} ${n(y + dy * r)}`
  switch (shape) {
    case 'filled-disc':
      return circle(colour)
    case 'open-disc':
      return circle('none')
    case 'half-disc':
      return circle('none') + path(`M${at(0, -1)}A${n(r)} ${n(r)} 0 0 1 ${at(0, 1)}Z`, colour, '')
    case 'quarter-clock':
      return circle('none') + path(`M${at(0, 0)}L${at(0, -1)}A${n(r)} ${n(r)} 0 0 1 ${at(1, 0)}Z`, colour, '')
    case 'triangle':
      return path(`M${at(-1, 0.85)}L${at(1, 0.85)}L${at(0, -1)}Z`, colour)
    case 'cross':
      return path(`M${at(-1, -1)}L${at(1, 1)}M${at(-1, 1)}L${at(1, -1)}`, 'none')
    case 'barred-disc':
      return circle('none') + path(`M${at(-0.7, -0.7)}L${at(0.7, 0.7)}`, 'none')
    case 'question':
      return (
        path(
          `M${at(-0.6, -0.45)}C${at(-0.6, -1.2)} ${at(0.65, -1.2)} ${at(0.65, -0.45)}C${at(0.65, 0)} ${at(0, 0)} ${at(0, 0.5)}`,
          'none',
        ) + `<circle cx="${n(x)}" cy="${n(y + r * 0.95)}" r="${n(r * 0.14)}" fill="${colour}"/>`
      )
    default:
      return assertNever(shape)
  }
}
