import type { AppEvent, JobStep } from '#core/contract'

/** What a job that was called off ends with. */
export const CANCELLED = Symbol('cancelled')

/** Tells how far a job is; ends it when it was called off in the meantime. */
export type Telling = (step: JobStep, done: number, of: number) => void

/** Long calls that tell how far they are and can be called off by the name that their asker gave them. */
export const jobsOf = (tell: (event: AppEvent) => void) => {
  const running = new Map<string, { isOff: boolean }>()
  return {
    /** Runs a job; one that is called off ends at its next step, having written nothing. */
    run: async <T>(job: string, act: (telling: Telling) => Promise<T>): Promise<T | typeof CANCELLED> => {
      const state = { isOff: false }
      running.set(job, state)
      try {
        return await act((step, done, of) => {
          tell({ kind: 'progress', job, step, done, of })
          if (state.isOff) throw new CalledOff()
        })
      } catch (thrown) {
        if (thrown instanceof CalledOff) return CANCELLED
        throw thrown
      } finally {
        if (running.get(job) === state) running.delete(job)
      }
    },
    cancel: (job: string): void => {
      const state = running.get(job)
      if (state !== undefined) state.isOff = true
    },
  }
}

class CalledOff extends Error {
  override readonly name = 'CalledOff'
}
