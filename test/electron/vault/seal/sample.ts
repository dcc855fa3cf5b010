import { sealContainer, type Frame, type ToSeal } from '../../../../electron/vault/seal/index.ts'

/** The vault id, epoch key and frame of the test vector of SECURITY 3.4. */
export const VAULT_ID = new Uint8Array(16).fill(0x11)
export const EPOCH_KEY = Uint8Array.from({ length: 32 }, (_, index) => index)
export const FRAME: Frame = {
  type: 'dossier',
  schema: 1,
  id: new Uint8Array(16).fill(0x33),
  generation: 5,
  commit: 7,
  previous: new Uint8Array(32),
}

/** Bytes as random as none: always 0x22, as in the test vector. */
export const fixedRandom = (length: number): Uint8Array => new Uint8Array(length).fill(0x22)

/** A payload of letters that deflate cannot shorten below a half. */
export const noise = (length: number): Uint8Array => {
  let state = 1
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state >>> 24
  })
}

/** A sealed container; by default the one of the test vector. */
export const sealed = (changes: Partial<ToSeal> = {}): Uint8Array =>
  sealContainer({
    vaultId: VAULT_ID,
    epoch: 1,
    epochKey: EPOCH_KEY,
    kind: 'object',
    frame: FRAME,
    payload: new TextEncoder().encode('{"a":1}'),
    random: fixedRandom,
    ...changes,
  })

/** What opens {@link sealed}. */
export const OPENER = { vaultId: VAULT_ID, keyOf: (epoch: number) => (epoch === 1 ? EPOCH_KEY : undefined) }
