import { useTexts } from '#renderer/text'
import type { Ledger } from './shapes.ts'

const HEIGHT = 150
const TOP = 18
const BAR = 16
const STEP = 68
const LEFT = 8
const SERIES = ['opened', 'kept', 'overdue'] as const

/** Three bars to a quarter, told apart by their filling as well as by colour, each with its number. */
export const Bars = ({ quarters, label }: Pick<Ledger, 'quarters'> & { readonly label: string }) => {
  const text = useTexts()
  const most = Math.max(1, ...quarters.flatMap((one) => SERIES.map((series) => one[series])))
  const height = (count: number): number => Math.round((count / most) * HEIGHT)
  const width = LEFT + quarters.length * STEP
  const base = TOP + HEIGHT
  return (
    <figure className="bars">
      <svg
        className="bars-frame"
        width={width}
        height={base + 28}
        viewBox={`0 0 ${width} ${base + 28}`}
        role="img"
        aria-label={label}
      >
        <defs>
          <pattern id="bars-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" className="bars-ground" />
            <rect width="2" height="5" className="bars-line" />
          </pattern>
        </defs>
        <line x1="0" y1={base + 0.5} x2={width} y2={base + 0.5} className="bars-axis" />
        {quarters.map((one, at) => (
          <g key={one.quarter} transform={`translate(${LEFT + at * STEP} 0)`}>
            {SERIES.map((series, place) => (
              <g key={series} transform={`translate(${place * (BAR + 3)} 0)`}>
                <rect
                  x="0.5"
                  y={base - height(one[series])}
                  width={BAR}
                  height={height(one[series])}
                  className={`bars-${series}`}
                />
                {one[series] > 0 && (
                  <text x={BAR / 2} y={base - height(one[series]) - 4} textAnchor="middle">
                    {one[series]}
                  </text>
                )}
              </g>
            ))}
            <text x={(3 * BAR + 6) / 2} y={base + 18} textAnchor="middle" className="bars-quarter">
              {one.quarter}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="row small">
        {SERIES.map((series) => (
          <span key={series} className="row bars-key">
            <svg width="14" height="14" aria-hidden>
              <rect x="1" y="1" width="12" height="12" className={`bars-${series}`} />
            </svg>
            {text(`commitments.chart.${series}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
