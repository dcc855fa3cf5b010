import { Suspense, useEffect, useMemo, useRef } from 'react'
import { useShell } from '#renderer/client'
import { useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button } from '#renderer/ui'
import { Beside } from './beside.tsx'
import { PAGES } from './pages.tsx'
import { KeptTyped } from './kept-typed.tsx'
import { copyTyped } from './copy-typed.ts'
import { useKeepingWindow, type KeptWindow } from './kept-window.ts'
import { Rail } from './rail.tsx'
import { RowActs } from './row-acts.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useWindowCommands } from './window-commands.ts'
import { useShortcuts } from './shortcuts.ts'

type Props = {
  readonly stopped: boolean
  /** The window as it was before the vault locked. */
  readonly before: KeptWindow | null
}

/** The frame of the window: menu and search above, places at the left, the page, what is beside it, and the status below. */
export const Frame = ({ stopped, before }: Props) => {
  const text = useTexts()
  const shell = useShell()
  const { place } = useNavigation()
  const { readOnly } = useSession()
  const main = useRef<HTMLElement>(null)
  useWindowCommands()
  useShortcuts()
  useKeepingWindow(before)
  const title = text('window.title', { place: text(`window.places.${place.kind}`) })
  useEffect(() => shell.setTitle(title), [shell, title])
  useEffect(() => {
    // A reload loses the secret of the page: it asks first.
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [])
  const page = useMemo(() => PAGES[place.kind](place as never), [place])
  return (
    <div className="frame">
      <TopBar />
      {stopped && (
        <Banner
          tone="danger"
          role="alert"
          actions={<Button onPress={() => copyTyped()}>{text('window.copyText')}</Button>}
        >
          {text('window.stopped')}
        </Banner>
      )}
      {before !== null && <KeptTyped {...before} />}
      {readOnly !== undefined && <Banner tone="warning">{readOnly}</Banner>}
      <div className="frame-body">
        <Rail />
        <main className="frame-page" ref={main} aria-label={text('window.main')} tabIndex={-1} data-panel>
          <Suspense fallback={<p className="page muted">{text('window.loading')}</p>}>{page}</Suspense>
        </main>
        <Beside />
      </div>
      <StatusBar />
      <RowActs />
    </div>
  )
}
