import { err, ok, type Result } from '#core/base'
import type { AideBridge, AppError } from '#core/contract'
import type { Line } from './line.ts'
import { browserShell } from './shell-browser.ts'
import type { PickedFile, Shell } from './shell.ts'

/** The desktop app's bridge where this page has one. */
export const bridgeOf = (page: Window): AideBridge<File> | undefined =>
  (page as { readonly aide?: AideBridge<File> }).aide

/**
 * The desktop app's own way to files: a folder is chosen in the system's dialog and known here by a token alone; what is
 * finished is written by the vault process, so that it never passes through main.
 */
export const electronShell = (doc: Document, bridge: AideBridge<File>, line: Pick<Line, 'call'>): Shell => {
  const written = new Map<string, readonly string[]>()
  return {
    kind: 'electron',
    // The page's own input opens the dialog of the system, and gives bytes without a path.
    pickFiles: browserShell(doc, { touched: () => undefined, lock: () => Promise.resolve() }).pickFiles,
    pickFolder: async () => {
      const chosen = await bridge.folder()
      return chosen === undefined ? undefined : { token: chosen.token, shown: chosen.name }
    },
    saveFiles: async (files) => {
      const chosen = await bridge.folder()
      if (chosen === undefined) return ok(undefined)
      const { token } = chosen
      const answer = await write(line, token, files)
      if (!answer.ok) return answer
      written.set(token, answer.value)
      return ok({ kind: 'folder', token })
    },
    afterSave: async (token, act) => {
      const [name] = written.get(token) ?? []
      await bridge.after({ token, act, ...(name !== undefined && { name }) })
    },
    setTitle: (title) => void bridge.title(title),
    setMenu: (menus, run) => {
      void bridge.menu(menus)
      return bridge.onCommand(run)
    },
    // The system itself knows when nobody is there.
    touched: () => undefined,
    lock: async () => {
      await bridge.lock()
    },
  }
}

/** A line that ended says nothing of the files: then what was not confirmed is not there. */
const write = (
  line: Pick<Line, 'call'>,
  token: string,
  files: readonly PickedFile[],
): Promise<Result<readonly string[], AppError>> =>
  line
    .call('host.write', { token, files })
    .then((answer) => answer as Result<readonly string[], AppError>)
    .catch(() => err({ code: 'process-ended' }))
