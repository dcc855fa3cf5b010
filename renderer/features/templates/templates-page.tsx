import { useCall } from '#renderer/client'
import { FaultBanner, Page, useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, LinkButton } from '#renderer/ui'
import { Letterhead } from './letterhead.tsx'
import { OwnTemplate } from './own-template.tsx'
import type { Listed } from './template-text.ts'
import { TemplateView } from './template-view.tsx'
import { useDuplicate } from './use-template-acts.ts'

/** The templates that ship and the office's own: each is looked at, copied, and the own ones are changed. */
export const TemplatesPage = ({ name }: { readonly name: string | undefined }) => {
  const text = useTexts()
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
                <li key={one.name} {...(one === shown && { 'aria-current': 'page' as const })}>
                  <LinkButton onPress={() => swap({ kind: 'templates', name: one.name })}>
                    <Title of={one} />
                  </LinkButton>
                  {one.origin.kind === 'own' && (
                    <div className="small muted">{`${text('templates.ours')} · ${one.name}`}</div>
                  )}
                </li>
              ))}
            </ul>
          </nav>
          {shown !== undefined && <Shown key={keyOf(shown)} shown={shown} all={value} />}
        </div>
      )}
      <Letterhead />
    </Page>
  )
}

const keyOf = ({ name, origin }: Listed): string => (origin.kind === 'own' ? origin.id : name)

const Title = ({ of: { name, title } }: { readonly of: Listed }) => {
  const { lang } = useSession()
  return title[lang] ?? name
}

const Shown = ({ shown, all }: { readonly shown: Listed; readonly all: readonly Listed[] }) => {
  const text = useTexts()
  const { readOnly } = useSession()
  const duplicate = useDuplicate(all)
  const isOwn = shown.origin.kind === 'own'
  return (
    <div className="column wide">
      <div className="row apart">
        <h2 className="heading">
          <Title of={shown} />
        </h2>
        <Button
          isDisabled={readOnly !== undefined || shown.verdict.kind === 'refused'}
          onPress={() => void duplicate(shown)}
        >
          {text('templates.copy')}
        </Button>
      </div>
      {!isOwn && <p className="muted">{text('templates.shipped')}</p>}
      {isOwn && <OwnTemplate shown={shown} />}
      {!isOwn && shown.verdict.kind === 'sound' && <TemplateView template={shown.verdict.template} />}
    </div>
  )
}
