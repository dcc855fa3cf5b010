import type { Page } from 'playwright-core'

/** How long a person takes for one act: to look, to point, to press (UX 12, J1). */
const ACT_MS = 800

/** Counts acts on the page's own clock. */
export type Acts = {
  /** Does one act, and lets the page's clock go on by as long as a person takes for it. */
  readonly act: <T>(doing: Promise<T>) => Promise<T>
  /** What has passed on the page's clock since the first act, in seconds: acts, and what the page made a person wait. */
  readonly seconds: () => Promise<number>
}

/** Begins to count. */
export const actsOf = async (page: Page): Promise<Acts> => {
  const now = (): Promise<number> => page.evaluate(() => Date.now())
  const start = await now()
  return {
    act: async (doing) => {
      const done = await doing
      await page.clock.runFor(ACT_MS)
      return done
    },
    seconds: async () => ((await now()) - start) / 1000,
  }
}
