import type { Result } from '#core/base'
import type { AppError, MenuShown } from '#core/contract'

/** A file that a person picked or dropped: its name and its bytes. */
export type PickedFile = { readonly name: string; readonly bytes: Uint8Array }

/** Where files went: named by the system, or handed to the browser's downloads. */
export type SavedFiles = { readonly kind: 'folder'; readonly token: string } | { readonly kind: 'downloads' }

export type ShellKind = 'electron' | 'browser'

/** What only a host can do. The desktop app and a page in a browser each do it their way; features see neither. */
export type Shell = {
  readonly kind: ShellKind
  /** Lets a person pick files; none when they turned away. `accept` lists endings such as `.docx`. */
  readonly pickFiles: (accept: readonly string[], many: boolean) => Promise<readonly PickedFile[]>
  /** Lets a person pick a folder, by a token that only the vault process can read; undefined in a browser, where it is typed. */
  readonly pickFolder?: () => Promise<{ readonly token: string; readonly shown: string } | undefined>
  /** Hands finished files to the person, all or none: into a folder they chose, or as downloads. Undefined when they turned away. */
  readonly saveFiles: (files: readonly PickedFile[]) => Promise<Result<SavedFiles | undefined, AppError>>
  /** Opens what was just saved, its folder, or copies its path; a browser can do none of these. */
  readonly afterSave?: (token: string, act: 'open' | 'folder' | 'copy-path') => Promise<void>
  readonly setTitle: (title: string) => void
  /** Shows the commands in the application menu and hears which is chosen; gives back how to stop. A browser has no such menu. */
  readonly setMenu?: (menus: MenuShown, run: (id: string) => void) => () => void
  /** Tells the host that a person is there, for the idle rule. */
  readonly touched: () => void
  /** Locks now. */
  readonly lock: () => Promise<void>
}
