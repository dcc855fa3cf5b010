import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import type { Vault } from './vault.ts'
import type { VaultGround } from '#electron/vault/store'
import { KEY_PLACE } from './key-place.ts'

/** What comes before the 32 bytes of an Ed25519 key in PKCS 8, and in SPKI (RFC 8410). */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

/** Who signs for the office. `made` is to be saved with the first thing that is signed; the key itself never leaves this folder. */
export type Signer = {
  /** The public key: 32 bytes as hex. */
  readonly publicKey: string
  readonly sign: (text: string) => string
  readonly made: ReadonlyMap<string, Uint8Array>
}

/** The signer of a vault; a new key where it has none yet, which counts once it is saved. */
export const signerOf = async (
  vault: Pick<Vault, 'holds' | 'attachment'>,
  { random }: Pick<VaultGround, 'random'>,
): Promise<Signer> => {
  const held = vault.holds(KEY_PLACE) ? await vault.attachment(KEY_PLACE) : undefined
  const seed = held ?? random(32)
  const key = privateKeyOf(seed)
  return {
    publicKey: publicHexOf(key),
    sign: (text) => sign(null, Buffer.from(text), key).toString('hex'),
    made: held === undefined ? new Map([[KEY_PLACE, seed]]) : new Map(),
  }
}

/** The public key of the vault's signer, or undefined while nothing was signed. */
export const publicKeyOf = async (vault: Pick<Vault, 'holds' | 'attachment'>): Promise<string | undefined> =>
  vault.holds(KEY_PLACE) ? publicHexOf(privateKeyOf(await vault.attachment(KEY_PLACE))) : undefined

/** Whether a signature of a text is by the holder of this public key; a key or a signature that is none gives false. */
export const isSignedBy = (publicKey: string, text: string, signature: string): boolean => {
  if (!/^[0-9a-f]{64}$/.test(publicKey) || !/^[0-9a-f]{128}$/.test(signature)) return false
  const spki = Buffer.concat([PUBLIC_HEAD, Buffer.from(publicKey, 'hex')])
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'))
}

/** What people compare of a public key: the first 16 digits of its SHA-256, in groups of four. */
export const fingerprintOf = (publicKey: string): string =>
  (createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex').slice(0, 16).match(/.{4}/g) ?? []).join(' ')

const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, seed]), format: 'der', type: 'pkcs8' })

const publicHexOf = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_HEAD.length).toString('hex')
