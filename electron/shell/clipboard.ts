import type { Clipboard } from 'electron'

/** What clearing needs from outside: a digest, so that what was copied is not kept, and a timer that no lock stops. */
export type ClipboardGround = {
  readonly clipboard: Pick<Clipboard, 'readText' | 'writeText' | 'clear'>
  readonly digest: (text: string) => string
  readonly after: (ms: number, run: () => void) => void
}

/** What was copied stays for half a minute (SECURITY 4.6). */
export const CLIPBOARD_MS = 30_000

/** Clears what was copied from this program, unless a person has copied something else since. */
export const keptClipboard = ({ clipboard, digest, after }: ClipboardGround) => {
  let ours: string | undefined
  const clear = async (): Promise<void> => {
    if (ours === undefined) return
    const mine = ours
    const is = await clipboard.readText()
    if (ours !== mine) return
    ours = undefined
    if (is !== '' && digest(is) === mine) clipboard.clear()
  }
  const keep = (text: string): void => {
    if (text === '') return
    const mine = digest(text)
    ours = mine
    after(CLIPBOARD_MS, () => {
      if (ours === mine) void clear()
    })
  }
  return {
    /** Takes note of what lies there now: a page has just copied it. */
    copied: async (): Promise<void> => keep(await clipboard.readText()),
    copy: async (text: string): Promise<void> => {
      await clipboard.writeText(text)
      keep(text)
    },
    /** Clears at once: at lock and at quit. */
    clear,
  }
}
