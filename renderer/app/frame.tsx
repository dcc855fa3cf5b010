import { Suspense, useEffect, useMemo, useRef } from 'react'
import type { TextKey } from '#core/language'
import { useShell } from '#renderer/client'
import { useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button } from '#renderer/ui'
import { Beside } from './beside.tsx'
import { PAGES } from './pages.tsx'
import { Rail } from './rail.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useWindowCommands } from './window-commands.ts'
import { useShortcuts } from './shortcuts.ts'

/** The frame of the window: menu and search above, places at the left, the page, what is beside it, and the status below. */
export const Frame = ({ stopped }: { readonly stopped: boolean }) => {
  const text = useTexts()
  const shell = useShell()
  const { place } = useNavigation()
  const { readOnly } = useSession()
  const main = useRef<HTMLElement>(null)
  useWindowCommands()
  useShortcuts()
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
          actions={<Button onPress={() => void copyTyped()}>{text('window.copyText')}</Button>}
        >
          {text('window.stopped')}
        </Banner>
      )}
      {readOnly !== undefined && <Banner tone="warning">{readOnlyWords(text, readOnly)}</Banner>}
      <div className="frame-body">
        <Rail />
        <main className="frame-page" ref={main} aria-label={text('window.main')} tabIndex={-1} data-panel>
          <Suspense fallback={<p className="page muted">{text('window.loading')}</p>}>{page}</Suspense>
        </main>
        <Beside />
      </div>
      <StatusBar />
    </div>
  )
}

const KNOWN = ['vault-in-use', 'vault-too-new', 'not-durable', 'read-only', 'unusable', 'forked'] as const

const readOnlyWords = (text: ReturnType<typeof useTexts>, why: string): string => {
  const known = KNOWN.find((one) => one === why)
  const key: TextKey = known === undefined ? 'window.readOnly.other' : `window.readOnly.${known}`
  return text(key, { why })
}

/** What stands in the fields of the page, to be kept elsewhere when nothing can be saved any more. */
const copyTyped = async (): Promise<void> => {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input.input, textarea.input')]
  const typed = fields.map(({ value }) => value).filter((value) => value !== '')
  const area = document.createElement('textarea')
  area.value = typed.join('\n')
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
  await Promise.resolve()
}
