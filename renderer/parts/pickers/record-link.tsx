import { useNavigation } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { LinkButton } from '#renderer/ui'
import type { LinkTitles } from './links.ts'

/** A record by its name; Enter opens it, with Ctrl beside the page. */
export const RecordLink = ({ id, titles }: { readonly id: string; readonly titles: LinkTitles }) => {
  const { open } = useNavigation()
  const t = useTexts()
  const hit = titles.get(id)
  if (hit === undefined) return <span className="muted">{t('editor.notThere')}</span>
  return (
    <span className="record-link">
      <LinkButton onPress={({ ctrlKey, metaKey }) => open(id, ctrlKey || metaKey ? 'beside' : 'here')}>
        {hit.title}
      </LinkButton>
      {hit.detail !== '' && <span className="small muted">{hit.detail}</span>}
    </span>
  )
}
