import type { AppEvent } from '#core/contract'
import type { Line, LineEnd } from './line.ts'

/** Who hears the events and the end of a line, whatever carries it. A line ends once; what is told after that nobody hears. */
export const lineHearers = (): Pick<Line, 'onEvent' | 'onEnd'> & {
  readonly tell: (event: AppEvent) => void
  readonly end: (how: LineEnd) => void
  readonly isEnded: () => boolean
} => {
  const events = new Set<(event: AppEvent) => void>()
  const ends = new Set<(end: LineEnd) => void>()
  let isEnded = false
  return {
    onEvent: (listener) => {
      events.add(listener)
      return () => events.delete(listener)
    },
    onEnd: (listener) => {
      ends.add(listener)
      return () => ends.delete(listener)
    },
    tell: (event) => {
      for (const listener of events) listener(event)
    },
    end: (how) => {
      if (isEnded) return
      isEnded = true
      for (const listener of ends) listener(how)
    },
    isEnded: () => isEnded,
  }
}
