import path from 'node:path'
import type { ShellHandlers } from '#electron/transport/ipc'
import type { keptClipboard } from './clipboard.ts'
import { menuTemplate } from './menu.ts'
import type { ElectronParts } from './parts.ts'
import type { Screens } from './screens.ts'
import type { ChosenPaths } from './tokens.ts'

/** The words of the one question that main asks by itself. */
export type ShellWords = { readonly openFile: (name: string) => string; readonly open: string; readonly cancel: string }

/** What the calls of the shell stand on. */
export type ShellGround = Pick<ElectronParts, 'dialog' | 'nativeTheme' | 'setMenu' | 'shell'> & {
  readonly paths: ChosenPaths
  readonly kept: ReturnType<typeof keptClipboard>
  readonly screens: Pick<Screens, 'tell'>
  readonly setTitle: (text: string) => void
  readonly lock: () => void
  /** The files that were written into the folder of a token. */
  readonly written: (token: string) => readonly string[]
  readonly words: ShellWords
}

/** What main does for a page: dialogs, tokens of what was chosen, the clipboard, the title, the menu, the lock. */
export const shellHandlers = (ground: ShellGround): ShellHandlers => {
  const { dialog, paths, kept, screens, shell } = ground
  return {
    open: async ({ endings, many }) => {
      const filters =
        endings.length === 0 ? [] : [{ name: endings.join(' '), extensions: endings.map((one) => one.slice(1)) }]
      const { filePaths, canceled } = await dialog.showOpenDialog({
        properties: ['openFile', 'dontAddToRecent', ...(many ? (['multiSelections'] as const) : [])],
        filters,
      })
      return canceled ? [] : filePaths.map(paths.give)
    },
    save: async ({ name }) => {
      const { filePath, canceled } = await dialog.showSaveDialog({
        defaultPath: name,
        properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
      })
      return canceled || filePath === '' ? undefined : paths.give(filePath)
    },
    folder: async () => {
      const { filePaths, canceled } = await dialog.showOpenDialog({
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      })
      const [folder] = filePaths
      return canceled || folder === undefined ? undefined : paths.give(folder)
    },
    drop: ({ paths: dropped }) => dropped.map(paths.give),
    clipboard: async ({ text }) => {
      await (text === undefined ? kept.copied() : kept.copy(text))
      return undefined
    },
    title: ({ text }) => {
      ground.setTitle(text)
      return undefined
    },
    theme: ({ theme }) => {
      ground.nativeTheme.themeSource = theme
      return undefined
    },
    lock: () => {
      ground.lock()
      return undefined
    },
    menu: ({ menus }) => {
      ground.setMenu(menuTemplate(menus, (id) => screens.tell('command', id)))
      return undefined
    },
    after: async ({ token, name, act }) => {
      const folder = paths.pathOf(token)
      if (folder === undefined) return false
      const known = name !== undefined && ground.written(token).includes(name)
      const target = known ? path.join(folder, name) : folder
      if (act === 'copy-path') await kept.copy(target)
      else if (act === 'folder') shell.showItemInFolder(target)
      else return known && (await isWanted(name)) && (await shell.openPath(target)) === ''
      return true
    },
  }

  /** A file that was just written is opened by another program only when a person says so. */
  async function isWanted(name: string): Promise<boolean> {
    const { openFile, open, cancel } = ground.words
    const { response } = await dialog.showMessageBox({
      type: 'question',
      message: openFile(name),
      buttons: [open, cancel],
      defaultId: 0,
      cancelId: 1,
    })
    return response === 0
  }
}
