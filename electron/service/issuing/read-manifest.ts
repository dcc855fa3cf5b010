import { readTravelling, signedText, type TravellingManifest } from '#core/pack'
import { fingerprintOf, isSignedBy } from '#electron/vault'

/** A manifest that travelled with files: what it says, whether its signature fits, and what people compare of its signer. */
export type ReadManifest = {
  readonly manifest: TravellingManifest
  readonly isSigned: boolean
  readonly fingerprint: string
}

/** Reads a travelling manifest; undefined for a text that is none. */
export const readManifest = (text: string): ReadManifest | undefined => {
  const read = readTravelling(text)
  if (read === undefined) return undefined
  const { manifest, signature } = read
  const { publicKey } = manifest.signer
  return {
    manifest,
    isSigned: isSignedBy(publicKey, signedText(manifest), signature),
    fingerprint: fingerprintOf(publicKey),
  }
}
