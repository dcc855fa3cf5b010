import { useCall } from '#renderer/client'
import { FaultBanner, Page, useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { LinkButton } from '#renderer/ui'
import { OwnTemplate } from './own-template.tsx'
import { TemplateView } from './template-view.tsx'

/** The templates that ship: each can be looked at, and another be written from it. */
export const TemplatesPage = ({ name }: { readonly name: string | undefined }) => {
  const text = useTexts()
  const { lang } = useSession()
  const { swap } = useNavigation()
  const { value, error } = useCall('templates.list', {})
  const shown = value?.find((one) => one.name === name) ?? value?.[0]
  return (
    <Page title={text('window.places.templates')}>
      {error !== undefined && <FaultBanner error={error} />}
      {value !== undefined && (
        <div className="templates">
          <nav aria-label={text('templates.list')}>
            <ul>
              {value.map((one) => (
                <li key={one.name} {...(one === shown && { 'aria-current': 'page' })}>
                  <LinkButton onPress={() => swap({ kind: 'templates', name: one.name })}>
                    {one.title[lang] ?? one.name}
                  </LinkButton>
                </li>
              ))}
            </ul>
          </nav>
          {shown !== undefined && (
            <div className="column wide" key={shown.name}>
              <h2 className="heading">{shown.title[lang] ?? shown.name}</h2>
              <p className="muted">{text('templates.shipped')}</p>
              {shown.verdict.kind === 'sound' && <TemplateView template={shown.verdict.template} />}
              <OwnTemplate from={shown} />
            </div>
          )}
        </div>
      )}
    </Page>
  )
}
