// The use cases of the product by feature, free of Electron: what a window, a page or the command line asks for.
// May import core/*, electron/vault; output and intake only through the worker that its root passes in.
// Must never print, read a clock, or know where a file of the product lies.
export { dispatchTo, errorOf, type LockState } from './dispatch.ts'
export { listFindings } from './findings.ts'
export { handOver, type Finished, type HandOverFiles, type HandOverProblem } from './hand-over.ts'
export { readManifest, type ReadManifest } from './issuing/read-manifest.ts'
export { orderPack } from './order-pack.ts'
export { checkPack, makePack, type MadeFile, type MadePack, type PackDeps, type PackOrder } from './packs.ts'
export type { ReadBlob } from './pictures.ts'
export type { RecordsFileProblem, RecordsFileRefusal } from './records.ts'
export { findVisit, openRecords, recordStats, visitCodes, type RecordStats } from './records.ts'
export { openTemplate, type ReadFolder, type TemplatePlaces } from './templates.ts'
export { AUDIENCES, PROFILES } from './choices.ts'
export { vaultService, type ProgramPlace, type VaultServiceGround } from './vault.ts'
