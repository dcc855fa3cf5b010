/** What the page tells of itself while it is measured; times in ms. */
export type Watched = {
  /** The long tasks since this was last asked. */
  readonly longTasks: () => readonly number[]
  /** From the last press of a key until `selector` is there or gone, with that frame drawn. */
  readonly until: (key: string, selector: string, how: 'there' | 'gone') => Promise<number>
  /** From the last press of a key until one of `selector` has these words, with that frame drawn. */
  readonly shows: (key: string, selector: string, words: string) => Promise<number>
  /** From the last press of a key until what is within `selector` changed for the last time, after which it stood still; NaN if it never did. */
  readonly settled: (key: string, selector: string) => Promise<number>
  /** From the last press of a key until the status bar says that all is saved, after it said that it saves. */
  readonly saved: (key: string) => Promise<number>
}

/** Runs in the page before its own scripts. */
export const watchPage = (): void => {
  const STILL_MS = 400
  const LONGEST_MS = 2500
  const ALL = { subtree: true, childList: true, characterData: true, attributes: true } as const
  let tasks: number[] = []
  const pressed = new Map<string, number>()
  new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration))
  }).observe({ type: 'longtask', buffered: true })
  addEventListener('keydown', ({ key }) => pressed.set(key, performance.now()), { capture: true })
  /** Resolves once a frame shows what `look` waits for; it is asked at every change of the page after the key. */
  const when = (key: string, look: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      pressed.delete(key)
      const observer = new MutationObserver(() => {
        const at = pressed.get(key)
        if (at === undefined || !look()) return
        observer.disconnect()
        requestAnimationFrame(() => resolve(performance.now() - at))
      })
      observer.observe(document, ALL)
      setTimeout(() => {
        observer.disconnect()
        resolve(Number.NaN)
      }, LONGEST_MS)
    })
  const watched: Watched = {
    longTasks: () => {
      const told = tasks
      tasks = []
      return told
    },
    until: (key, selector, how) => when(key, () => (document.querySelector(selector) === null) === (how === 'gone')),
    shows: (key, selector, words) =>
      when(key, () => [...document.querySelectorAll(selector)].some(({ textContent }) => textContent.includes(words))),
    settled: (key, selector) =>
      new Promise((resolve) => {
        pressed.delete(key)
        let last: number | undefined
        let still: ReturnType<typeof setTimeout> | undefined
        const observer = new MutationObserver((changes) => {
          const at = pressed.get(key)
          const isWithin = changes.some(
            ({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(selector) != null,
          )
          if (at === undefined || !isWithin) return
          requestAnimationFrame(() => {
            last = performance.now() - at
          })
          clearTimeout(still)
          still = setTimeout(() => {
            observer.disconnect()
            resolve(last ?? 0)
          }, STILL_MS)
        })
        observer.observe(document, ALL)
        setTimeout(() => {
          observer.disconnect()
          resolve(last ?? Number.NaN)
        }, LONGEST_MS)
      }),
    saved: (key) => {
      let isSaving = false
      return when(key, () => {
        const state = document.querySelector<HTMLElement>('[data-saving]')?.dataset['saving']
        isSaving ||= state === 'saving'
        return isSaving && state === 'saved'
      })
    },
  }
  Object.assign(globalThis, { watched })
}
