import type { Drawing } from '#core/document'

type Mark = Drawing['marks'][number]

/** Units of the picture to the millimetre: letters stay large enough to be drawn at their size. */
const SCALE = 4
const MM_OF_POINT = 25.4 / 72

/** A drawing of marks and labels on the screen, as it is printed. */
export const DrawnPicture = ({ drawing, alt }: { readonly drawing: Drawing; readonly alt: string }) => (
  <svg
    className="drawn"
    viewBox={`0 0 ${drawing.width * SCALE} ${drawing.height * SCALE}`}
    role="img"
    aria-label={alt}
    preserveAspectRatio="xMidYMid meet"
  >
    {drawing.marks.map((mark, at) => (
      <DrawnMark key={at} mark={mark} />
    ))}
  </svg>
)

const DrawnMark = ({ mark }: { readonly mark: Mark }) => {
  switch (mark.kind) {
    case 'line':
      return (
        <line x1={u(mark.from.x)} y1={u(mark.from.y)} x2={u(mark.to.x)} y2={u(mark.to.y)} {...strokeOf(mark.stroke)} />
      )
    case 'rect':
      return (
        <rect
          x={u(mark.at.x)}
          y={u(mark.at.y)}
          width={u(mark.width)}
          height={u(mark.height)}
          rx={u(mark.radius ?? 0)}
          {...inked(mark)}
        />
      )
    case 'circle':
      return <circle cx={u(mark.centre.x)} cy={u(mark.centre.y)} r={u(mark.radius)} {...inked(mark)} />
    case 'polygon':
      return <polygon points={mark.points.map(({ x, y }) => `${u(x)},${u(y)}`).join(' ')} {...inked(mark)} />
    case 'shape':
      return (
        <circle cx={u(mark.centre.x)} cy={u(mark.centre.y)} r={u(mark.size / 2)} className="stroke-black fill-none" />
      )
    case 'label': {
      const left =
        mark.align === 'start' ? mark.at.x : mark.align === 'end' ? mark.at.x - mark.width : mark.at.x - mark.width / 2
      const size = mark.size * MM_OF_POINT * SCALE
      return (
        <foreignObject x={u(left)} y={u(mark.at.y)} width={u(mark.width)} height={size * 4}>
          <div
            className={`drawn-label ${mark.align} ink-${mark.ink}${mark.weight === 'bold' ? ' strong' : ''}`}
            lang={mark.lang}
            style={{ fontSize: `${size}px`, lineHeight: `${mark.leading * MM_OF_POINT * SCALE}px` }}
          >
            {mark.text}
          </div>
        </foreignObject>
      )
    }
  }
}

const u = (mm: number): number => Math.round(mm * SCALE * 100) / 100

type Stroke = { readonly ink: string; readonly width: number; readonly dash?: 'dashed' | 'dotted' }

const strokeOf = (stroke: Stroke) => ({
  className: `stroke-${stroke.ink}`,
  strokeWidth: stroke.width * MM_OF_POINT * SCALE,
  ...(stroke.dash !== undefined && { strokeDasharray: stroke.dash === 'dashed' ? '8 5' : '2 4' }),
})

const inked = ({ fill, stroke }: { readonly fill?: string; readonly stroke?: Stroke }) => ({
  ...(stroke !== undefined && strokeOf(stroke)),
  className: `fill-${fill ?? 'none'} stroke-${stroke?.ink ?? 'none'}`,
})
