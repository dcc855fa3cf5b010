import { useEffect, useRef, useState } from 'react'
import { Page, useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { LinkButton, TextField } from '#renderer/ui'
import { isFoundIn } from './found-in.ts'
import { SECTIONS, wordsOfSection } from './sections.tsx'

/** All settings on one page; what is typed leaves only the parts that speak of it. */
export const SettingsPage = ({ part }: { readonly part: string | undefined }) => {
  const text = useTexts()
  const { lang } = useSession()
  const { swap } = useNavigation()
  const [asked, setAsked] = useState('')
  const frame = useRef<HTMLDivElement>(null)
  const shown = SECTIONS.filter((one) => isFoundIn(asked, wordsOfSection(one, text, lang)))
  useEffect(() => {
    if (part !== undefined) frame.current?.querySelector(`#settings-${CSS.escape(part)}`)?.scrollIntoView()
  }, [part])
  return (
    <Page title={text('window.places.settings')}>
      <div className="settings" ref={frame}>
        <nav className="settings-list" aria-label={text('settings.list')}>
          <TextField label={text('settings.search')} type="search" value={asked} onChange={setAsked} />
          <ul>
            {shown.map(({ id }) => (
              <li key={id}>
                <LinkButton onPress={() => swap({ kind: 'settings', part: id })}>
                  {text(`settings.sections.${id}`)}
                </LinkButton>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {shown.map(({ id, content: Content }) => (
            <section key={id} id={`settings-${id}`} className="settings-part" aria-labelledby={`settings-${id}-title`}>
              <h2 className="heading" id={`settings-${id}-title`}>
                {text(`settings.sections.${id}`)}
              </h2>
              <Content />
            </section>
          ))}
          <p className="muted" role="status">
            {shown.length === 0 && text('settings.none')}
          </p>
        </div>
      </div>
    </Page>
  )
}
