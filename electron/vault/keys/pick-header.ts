import { VaultError, isVaultError, type VaultProblem } from '../vault-error.ts'
import { decodeHeader, hasRightSum } from './header.ts'

/** The copy of the header to open, the one to try if it proves to be altered, and which copies are missing or damaged. */
export type PickedHeader = {
  readonly bytes: Uint8Array
  readonly spare: Uint8Array | undefined
  readonly damaged: readonly number[]
}

/**
 * Takes the copy with a right SHA-256 and the higher generation. Fails with the problem of the copies when none is right, and
 * with `vault-too-new` as soon as a whole one is of a newer format: then nothing may be read or written.
 */
export const pickHeader = (copies: readonly (Uint8Array | undefined)[]): PickedHeader => {
  const looked = copies.map(look)
  const newer = looked.find((copy) => copy.kind === 'wrong' && copy.code === 'vault-too-new' && copy.isWhole)
  if (newer !== undefined) throw new VaultError('vault-too-new', 'the header')
  const right = looked.flatMap((copy) => (copy.kind === 'right' ? [copy] : []))
  const [best, spare] = right.toSorted((a, b) => b.generation - a.generation)
  if (best === undefined) throw new VaultError(worstOf(looked), 'the header')
  return {
    bytes: best.bytes,
    spare: spare?.bytes,
    damaged: looked.flatMap((copy, index) => (copy.kind === 'right' ? [] : [index])),
  }
}

type Looked =
  | { readonly kind: 'right'; readonly bytes: Uint8Array; readonly generation: number }
  | { readonly kind: 'wrong'; readonly code: VaultProblem; readonly isWhole: boolean }

const look = (bytes: Uint8Array | undefined): Looked => {
  if (bytes === undefined) return { kind: 'wrong', code: 'not-a-vault', isWhole: false }
  try {
    return { kind: 'right', bytes, generation: decodeHeader(bytes).generation }
  } catch (error) {
    if (!isVaultError(error)) throw error
    return { kind: 'wrong', code: error.code, isWhole: hasRightSum(bytes) }
  }
}

/** The problem to tell when no copy is right: the one that says most. */
const worstOf = (looked: readonly Looked[]): VaultProblem =>
  TELLING.find((code) => looked.some((copy) => copy.kind === 'wrong' && copy.code === code)) ?? 'not-a-vault'

const TELLING: readonly VaultProblem[] = ['vault-too-new', 'limit-exceeded', 'header-altered', 'header-damaged']
