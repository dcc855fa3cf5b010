import { parentPort, workerData } from 'node:worker_threads'
import { argon2id } from 'hash-wasm'
import type { Derivation } from './kdf.ts'

// One derivation, asked for by `deriveKek`; the thread ends with it, and its memory with the thread.
const { passphrase, salt, cost } = workerData as Derivation
const kek = await argon2id({
  password: passphrase,
  salt,
  memorySize: cost.m,
  iterations: cost.t,
  parallelism: cost.p,
  hashLength: 32,
  outputType: 'binary',
})
passphrase.fill(0)
const answer = new Uint8Array(kek)
kek.fill(0)
parentPort?.postMessage(answer, [answer.buffer])
