import type { WorkerJobs } from '#core/contract'
import { readPhoto, readPicture } from '#electron/intake'
import type { drawingJobs } from './drawing.ts'

/** What a worker is given once: how to read the bytes of a face. */
export type WorkerResources = { readonly readFont: (face: string) => Uint8Array }

/**
 * The jobs of a worker in this very process, for a command line without a vault. What draws is loaded when something is first
 * drawn: a worker that reads one foreign picture and ends is soon there.
 */
export const startWorkerHere = ({ readFont }: WorkerResources): WorkerJobs => {
  let drawing: Promise<ReturnType<typeof drawingJobs>> | undefined
  const draws = () => (drawing ??= import('./drawing.ts').then((loaded) => loaded.drawingJobs(readFont)))
  return {
    render: async (job) => (await draws()).render(job),
    open: async (job) => (await draws()).open(job),
    portrait: ({ bytes }) => Promise.resolve(readPicture(bytes)),
    photo: ({ bytes }) => Promise.resolve(readPhoto(bytes)),
    letterhead: async ({ bytes }) => (await import('./letterhead.ts')).checkedLetterhead(bytes),
    missingGlyphs: async (texts) => (await draws()).missingGlyphs(texts),
  }
}
