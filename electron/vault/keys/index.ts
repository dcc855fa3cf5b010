// The keys of the vault: passphrase, Argon2id, recovery key, and the header that wraps them (SECURITY 3.1 to 3.3).
// May import node:crypto, node:worker_threads, node:os, hash-wasm, core/base, the vault's seal and its errors.
// Must never read or write a file, print or log what it is given, or keep a passphrase after the derivation.
export {
  changePassphrase,
  dropEpochs,
  newHeader,
  newRecovery,
  rotate,
  type Ground,
  type NewHeader,
  type Rotation,
} from './change.ts'
export { HEADER_LENGTH, decodeHeader, encodeHeader, hasRightMac, type DecodedHeader } from './header.ts'
export { FLOOR_KIB, chooseMemory, deriveKek, type KdfCost } from './kdf.ts'
export { LEAST_CHARACTERS, choosePassphrase, normalizePassphrase, type PassphraseProblem } from './passphrase.ts'
export { pickHeader, type PickedHeader } from './pick-header.ts'
export { printRecovery, readRecovery, type RecoveryProblem } from './recovery.ts'
export { selfTest } from './self-test.ts'
export { unlock, type Secret } from './unlock.ts'
export { type VaultKeys } from './vault-keys.ts'
