import { useNavigation } from '#renderer/parts'
import { LinkButton } from '#renderer/ui'

type Named = { readonly id: string; readonly title: string }

/** A record by its name: a press or Enter opens it, with Ctrl beside the page. */
export const OpenLink = ({ id, title }: Named) => {
  const { open } = useNavigation()
  return (
    <LinkButton onPress={({ ctrlKey, metaKey }) => open(id, ctrlKey || metaKey ? 'beside' : 'here')}>
      {title}
    </LinkButton>
  )
}

/** Several records by their names, one after another. */
export const OpenLinks = ({ of }: { readonly of: readonly Named[] }) => (
  <span className="open-links">
    {of.map((one) => (
      <OpenLink key={one.id} {...one} />
    ))}
  </span>
)
