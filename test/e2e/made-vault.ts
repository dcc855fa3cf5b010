import fs from 'node:fs'
import { onShelf } from '../build/shelf.ts'
import { createIn, vaultPlace, type VaultPlace } from './vault-place.ts'

/** A place with a vault, with the fictional sample or with none: a copy of one that the command line made in this run. */
export const madeVault = async (sample?: 'fictional'): Promise<VaultPlace> => {
  const made = await onShelf(`vault-${sample ?? 'empty'}`, (part) => {
    const { root } = createIn(vaultPlace(), sample)
    fs.cpSync(root, part, { recursive: true })
  })
  const place = vaultPlace()
  fs.cpSync(made, place.root, { recursive: true })
  return place
}
