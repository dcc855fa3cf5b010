import type { Digest, Result } from '#core/base'
import type { AppError, AppEvent, AppSettings, ErrorCode, OperationName, Service, WorkerJobs } from '#core/contract'
import type { VaultGround } from '#electron/vault'
import type { Session } from '../session.ts'
import type { TemplatePlaces } from '../templates.ts'

/** What the calls need from outside. The worker is started when a foreign picture or a page is first met. */
export type VaultServiceGround = {
  readonly ground: VaultGround
  readonly appFolder: string
  readonly digest: Digest
  readonly worker: () => WorkerJobs
  /** Ends the worker that runs, if one does: it holds what it drew until the vault is locked. */
  readonly endWorker?: () => void
  readonly templates: TemplatePlaces
  readonly program: ProgramPlace
  /** Hears what every window should know; without it nobody does. */
  readonly tell?: (event: AppEvent) => void
}

/** What lies beside the program on this computer: its settings, the rules of its administrator (R20 refuses what is above the ceiling), and the sample that ships. */
export type ProgramPlace = {
  readonly readSettings: () => Promise<AppSettings>
  readonly writeSettings: (settings: AppSettings) => Promise<void>
  readonly defaultFolder: string
  readonly rules: { readonly browserMode: boolean; readonly ceiling: string | undefined }
  /** The records file of the sample and its pictures, by their paths. */
  readonly readSample: () => Promise<{ readonly text: string; readonly blobs: ReadonlyMap<string, Uint8Array> }>
}

/** What the calls of one area stand on. */
export type CallGround = VaultServiceGround & { readonly session: Session }

/** The handlers of some calls of the table. */
export type Calls<Names extends OperationName> = Pick<Service, Names>

/** The names of the calls in one area's rows. */
export type NamesOf<Rows> = keyof Rows & OperationName

/** A result that is an error of a code alone. */
export type Refused = (code: ErrorCode) => Result<never, AppError>
