/** A step that keeps a vault safe, the source without it, and a check that must then fail. */
export type SafetyStep = {
  readonly name: string
  readonly file: string
  /** Texts of the source, each there once, and what stands in their place. */
  readonly without: readonly (readonly [text: string, instead: string])[]
  readonly failing: string
}

const PUBLISH = 'electron/vault/store/publish.ts'
const FILES = 'electron/vault/store/files.ts'
const SEALED = 'electron/vault/store/sealed.ts'
const AEAD = 'electron/vault/seal/aead.ts'

/** The twelve steps of SECURITY 10.4. */
export const STEPS: readonly SafetyStep[] = [
  {
    name: 'blob fsync',
    file: FILES,
    without: [['    await file.sync()\n', "    if (!path.includes('/b/')) await file.sync()\n"]],
    failing: 'power cut',
  },
  {
    name: 'blob-folder fsync',
    file: PUBLISH,
    without: [['  await settled([...folders].map((folder) => fs.syncFolder(folder)))\n', '']],
    failing: 'power cut',
  },
  {
    name: 'manifest fsync',
    file: FILES,
    without: [['    await file.sync()\n', "    if (!path.includes('/m/')) await file.sync()\n"]],
    failing: 'power cut',
  },
  {
    name: 'm/ fsync',
    file: PUBLISH,
    without: [['    await ground.fs.syncFolder(places.manifests)\n', '']],
    failing: 'power cut',
  },
  {
    name: 'link → rename',
    file: 'electron/vault/store/link.ts',
    // A rename takes the name from whoever has it.
    without: [
      ['  return fs.link(from, to)\n', '  await fs.unlink(to).catch(() => undefined)\n  return fs.link(from, to)\n'],
    ],
    failing: 'two writers',
  },
  {
    name: 'manifest before blobs',
    file: PUBLISH,
    without: [
      ['    await writeBlobs(publishing, encoded.blobs, made)\n', ''],
      [
        '    await ground.fs.syncFolder(places.manifests)\n',
        '    await ground.fs.syncFolder(places.manifests)\n    await writeBlobs(publishing, encoded.blobs, made)\n',
      ],
    ],
    failing: 'power cut',
  },
  {
    name: 'identity compare',
    file: SEALED,
    without: [["  if (!isIt) throw new VaultError('object-damaged', expected.what)\n", '']],
    failing: 'identity',
  },
  {
    name: 'blob hash',
    file: SEALED,
    without: [[' || hexDigest(bytes) !== entry.sha256) {', ') {']],
    failing: 'hash',
  },
  {
    name: 'missing → throw',
    file: 'electron/vault/vault.ts',
    without: [
      [
        "    if (entry === undefined) throw new VaultError('object-missing', id)\n    try {",
        '    if (entry === undefined) return EMPTY_OBJECT\n    try {',
      ],
    ],
    failing: 'missing',
  },
  {
    name: 'tag length',
    file: AEAD,
    without: [
      ['  if (sealed.length < TAG) return false\n', ''],
      ['createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG })', 'createDecipheriv(CIPHER, key, nonce)'],
    ],
    failing: 'tag length',
  },
  {
    name: 'last-chunk flag',
    file: 'electron/vault/seal/container-header.ts',
    without: [['  nonce[11] = number === count - 1 ? 1 : 0\n', '']],
    failing: 'last chunk',
  },
  {
    name: 'stop after fsync error',
    file: FILES,
    without: [['    await file.sync()\n', '    await file.sync().catch(() => undefined)\n']],
    failing: 'failed sync',
  },
]
