import type { Change, FullManifest } from '#core/pack'

export type { ArrangeProblem } from '#core/pack'
import type { Format } from './jobs.ts'
import type { ListedFinding, OrderProblem, PackGate } from './pack-shapes.ts'

/** A file as it is handed to a person. */
export type HandedFile = { readonly name: string; readonly bytes: Uint8Array; readonly sha256: string }

/** Finished files; the manifest that travels lies among those of an issued version. */
export type MadeFiles = { readonly files: readonly HandedFile[] }

/** A long call was called off; nothing was written. */
export type Cancelled = { readonly kind: 'cancelled' }

/** Why a draft was not exported: its findings refuse every output. */
export type GateRefused = {
  readonly kind: 'gate-refused'
  readonly gate: PackGate
  readonly findings: readonly ListedFinding[]
}

/** Why a version was not issued. */
export type IssueProblem =
  | OrderProblem
  | Cancelled
  | GateRefused
  /** A numbered audience needs a copy at least, numbered from 1 without a gap; others have none. */
  | { readonly kind: 'copies-refused'; readonly expected: 'numbered' | 'none' }
  | { readonly kind: 'no-such-version'; readonly pack: string }

/** A copy of an issued version. */
export type ListedCopy = {
  readonly n: number
  readonly holder: string | null
  readonly out: string | null
  readonly back: string | null
  readonly reason: string | null
}

/** An issued version as it is listed, newest first. */
export type IssuedVersion = {
  readonly pack: string
  readonly number: string
  readonly version: number
  readonly template: string
  readonly audience: string
  readonly languages: readonly string[]
  readonly marking: { readonly level: string; readonly label: string }
  readonly contentHash: string
  readonly at: string
  readonly by: string
  readonly addendumTo: string | null
  readonly copies: readonly ListedCopy[]
  readonly files: readonly {
    readonly name: string
    readonly format: Format | 'manifest'
    readonly size: number
    readonly sha256: string
  }[]
  readonly waivers: FullManifest['waivers']
  readonly findings: readonly { readonly id: string; readonly level: string; readonly message: string }[]
  /** What changed since the version before, in words. */
  readonly changes: readonly ListedChange[]
}

/** One change in words: its section's title, its line. */
export type ListedChange = {
  readonly kind: Change['kind']
  readonly section: string
  readonly title: string
  /** Null where the section as a whole moved, was left out or came back. */
  readonly record: string | null
  readonly line: string
}

/** What changed between two states of a pack. */
export type ComparedPack = {
  readonly changes: readonly ListedChange[]
  readonly counts: Readonly<Record<Change['kind'], number>>
}

/** Why two states cannot be compared. */
export type CompareProblem =
  | OrderProblem
  | { readonly kind: 'no-such-version'; readonly pack: string }
  | { readonly kind: 'no-such-change'; readonly commit: number }

/** Why a finding was not accepted. */
export type WaiveProblem =
  | OrderProblem
  | { readonly kind: 'not-waivable'; readonly finding: string }
  | { readonly kind: 'no-such-finding'; readonly finding: string }
  | { readonly kind: 'reason-too-short'; readonly least: number }

/** Why a comment was not kept or changed. */
export type CommentProblem = { readonly kind: 'no-such-comment'; readonly at: string }

/** Why a copy was not given out or taken back. */
export type CopyProblem =
  | { readonly kind: 'no-such-version'; readonly pack: string }
  | { readonly kind: 'no-such-copy'; readonly n: number }
  | { readonly kind: 'copy-needs'; readonly missing: readonly ('holder' | 'reason')[] }
  | { readonly kind: 'not-numbered' }
  | { readonly kind: 'already'; readonly what: 'out' | 'back' }
  | Extract<OrderProblem, { readonly kind: 'faulty-file' }>

/** Whether a file is the issued one. */
export type VerifiedFile = {
  readonly name: string
  readonly sha256: string
  readonly verdict: 'issued' | 'altered' | 'unknown'
  readonly number?: string
  readonly version?: number
  readonly copy?: number
  readonly at?: string
}
