// What a worker runs: rendering a document, looking at finished files, reading a picture. No keys, no records.
// May import core/base, core/document, core/intake, core/contract, output and intake.
// Must never hold a key, reach a store, or read a file by itself: bytes come in and go out.
export { startWorkerHere, type WorkerResources } from './jobs.ts'
