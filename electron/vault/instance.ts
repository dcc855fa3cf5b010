import { createHash } from 'node:crypto'
import { createConnection, createServer, type Server } from 'node:net'
import { hostname } from 'node:os'
import {
  asVaultError,
  dropName,
  parseJson,
  placesIn,
  readWhole,
  writeNew,
  type VaultGround,
} from '#electron/vault/store'
import { failedWith } from './file-system.ts'
import { bootId, dropSocket } from './this-computer.ts'

/** The sign that a vault is open here. The system takes the socket back when the process ends, however it ends. */
export type Instance = { readonly release: () => Promise<void> }

/**
 * Takes a vault for this process: first a local socket, which dies with its process, then `lock` in the folder, for shares. Gives
 * undefined when it is open elsewhere. Correctness never rests on it: that is the link of a manifest (SECURITY 4.5).
 */
export const takeInstance = async (
  ground: VaultGround,
  folder: string,
  vaultId: Uint8Array,
  socketFolder: string,
): Promise<Instance | undefined> => {
  const path = await ground.fs.realpath(folder).catch(() => folder)
  const name = createHash('sha256').update(vaultId).update(path).digest('hex').slice(0, 32)
  const server = await listen(socketAddress(socketFolder, name))
  if (server === undefined) return undefined
  const lock = await takeLock(ground, folder, name)
  if (lock === undefined) {
    await closed(server)
    return undefined
  }
  return {
    release: async () => {
      await lock()
      await closed(server)
    },
  }
}

const socketAddress = (folder: string, name: string): string =>
  process.platform === 'win32' ? `\\\\.\\pipe\\aide-memoire-${name}` : `${folder}/${name}.sock`

/** A server at the address, or undefined where another process answers there. A socket that nobody answers is replaced. */
const listen = async (address: string): Promise<Server | undefined> => {
  for (let tries = 0; tries < 3; tries += 1) {
    const server = createServer((socket) => socket.destroy())
    const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve)
      server.listen(address, () => resolve(undefined))
    })
    if (failure === undefined) {
      server.unref()
      return server
    }
    if (failure.code !== 'EADDRINUSE') return detached()
    if (await answers(address)) return undefined
    await dropSocket(address)
  }
  return undefined
}

/** No socket can be had here (a path too long, a file system without them): the lock in the folder must do. */
const detached = (): Server => createServer()

const answers = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(address, () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    if (server.listening) server.close(() => resolve())
    else resolve()
  })

/** Who holds a lock: enough to tell on the same computer whether that process still lives. */
type Holder = { readonly host: string; readonly pid: number; readonly boot: string; readonly nonce: string }

const takeLock = async (
  ground: VaultGround,
  folder: string,
  name: string,
): Promise<(() => Promise<void>) | undefined> => {
  const { fs, random } = ground
  const { lock } = placesIn(folder)
  const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 16)
  const own: Holder = { host, pid: process.pid, boot: await bootId(), nonce: Buffer.from(random(8)).toString('hex') }
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await writeNew(fs, lock, new TextEncoder().encode(JSON.stringify({ ...own, name })))
      return async () => {
        if ((await holderOf(ground, lock))?.nonce === own.nonce) await dropName(fs, lock)
      }
    } catch (error) {
      // A folder that cannot be written to has nothing to lock against.
      if (failedWith(error, 'EROFS', 'EACCES', 'EPERM', 'ENOSPC')) return () => Promise.resolve()
      if (!failedWith(error, 'EEXIST')) throw asVaultError(error, 'the lock')
      const holder = await holderOf(ground, lock)
      if (holder !== undefined && !isStale(holder, own)) return undefined
      await dropName(fs, lock)
    }
  }
  return undefined
}

/** Stale only on the same computer, when it was started anew since or the process is gone. No lock goes stale by its age. */
const isStale = (holder: Holder, own: Holder): boolean => {
  if (holder.host !== own.host) return false
  if (holder.boot !== own.boot) return true
  if (holder.pid === own.pid) return true
  try {
    process.kill(holder.pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

const holderOf = async ({ fs }: VaultGround, lock: string): Promise<Holder | undefined> => {
  const bytes = await readWhole(fs, lock, 4096).catch(() => undefined)
  const raw = bytes && parseJson(bytes)
  if (typeof raw !== 'object' || raw === null) return undefined
  const { host, pid, boot, nonce } = raw as Readonly<Record<string, unknown>>
  return typeof host === 'string' && typeof pid === 'number' && typeof boot === 'string' && typeof nonce === 'string'
    ? { host, pid, boot, nonce }
    : undefined
}
