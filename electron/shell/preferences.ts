import type { Session, WebPreferences } from 'electron'

/** How every page of ours is opened (SECURITY 5). */
export const pagePreferences = (
  session: Session,
  preload: string,
  build: 'packaged' | 'checkout',
): Readonly<WebPreferences> => ({
  session,
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  plugins: false,
  disableDialogs: true,
  v8CacheOptions: 'none',
  devTools: build === 'checkout',
})
