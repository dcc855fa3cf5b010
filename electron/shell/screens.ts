import type { WebContents, WebPreferences } from 'electron'
import { lockedHash, type LockedSince } from '#core/contract'
import { APP_URL } from './assets.ts'
import type { AppView, AppWindow, ElectronParts } from './parts.ts'

/** The title that names nothing: while locked, and until a page says at which place it is. */
export const NEUTRAL_TITLE = 'Aide-Mémoire'

/**
 * The pages of the one window: a lock page and a work page, never the same web contents, so that what was typed to unlock
 * and what was worked on each go with their page (SECURITY 2).
 */
export const screensOf = (
  window: AppWindow,
  newView: ElectronParts['newView'],
  preferences: Readonly<WebPreferences>,
) => {
  let shown: AppView | undefined
  let coming: AppView | undefined
  const fill = (): void => {
    const [width = 0, height = 0] = window.getContentSize()
    for (const view of [shown, coming]) view?.setBounds({ x: 0, y: 0, width, height })
  }
  window.on('resize', fill)

  const close = (view: AppView | undefined): void => {
    if (view === undefined) return
    window.contentView.removeChildView(view)
    if (!view.webContents.isDestroyed()) view.webContents.close({ waitForBeforeUnload: false })
  }
  const add = (address = APP_URL): AppView => {
    const view = newView({ webPreferences: { ...preferences } })
    window.contentView.addChildView(view)
    void view.webContents.loadURL(address)
    return view
  }

  return {
    /** Shows a new lock page over what there is, which says why it is locked; gives back how to close the page that lies beneath. */
    showLock: (locked?: LockedSince): (() => void) => {
      const beneath = [shown, coming]
      shown = add(locked === undefined ? APP_URL : APP_URL + lockedHash(locked))
      coming = undefined
      fill()
      window.setTitle(NEUTRAL_TITLE)
      return () => beneath.forEach(close)
    },
    /** Opens a work page, and closes the lock page once the work page is there. */
    showWork: (): void => {
      const lockPage = shown
      const work = add()
      coming = work
      fill()
      work.webContents.once('did-finish-load', () => {
        if (coming !== work) return
        shown = work
        coming = undefined
        close(lockPage)
        work.webContents.focus()
      })
    },
    /** The web contents of our pages: who may ask main for anything. */
    own: (): readonly WebContents[] =>
      [shown, coming].flatMap((view) =>
        view === undefined || view.webContents.isDestroyed() ? [] : [view.webContents],
      ),
    /** Tells the page in front; one that is still coming hears it once it is there. */
    tell: (channel: 'command' | 'package', said: unknown): void => {
      const { webContents } = coming ?? shown ?? {}
      if (webContents === undefined) return
      if (coming === undefined) webContents.send(channel, said)
      else webContents.once('did-finish-load', () => webContents.send(channel, said))
    },
    isShowing: (contents: { readonly id: number }): boolean => shown?.webContents.id === contents.id,
  }
}

/** The pages of the window. */
export type Screens = ReturnType<typeof screensOf>
