/** Runs acts one after the other; one that is wanted next goes before all that wait. */
export const inTurn = () => {
  const waiting: (() => void)[] = []
  let isBusy = false
  return async (act: () => Promise<void>, when: 'next' | 'later'): Promise<void> => {
    if (isBusy) {
      await new Promise<void>((resolve) => {
        if (when === 'next') waiting.unshift(resolve)
        else waiting.push(resolve)
      })
    }
    isBusy = true
    try {
      await act()
    } finally {
      const go = waiting.shift()
      if (go === undefined) isBusy = false
      else go()
    }
  }
}
