import { createHash } from 'node:crypto'

/** A stored object: the office, the dossier of one partner, or one visit that we prepare. */
export type ObjectId = 'office' | `dossier:${string}` | `visit:${string}`

const ULID = '[0-7][0-9A-HJKMNP-TV-Z]{25}'
const OBJECT = new RegExp(`^(?:office|(?:dossier|visit):${ULID})$`)
const ATTACHMENT = new RegExp(`^attachment:${ULID}$`)
const BLOB = /^[0-9a-f]{32}$/
const MANIFEST = /^[0-9a-f]{16}$/

export const isObjectId = (text: string): text is ObjectId => OBJECT.test(text)
export const isAttachmentId = (text: string): boolean => ATTACHMENT.test(text)
export const isBlobName = (text: string): boolean => BLOB.test(text)
export const isManifestName = (text: string): boolean => MANIFEST.test(text)

/** The stored object of a record's home: `partner:01J…` lives in `dossier:01J…`. */
export const objectOf = (home: string): ObjectId =>
  (home.startsWith('partner:') ? `dossier:${home.slice('partner:'.length)}` : home) as ObjectId

/** The number of the page of a manifest that holds an object or an attachment, 0 to 15 (SECURITY 3.5). */
export const pageNumberOf = (id: string): number =>
  Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 1), 16)

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The 16 bytes of the ULID that an id ends with, big-endian; zeros for the office. */
export const idBytes = (id: string): Uint8Array => {
  const bytes = new Uint8Array(16)
  const ulid = /[0-9A-HJKMNP-TV-Z]{26}$/.exec(id)?.[0]
  if (ulid === undefined) return bytes
  let value = 0n
  for (const digit of ulid) value = value * 32n + BigInt(DIGITS.indexOf(digit))
  for (let at = 15; at >= 0; at -= 1) {
    bytes[at] = Number(value & 0xffn)
    value >>= 8n
  }
  return bytes
}

/** The ULID of 16 bytes. */
export const ulidOf = (bytes: Uint8Array): string => {
  let value = 0n
  for (const byte of bytes) value = (value << 8n) | BigInt(byte)
  let text = ''
  for (let at = 0; at < 26; at += 1) {
    text = (DIGITS[Number(value & 31n)] ?? '0') + text
    value >>= 5n
  }
  return text
}

/** The 16 bytes by which page `number` is framed: 15 zeros and the number. */
export const pageIdBytes = (number: number): Uint8Array => {
  const bytes = new Uint8Array(16)
  bytes[15] = number
  return bytes
}

/** Where the parts of a vault lie under its folder. */
export const placesIn = (folder: string) => ({
  header: `${folder}/vault.hdr`,
  headerCopy: `${folder}/vault.hdr.2`,
  manifests: `${folder}/m`,
  manifest: (commit: number) => `${folder}/m/${manifestName(commit)}`,
  blobs: `${folder}/b`,
  blobFolder: (blob: string) => `${folder}/b/${blob.slice(0, 2)}`,
  blob: (blob: string) => `${folder}/b/${blob.slice(0, 2)}/${blob}`,
  drafts: `${folder}/drafts`,
  cache: `${folder}/cache`,
  quarantine: `${folder}/q`,
  lock: `${folder}/lock`,
})
export type Places = ReturnType<typeof placesIn>

export const manifestName = (commit: number): string => commit.toString(16).padStart(16, '0')
export const commitOf = (name: string): number => Number.parseInt(name, 16)
