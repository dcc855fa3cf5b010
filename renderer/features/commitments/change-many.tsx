import { CommitmentState } from '#core/domain'
import { choiceName } from '#core/language'
import { useKept, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Select } from '#renderer/ui'
import { DueDialog } from './due-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { useWhyNot } from './moves.tsx'
import { OwnerDialog } from './owner-dialog.tsx'
import type { LedgerRow } from './shapes.ts'

type Props = { readonly rows: readonly LedgerRow[]; readonly onClear: () => void }
type Asked =
  { readonly kind: 'due' } | { readonly kind: 'owner' } | { readonly kind: 'state'; readonly to: CommitmentState }

/** What can be done with the selected commitments; each act on all of them is one step. */
export const ChangeMany = ({ rows, onClear }: Props) => {
  const text = useTexts()
  const { lang, readOnly } = useSession()
  const [asked, setAsked] = useKept<Asked | undefined>('commitments: change', undefined)
  const whyNot = useWhyNot()
  const ids = rows.map(({ id }) => id)
  const close = (): void => setAsked(undefined)
  return (
    <>
      <div className="selection-bar" role="toolbar" aria-label={text('commitments.selectionBar')}>
        <span className="strong" role="status">
          {text('commitments.selected', { count: rows.length })}
        </span>
        <Button why={readOnly} onPress={() => setAsked({ kind: 'due' })}>
          {text('commitments.setDue')}
        </Button>
        <Button why={readOnly} onPress={() => setAsked({ kind: 'owner' })}>
          {text('commitments.setOwner')}
        </Button>
        {readOnly === undefined && (
          <Select
            label={text('commitments.setState')}
            isLabelHidden
            placeholder={text('commitments.setState')}
            value={undefined}
            onChange={(to: CommitmentState) => setAsked({ kind: 'state', to })}
            options={CommitmentState.options.map((state) => {
              const why = whyNot(rows, state)
              return {
                value: state,
                label: choiceName({ group: 'commitment', name: 'state' }, state, lang),
                ...(why !== undefined && { why }),
              }
            })}
          />
        )}
        <Button kind="quiet" onPress={onClear}>
          {text('commitments.clearSelection')}
        </Button>
      </div>
      {asked?.kind === 'due' && <DueDialog ids={ids} onClose={close} />}
      {asked?.kind === 'owner' && <OwnerDialog ids={ids} onClose={close} />}
      {asked?.kind === 'state' && <MoveDialog rows={rows} to={asked.to} onClose={close} onDone={onClear} />}
    </>
  )
}
