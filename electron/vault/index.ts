// The vault: the records of an office sealed at rest, saved so that no acknowledged save is lost.
// May import core/base, core/domain and the rooms beneath it; files, chance and the time come in from outside.
// Must never give a default for what is missing, change a file in place, or name a record in an error.
export { anchorIn, isOlderThanSeen, type Anchor, type Seen } from './anchor.ts'
export { backup, restore, type Backup } from './backup.ts'
export type { Compaction, WhyNot } from './compact.ts'
export { createVault, type Created, type NewVault } from './create.ts'
export { draftsIn, type Draft, type Drafts } from './drafts.ts'
export { failedWith, FsError, type FileStat, type OpenFile, type VaultFs } from './file-system.ts'
export { FINAL, type Edit as RecordEdit, type Step } from '#electron/vault/history'
export { chooseMemory, choosePassphrase, type KdfCost, type Secret } from '#electron/vault/keys'
export { placesIn } from '#electron/vault/store'
export type { VaultGround } from '#electron/vault/store'
export { nodeFs } from './node-fs.ts'
export { rescue, type Rescue } from './rescue.ts'
export { fingerprintOf, isSignedBy, publicKeyOf, signerOf, type Signer } from './signing.ts'
export { isVaultError, VaultError, type VaultProblem } from './vault-error.ts'
export { describeLocked, keysOf, openVault, type Opening, type OpenVault, type Warning } from './open.ts'
export { attachVault, type Vault } from './vault.ts'
export {
  ChangeRefused,
  VaultClosed,
  type RecordChange,
  type ToCommit,
  type VaultParts,
  type VaultStatus,
} from './vault-types.ts'
export { verify, type Verdict, type Verification } from './verify.ts'
