// The store: manifests, pages and blobs on disk; the newest state, and how a transaction is published on top of it.
// May import the vault's file system interface and errors, and the seal's and the keys' doors.
// Must never know a record, or name a file in a manifest before it is on the disk.
export { asVaultError, dropName, hexDigest, makeFolder, namesIn, readWhole, writeNew } from './files.ts'
export type { Random, VaultGround } from './ground.ts'
export {
  blobsOf,
  commitNumbers,
  entriesOf,
  entryOf,
  findHead,
  NO_HEAD,
  readHead,
  type FoundHead,
  type Head,
  type Unusable,
} from './head.ts'
export {
  NO_PAGE,
  PAGES,
  parseJson,
  readChangeRef,
  readPage,
  writePage,
  writeRoot,
  type ChangeRef,
  type Entry,
  type Page,
  type Pin,
  type Root,
} from './manifest.ts'
export {
  commitOf,
  idBytes,
  isAttachmentId,
  isBlobName,
  isManifestName,
  isObjectId,
  manifestName,
  objectOf,
  pageIdBytes,
  pageNumberOf,
  placesIn,
  ulidOf,
  type ObjectId,
  type Places,
} from './names.ts'
export { NEWER, publish, Unsure, type Publishing, type Transaction, type Written } from './publish.ts'
export {
  attachmentExpected,
  CHANGE_EXPECTED,
  objectExpected,
  openBytes,
  openEntry,
  openManifest,
  openPage,
  SCHEMA,
  seal,
  type Expected,
} from './sealed.ts'
