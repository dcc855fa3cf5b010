import type { ServerResponse } from 'node:http'
import type { AppEvent } from '#core/contract'

const BEAT_MS = 5000

/** The line of events to the page: JSON lines in an answer that stays open, with a beat while nothing happens. */
export type EventLine = {
  readonly open: (response: ServerResponse) => void
  readonly tell: (event: AppEvent) => void
  readonly isOpen: () => boolean
  readonly end: () => Promise<void>
}

/** Keeps the newest line; an older one ends when another comes. `onChange` hears when there is a line, and when there is none. */
export const eventLine = (
  beat: () => Readonly<Record<string, unknown>>,
  onChange: (state: 'open' | 'gone') => void,
): EventLine => {
  let current: ServerResponse | undefined
  const write = (message: object): void => void current?.write(`${JSON.stringify(message)}\n`)
  const timer = setInterval(() => write({ kind: 'beat', ...beat() }), BEAT_MS)
  return {
    open: (response) => {
      const before = current
      current = response
      before?.end()
      response.once('close', () => {
        if (current !== response) return
        current = undefined
        onChange('gone')
      })
      write({ kind: 'beat', ...beat() })
      onChange('open')
    },
    tell: write,
    isOpen: () => current !== undefined,
    end: async () => {
      clearInterval(timer)
      const last = current
      current = undefined
      await new Promise<void>((resolve) => (last === undefined ? resolve() : last.end(() => resolve())))
    },
  }
}
