// The seal of the vault: containers of SECURITY 3.4, AES-256-GCM, HKDF, SHA-256, as pure functions over bytes.
// May import node:crypto, node:zlib and the vault's errors; keys, chance and vault ids are passed in.
// Must never read a file, a clock or a passphrase, keep a key, or release plaintext before the last tag is checked.
export { bytesEqual, decrypt, encrypt, hkdf, hmac } from './aead.ts'
export { fromHex, sha256, toHex } from './bytes.ts'
export { openContainer, type Opened, type OpenWith } from './open.ts'
export { type Frame } from './frame.ts'
export { KINDS, MAX_LENGTH, type FrameType, type Kind } from './kinds.ts'
export { sealContainer, type ToSeal } from './seal.ts'
export { systemRandom, type Random } from './random.ts'
