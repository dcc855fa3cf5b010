import type { PreviewedPack } from '#core/contract'
import { useNavigation } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Empty, LinkButton } from '#renderer/ui'

type Props = { readonly withheld: PreviewedPack['withheld']; readonly lang: string | undefined }

/** What the audience may not have, each with why. */
export const WithheldPanel = ({ withheld, lang }: Props) => {
  const text = useTexts()
  const { open } = useNavigation()
  if (withheld.length === 0) return <Empty>{text('composer.nothingWithheld')}</Empty>
  return (
    <div className="column">
      <p className="small muted">{text('composer.withheldIs')}</p>
      <ul className="bare ruled">
        {withheld.map(({ record, code, title }) => (
          <li key={`${record} ${code}`} className="finding">
            <LinkButton onPress={() => open(record, 'beside')}>
              <span lang={lang}>{title === '' ? record : title}</span>
            </LinkButton>
            <p className="small muted">
              <span className="mono">{code}</span> · {text(`composer.withheld.${code}`)}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
