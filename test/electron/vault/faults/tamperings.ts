import { FOLDER } from '../crash/subject.ts'
import type { Tampering } from './tampered-vault.ts'

type Files = ReadonlyMap<string, Uint8Array>

const one = (what: string, path: string, bytes: Uint8Array | null): Tampering => ({
  what: `${what} ${path}`,
  files: new Map([[path, bytes]]),
})

/**
 * Everything that may be done to the files of a vault by somebody without its keys: first what is done to whole files, with
 * those of `theirs` (the same vault on another computer) and of `foreign` (another vault), then to their bytes.
 */
export function* tamperings(ours: Files, theirs: Files, foreign: Files, every: number): Generator<Tampering> {
  yield* wholeFiles(ours)
  for (const [path] of ours) {
    for (const [name, others] of [['theirs', theirs] as const, ['foreign', foreign] as const]) {
      for (const [other, bytes] of others) yield one(`${name} ${other} as`, path, bytes)
    }
  }
  for (const [other, bytes] of [...theirs, ...foreign]) if (!ours.has(other)) yield one('added', other, bytes)
  for (const [path, bytes] of ours) yield* changedBytes(path, bytes, every)
}

function* wholeFiles(files: Files): Generator<Tampering> {
  for (const [path, bytes] of files) {
    yield one('deleted', path, null)
    yield one('emptied', path, new Uint8Array(0))
    yield one('doubled', path, new Uint8Array(Buffer.concat([bytes, bytes])))
    for (const [other, otherBytes] of files) {
      if (other === path) continue
      yield one(`older ${other} as`, path, otherBytes)
      yield {
        what: `swapped ${other} ${path}`,
        files: new Map([
          [path, otherBytes],
          [other, bytes],
        ]),
      }
      yield {
        what: `moved ${other} to ${path}`,
        files: new Map([
          [path, otherBytes],
          [other, null],
        ]),
      }
      yield {
        what: `deleted ${other} ${path}`,
        files: new Map([
          [path, null],
          [other, null],
        ]),
      }
    }
    for (const name of ['0000000000000063', 'ffffffffffffffff', '0000000000000007 (copy)', '0000000000000000']) {
      yield one(`copied ${path} to`, `${FOLDER}/m/${name}`, bytes)
    }
    yield one(`copied ${path} to`, `${path.slice(0, -4)}ffff`, bytes)
  }
  yield {
    what: 'all manifests deleted',
    files: new Map([...files.keys()].filter(isManifest).map((path) => [path, null])),
  }
  yield {
    what: 'all blobs deleted',
    files: new Map([...files.keys()].filter((path) => !isManifest(path)).map((path) => [path, null])),
  }
}

const isManifest = (path: string): boolean => path.startsWith(`${FOLDER}/m/`)

const PAGE = 4096

function* changedBytes(path: string, bytes: Uint8Array, every: number): Generator<Tampering> {
  for (let at = 0; at < bytes.length; at += PAGE) {
    yield one(
      `zeroed page ${at} of`,
      path,
      bytes.map((byte, n) => (n >= at && n < at + PAGE ? 0 : byte)),
    )
  }
  for (const tail of [1, 16, 1024, PAGE]) {
    yield one(`${tail} more in`, path, new Uint8Array(Buffer.concat([bytes, new Uint8Array(tail)])))
  }
  for (let at = 0; at < bytes.length; at += every) yield one(`cut to ${at}`, path, bytes.subarray(0, at))
  for (let bit = 0; bit < bytes.length * 8; bit += every) {
    yield one(
      `bit ${bit} of`,
      path,
      bytes.map((byte, n) => (n === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)),
    )
  }
}
