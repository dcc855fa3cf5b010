import { resolveAnchor, type Evidence, type FieldPath } from '#core/domain'
import { useCall } from '#renderer/client'
import { useTexts } from '#renderer/text'
import { Labelled } from '#renderer/ui'
import { useEditor } from './context.tsx'
import { ReferenceField } from './reference-field.tsx'
import { TypedField } from './typed-field.tsx'

type Props = {
  readonly label: string
  readonly path: FieldPath
  readonly value: Evidence | undefined
  readonly isReadOnly: boolean
}

/** A source that a fact rests on, and its very words in it: they are looked for in the captured text at once. */
export const EvidenceField = ({ label, path, value, isReadOnly }: Props) => {
  const t = useTexts()
  const { readOnly } = useEditor()
  const isShut = isReadOnly || readOnly !== undefined
  const named: string | undefined = value?.source
  const hasSource = named !== undefined && named !== ''
  const read = useCall('records.read', hasSource ? { ids: [named] } : undefined)
  const source = read.value?.find((one) => one.type === 'source')
  const { anchor } = value ?? {}
  const found = anchor === undefined || source?.type !== 'source' ? undefined : resolveAnchor(anchor, source.text)
  return (
    <Labelled label={label}>
      <div className="inner-fields">
        <ReferenceField
          label={label}
          path={[...path, 'source']}
          value={named}
          types={['source']}
          or={[]}
          words={{ group: 'evidence', name: 'source' }}
          isRequired
          isReadOnly={isShut}
        />
        {hasSource && (
          <TypedField
            label={t('editor.sentence')}
            kind="prose"
            path={[...path, 'anchor']}
            value={anchor?.exact}
            shown={anchor?.exact ?? ''}
            rows={2}
            isReadOnly={isShut}
            read={(typed) => (typed.trim() === '' ? undefined : { ...anchor, exact: typed })}
            {...(source?.type === 'source' && source.language !== undefined && { lang: source.language })}
            description={
              found === undefined || found.ok
                ? undefined
                : t(found.error.kind === 'ambiguous' ? 'editor.anchorTwice' : 'editor.anchorMissing')
            }
          />
        )}
      </div>
    </Labelled>
  )
}
