/** What is not begun because something newer of its kind waits. */
export const SUPERSEDED = Symbol('superseded')

type Turn = 'go' | 'superseded'

/**
 * Runs acts one at a time, and lets one wait at most: the newest. One that waits and is overtaken ends as superseded,
 * and was never begun.
 */
export const newestWaits = () => {
  const state: { isBusy: boolean; waiting: ((turn: Turn) => void) | undefined } = { isBusy: false, waiting: undefined }
  return async <T>(act: () => Promise<T>): Promise<T | typeof SUPERSEDED> => {
    if (state.isBusy) {
      state.waiting?.('superseded')
      const turn = await new Promise<Turn>((resolve) => {
        state.waiting = resolve
      })
      if (turn === 'superseded') return SUPERSEDED
    }
    state.isBusy = true
    try {
      return await act()
    } finally {
      const next = state.waiting
      state.waiting = undefined
      if (next === undefined) state.isBusy = false
      else next('go')
    }
  }
}
