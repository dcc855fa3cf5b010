import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { VaultKeys } from '#electron/vault/keys'
import {
  dropName,
  makeFolder,
  parseJson,
  readWhole,
  writeNew,
  type Head,
  type VaultGround,
} from '#electron/vault/store'

/** What this computer last saw of a vault. */
export type Seen = { readonly commit: number; readonly sha256: string; readonly header: number; readonly at: string }

/** The memory of this computer for one vault, outside its folder: it tells when the whole vault was put back (SECURITY 4.4). */
export type Anchor = {
  /** What was last seen; undefined where nothing was, `foreign` for a note that these keys did not write. */
  readonly seen: () => Promise<Seen | 'foreign' | undefined>
  /** Notes a state. Best effort: a save never fails for it. */
  readonly note: (head: Pick<Head, 'commit' | 'sha256'>, header: number) => Promise<void>
}

/** The anchor of a vault in the folder of this program on this computer. */
export const anchorIn = (ground: VaultGround, appFolder: string, keys: VaultKeys): Anchor => {
  const { fs } = ground
  const folder = `${appFolder}/anchors`
  const name = createHash('sha256').update('aide/1 anchor').update(keys.vaultId).digest('hex').slice(0, 32)
  const vault = Buffer.from(keys.vaultId).toString('hex')
  const macOf = (text: string): Buffer => createHmac('sha256', keys.anchorKey()).update(text).digest()
  const lineOf = ({ commit, sha256, header, at }: Seen): string => JSON.stringify({ vault, commit, sha256, header, at })

  return {
    seen: async () => {
      const bytes = await readWhole(fs, `${folder}/${name}`, 4096).catch(() => undefined)
      if (bytes === undefined) return undefined
      const raw = parseJson(bytes)
      if (typeof raw !== 'object' || raw === null || !('mac' in raw) || typeof raw.mac !== 'string') return 'foreign'
      const { commit, sha256, header, at } = raw as unknown as Seen
      const said = Buffer.from(raw.mac, 'hex')
      const right = macOf(lineOf({ commit, sha256, header, at }))
      return said.length === right.length && timingSafeEqual(said, right) ? { commit, sha256, header, at } : 'foreign'
    },
    note: async ({ commit, sha256 }, header) => {
      const seen = { commit, sha256, header, at: new Date(ground.now()).toISOString() }
      const temporary = `${folder}/.tmp-${Buffer.from(ground.random(8)).toString('hex')}`
      try {
        const line = lineOf(seen)
        const text = JSON.stringify({ ...(JSON.parse(line) as object), mac: macOf(line).toString('hex') })
        await makeFolder(fs, folder)
        await writeNew(fs, temporary, new TextEncoder().encode(text))
        await fs.rename(temporary, `${folder}/${name}`)
      } catch {
        await dropName(fs, temporary)
      }
    },
  }
}

/** Whether a state is older than, or beside, what this computer saw. */
export const isOlderThanSeen = (head: Pick<Head, 'commit' | 'sha256'>, seen: Seen | undefined): boolean =>
  seen !== undefined && (head.commit < seen.commit || (head.commit === seen.commit && head.sha256 !== seen.sha256))
