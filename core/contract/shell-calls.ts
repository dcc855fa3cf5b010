import { z } from 'zod'
import { FileName } from './file-name.ts'

const Token = z.string().regex(/^[0-9a-f]{32}$/)
/** A line of the application menu: a command of the page by its id, or what the system itself does. */
const MenuLine = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('command'),
    id: z.string().min(1).max(100),
    label: z.string().max(200),
    keys: z.string().max(50).optional(),
    enabled: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('role'),
    role: z.enum([
      'cut',
      'copy',
      'paste',
      'selectAll',
      'minimize',
      'quit',
      'togglefullscreen',
      'zoomIn',
      'zoomOut',
      'resetZoom',
    ]),
    label: z.string().max(200),
  }),
  z.strictObject({ kind: z.literal('line') }),
])

/** What a page may ask of the desktop app. A path never crosses to the page: it is given a token of it. */
export const SHELL_CALLS = {
  /** Lets a person choose files to read. */
  open: z.strictObject({ endings: z.array(z.string().regex(/^\.[a-z0-9]{1,8}$/)).max(20), many: z.boolean() }),
  /** Lets a person say where one file goes. */
  save: z.strictObject({ name: FileName }),
  /** Lets a person choose a folder. */
  folder: z.strictObject({}),
  /** Files that were dropped on the page; the preload script alone knows their paths. */
  drop: z.strictObject({ paths: z.array(z.string().min(1).max(4096)).max(100) }),
  /** Something was copied, by the page or, where `text` is given, by this call; it is cleared again. */
  clipboard: z.strictObject({ text: z.string().max(1_000_000).optional() }),
  title: z.strictObject({ text: z.string().max(200) }),
  theme: z.strictObject({ theme: z.enum(['light', 'dark', 'system']) }),
  lock: z.strictObject({}),
  menu: z.strictObject({
    menus: z.array(z.strictObject({ label: z.string().max(200), lines: z.array(MenuLine).max(200) })).max(20),
  }),
  /** Opens a file that was just written, shows its folder, or copies its path. */
  after: z.strictObject({ token: Token, name: FileName.optional(), act: z.enum(['open', 'folder', 'copy-path']) }),
} as const

export type ShellCall = keyof typeof SHELL_CALLS
export type ShellInput<Call extends ShellCall> = z.output<(typeof SHELL_CALLS)[Call]>
export type MenuShown = ShellInput<'menu'>['menus']

/** What a person chose, by a token that only the vault process can read, and its last name. */
export type Chosen = { readonly token: string; readonly name: string }

/** What each call of the shell answers. */
export type ShellAnswers = {
  readonly open: readonly Chosen[]
  readonly save: Chosen | undefined
  readonly folder: Chosen | undefined
  readonly drop: readonly Chosen[]
  readonly clipboard: undefined
  readonly title: undefined
  readonly theme: undefined
  readonly lock: undefined
  readonly menu: undefined
  readonly after: boolean
}

/** A call on files that the page makes over its port; the vault process answers it before its dispatch. */
export const WriteFiles = z.strictObject({
  token: Token,
  files: z
    .array(z.strictObject({ name: FileName, bytes: z.instanceof(Uint8Array) }))
    .min(1)
    .max(200),
})

/** What the preload script gives a page: narrow functions, no event objects, no channel names. A page drops `File`s. */
export type AideBridge<Dropped = object> = {
  /** Asks for a line to the vault process; its port comes as a message of this very window, with `aide-port` as its text. */
  readonly connect: () => void
  readonly open: (input: ShellInput<'open'>) => Promise<ShellAnswers['open']>
  readonly save: (input: ShellInput<'save'>) => Promise<ShellAnswers['save']>
  readonly folder: () => Promise<ShellAnswers['folder']>
  /** Takes the files of a drop as they come, so that no path is ever told to the page. */
  readonly drop: (files: readonly Dropped[]) => Promise<ShellAnswers['drop']>
  readonly clipboard: (text: string) => Promise<undefined>
  readonly title: (text: string) => Promise<undefined>
  readonly theme: (theme: 'light' | 'dark' | 'system') => Promise<undefined>
  readonly lock: () => Promise<undefined>
  readonly menu: (menus: MenuShown) => Promise<undefined>
  readonly after: (input: ShellInput<'after'>) => Promise<boolean>
  /** Hears which command of the menu was chosen; gives back how to stop hearing. */
  readonly onCommand: (listener: (id: string) => void) => () => void
  /** Hears of an exchange package that the system handed over. */
  readonly onPackage: (listener: (chosen: Chosen) => void) => () => void
}
