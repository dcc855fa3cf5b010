import type { ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'

export type Tone = 'plain' | 'accent' | 'danger' | 'warning' | 'success'

/** A drawn shape that carries a state beside its word, so that it is told apart without colour. */
export type Shape =
  | 'circle'
  | 'disc'
  | 'half'
  | 'triangle'
  | 'square'
  | 'diamond'
  | 'check'
  | 'cross'
  | 'arrow'
  | 'clock'
  | 'barred'
  | 'none'

const PATHS: Readonly<Record<Exclude<Shape, 'none'>, ReactNode>> = {
  circle: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  disc: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  triangle: <path d="M6 1.5 11 10.5H1z" fill="currentColor" />,
  square: <rect x="2" y="2" width="8" height="8" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  diamond: <path d="M6 1 11 6 6 11 1 6z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  check: <path d="m2 6.5 2.8 2.8L10.2 3" fill="none" stroke="currentColor" strokeWidth="2" />,
  cross: <path d="m2.5 2.5 7 7m0-7-7 7" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  clock: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 6V2a4 4 0 0 1 4 4z" fill="currentColor" />
    </>
  ),
  barred: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M3 9 9 3" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  arrow: <path d="M2 6h7M6.5 3 10 6 6.5 9" fill="none" stroke="currentColor" strokeWidth="1.5" />,
}

type ChipProps = {
  readonly tone?: Tone
  readonly shape?: Shape
  readonly edge?: 'thin' | 'thick' | 'dashed' | 'double'
  readonly children: ReactNode
}

/** A state: word, shape and border; colour comes last. */
export const Chip = ({ tone = 'plain', shape = 'none', edge = 'thin', children }: ChipProps) => (
  <span className={`chip tone-${tone} ${edge}`}>
    {shape !== 'none' && (
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden>
        {PATHS[shape]}
      </svg>
    )}
    {children}
  </span>
)

/** A level of marking: always the word, in its own colour and frame. */
export const MarkingChip = ({
  word,
  colour,
  frame,
}: {
  readonly word: string
  readonly colour: string
  readonly frame: 'none' | 'single' | 'double'
}) => (
  <span className={`marking frame-${frame}`} style={{ background: colour }}>
    {word}
  </span>
)

type BannerProps = {
  readonly tone?: Tone
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly role?: 'status' | 'alert'
}

/** A line over a screen: what holds for all of it, and what to do. */
export const Banner = ({ tone = 'accent', children, actions, role = 'status' }: BannerProps) => (
  <div className={`banner tone-${tone}`} role={role}>
    <div className="grow">{children}</div>
    {actions}
  </div>
)

/** An empty place: one sentence on what belongs there, and the commands that bring it. */
export const Empty = ({ children, actions }: { readonly children: ReactNode; readonly actions?: ReactNode }) => (
  <div className="empty">
    <p className="muted">{children}</p>
    {actions !== undefined && <div className="row">{actions}</div>}
  </div>
)

/** How far something is, in words and as a bar. */
export const Progress = ({
  label,
  done,
  of,
}: {
  readonly label: string
  readonly done: number
  readonly of: number
}) => (
  <ProgressBar className="progress field" value={done} maxValue={Math.max(of, 1)} aria-label={label}>
    {({ percentage }) => (
      <>
        <span className="small muted">{label}</span>
        <span className="track" aria-hidden>
          <span className="fill" style={{ width: `${percentage ?? 0}%`, display: 'block' }} />
        </span>
      </>
    )}
  </ProgressBar>
)
