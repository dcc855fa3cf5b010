import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** A page that was handed to a browser, and how to take the way there away. */
export type Opened = { readonly forget: () => Promise<void> }

/** What opening asks of the computer. */
export type Desktop = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly temporary: string
}

export const thisDesktop = (): Desktop => ({ platform: process.platform, env: process.env, temporary: os.tmpdir() })

/** The program that opens a file in the browser a person uses; undefined where there is no screen to open one on. */
export const openerOf = ({ platform, env }: Desktop): string | undefined => {
  if (platform === 'darwin') return 'open'
  if (platform === 'win32') return 'explorer'
  return (env['DISPLAY'] ?? env['WAYLAND_DISPLAY'] ?? '') === '' ? undefined : 'xdg-open'
}

/**
 * Opens an address in the browser without naming it on a command line, which every user of the computer can read: by a file of this
 * user's alone that leads there. Undefined where no browser can be started.
 */
export const openPage = async (address: string, desktop: Desktop): Promise<Opened | undefined> => {
  const opener = openerOf(desktop)
  if (opener === undefined) return undefined
  const folder = await mkdtemp(path.join(desktop.temporary, 'aide-'))
  const forget = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const file = path.join(folder, 'open.html')
  await writeFile(file, redirectTo(address), { mode: 0o600, flag: 'wx' })
  if (await isStarted(opener, file)) return { forget }
  await forget()
  return undefined
}

const redirectTo = (address: string): string =>
  '<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">' +
  `<meta http-equiv="refresh" content="0;url=${address}"><title>Aide-Mémoire</title>`

const isStarted = (program: string, file: string): Promise<boolean> =>
  new Promise((resolve) => {
    const opener = spawn(program, [file], { detached: true, stdio: 'ignore' })
    opener.once('error', () => resolve(false))
    opener.once('spawn', () => {
      opener.unref()
      resolve(true)
    })
  })
