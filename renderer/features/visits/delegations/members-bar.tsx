import { Participation, withField } from '#core/domain'
import { choiceName, fieldName } from '#core/language'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Select } from '#renderer/ui'
import { useActs } from '../acts.ts'
import { CellText } from '../cells.tsx'
import { SelectionBar } from '../selection-bar.tsx'

type Props = {
  readonly ids: readonly string[]
  readonly noMoves: string | undefined
  readonly onMove: () => void
  readonly onRemove: () => void
  readonly onClear: () => void
}

type Bulk = 'role' | 'presence'

/** Changes several members at once: each change is one act. */
export const MembersBar = ({ ids, noMoves, onMove, onRemove, onClear }: Props) => {
  const text = useTexts()
  const { lang } = useSession()
  const acts = useActs()
  const label = (name: string): string => fieldName({ group: 'participation', name }, lang)
  const did = (name: string): string => text('visits.did.fields', { field: label(name), count: ids.length })
  const choice = (name: Bulk) => (
    <Select
      label={label(name)}
      isLabelHidden
      placeholder={label(name)}
      value={undefined}
      onChange={(value: string) =>
        void acts.change('participation', ids, did(name), (one) => ({ ...one, [name]: value }))
      }
      options={Participation.schema.shape[name].options.map((value) => ({
        value,
        label: choiceName({ group: 'participation', name }, value, lang),
      }))}
    />
  )
  return (
    <SelectionBar count={ids.length} onClear={onClear}>
      <Button onPress={onMove} why={noMoves}>
        {text('visits.moveTo')}
      </Button>
      {choice('role')}
      {choice('presence')}
      {(['car', 'room'] as const).map((name) => (
        <span key={name} className="bar-cell">
          <span className="small muted">{label(name)}</span>
          <CellText
            label={label(name)}
            value={null}
            onSave={async (words) => {
              const isDone = await acts.change('participation', ids, did(name), (one) =>
                withField(one, [name], words === '' ? undefined : words),
              )
              return isDone ? undefined : text('editor.fault.line')
            }}
          />
        </span>
      ))}
      <Button onPress={onRemove}>{text('window.remove')}</Button>
    </SelectionBar>
  )
}
