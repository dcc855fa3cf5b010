import { createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto'
import { decrypt, encrypt, fromHex, toHex } from '#electron/vault/seal'
import { deriveKek } from './kdf.ts'

/**
 * Computes one known answer of each primitive, Argon2id in the very thread that unlocking uses, and fails when one differs: a
 * program whose ciphers are wrong must not start (SECURITY 3.1).
 */
export const selfTest = async (derive: typeof deriveKek = deriveKek): Promise<void> => {
  const wrong = [
    ...((await isArgon2Right(derive)) ? [] : ['Argon2id']),
    ...(isGcmRight() ? [] : ['AES-256-GCM']),
    ...(isHkdfRight() ? [] : ['HKDF-SHA256']),
    ...(isEd25519Right() ? [] : ['Ed25519']),
  ]
  if (wrong.length > 0) throw new Error(`the self-test of the ciphers failed: ${wrong.join(', ')}`)
}

/** Computed with OpenSSL's Argon2 and with three libraries. */
const isArgon2Right = async (derive: typeof deriveKek): Promise<boolean> => {
  const answer = async (p: number): Promise<string> =>
    toHex(await derive(ascii('password'), ascii('somesalt'), { m: 256, t: 2, p }))
  return (
    (await answer(1)) === '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe' &&
    (await answer(2)) === '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'
  )
}

/** Test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation". */
const isGcmRight = (): boolean => {
  const key = fromHex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308')
  const nonce = fromHex('cafebabefacedbaddecaf888')
  const aad = fromHex('feedfacedeadbeeffeedfacedeadbeefabaddad2')
  const plain = fromHex(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
      '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  )
  const sealed = encrypt(key, nonce, aad, plain)
  const opened = decrypt(key, nonce, aad, sealed)
  return (
    toHex(sealed) ===
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
        '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
        '76fc6ece0f4e1768cddf8853bb2d551b' &&
    opened !== undefined &&
    toHex(opened) === toHex(plain)
  )
}

/** Test case 1 of RFC 5869. */
const isHkdfRight = (): boolean => {
  const out = hkdfSync(
    'sha256',
    new Uint8Array(22).fill(0x0b),
    fromHex('000102030405060708090a0b0c'),
    fromHex('f0f1f2f3f4f5f6f7f8f9'),
    42,
  )
  return (
    toHex(new Uint8Array(out)) ===
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865'
  )
}

/** Test 2 of RFC 8032, 7.1. */
const isEd25519Right = (): boolean => {
  const seed = fromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb')
  const pkcs8 = Buffer.concat([fromHex('302e020100300506032b657004220420'), seed])
  const secret = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  const message = Uint8Array.of(0x72)
  const signature = sign(null, message, secret)
  return (
    toHex(signature) ===
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
        '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00' &&
    verify(null, message, createPublicKey(secret), signature)
  )
}

const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
