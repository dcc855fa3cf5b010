import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

const CIPHER = 'aes-256-gcm'

/** Length of every tag; a shorter one is never taken, whatever the library would allow. */
export const TAG = 16

/** HKDF of RFC 5869 with SHA-256, 32 bytes out. A label is ASCII; `more` follows it. */
export const hkdf = (key: Uint8Array, salt: Uint8Array, label: string, more: Uint8Array = EMPTY): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, salt, Buffer.concat([Buffer.from(label, 'latin1'), more]), 32))

const EMPTY = new Uint8Array(0)

/** HMAC-SHA256, 32 bytes. */
export const hmac = (key: Uint8Array, bytes: Uint8Array): Uint8Array =>
  new Uint8Array(createHmac('sha256', key).update(bytes).digest())

/** Whether two byte strings are equal, in a time that tells nothing but their lengths. */
export const bytesEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other)

/** AES-256-GCM: writes ciphertext ‖ tag into `into` at `at`. */
export const encryptInto = (
  into: Uint8Array,
  at: number,
  { key, nonce, aad, plain }: Readonly<Record<'key' | 'nonce' | 'aad' | 'plain', Uint8Array>>,
): void => {
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG })
  cipher.setAAD(aad)
  into.set(cipher.update(plain), at)
  cipher.final()
  into.set(cipher.getAuthTag(), at + plain.length)
}

/**
 * Opens ciphertext ‖ tag into `into` at `at`; false when it is not what was sealed. The caller must then forget all that
 * stands in `into`.
 */
export const decryptInto = (
  into: Uint8Array,
  at: number,
  { key, nonce, aad, sealed }: Readonly<Record<'key' | 'nonce' | 'aad' | 'sealed', Uint8Array>>,
): boolean => {
  if (sealed.length < TAG) return false
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG })
  decipher.setAAD(aad)
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  const plain = decipher.update(sealed.subarray(0, sealed.length - TAG))
  into.set(plain, at)
  plain.fill(0)
  try {
    decipher.final()
    return true
  } catch {
    return false
  }
}

/** AES-256-GCM over a short text: ciphertext ‖ tag. */
export const encrypt = (key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, plain: Uint8Array): Uint8Array => {
  const sealed = new Uint8Array(plain.length + TAG)
  encryptInto(sealed, 0, { key, nonce, aad, plain })
  return sealed
}

/** The text of {@link encrypt}, or undefined when key, nonce, AAD, ciphertext or tag is not the one that sealed it. */
export const decrypt = (
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  sealed: Uint8Array,
): Uint8Array | undefined => {
  if (sealed.length < TAG) return undefined
  const plain = new Uint8Array(sealed.length - TAG)
  if (decryptInto(plain, 0, { key, nonce, aad, sealed })) return plain
  plain.fill(0)
  return undefined
}
