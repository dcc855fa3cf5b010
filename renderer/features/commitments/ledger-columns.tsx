import { useMemo } from 'react'
import { fieldName } from '#core/language'
import { useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Chip, LinkButton, type TableColumn } from '#renderer/ui'
import { LifeChip } from './life-chip.tsx'
import type { LedgerRow } from './shapes.ts'

/** The columns of the ledger; under a partner's own heading its column is left out. */
export const useLedgerColumns = (grouping: 'none' | 'by-partner'): readonly TableColumn<LedgerRow>[] => {
  const text = useTexts()
  const { lang } = useSession()
  return useMemo<readonly TableColumn<LedgerRow>[]>(() => {
    const label = (name: string): string => fieldName({ group: 'commitment', name }, lang)
    const partner: TableColumn<LedgerRow> = {
      id: 'partner',
      label: text('commitments.partner'),
      isSortable: true,
      cell: (row) => row.partner?.title ?? '–',
    }
    return [
      { id: 'state', label: label('state'), cell: ({ life, chip }) => <LifeChip life={life} word={chip} /> },
      { id: 'words', label: text('commitments.what'), isRowHeader: true, isSortable: true, cell: whatCell },
      { id: 'side', label: label('owing'), cell: ({ side }) => text(`kinds.owing.${side}`) },
      {
        id: 'due',
        label: label('due'),
        isSortable: true,
        cell: ({ due }) =>
          due === null ? (
            <span className="muted">{text('commitments.noDate')}</span>
          ) : (
            <span className="numeric">{due}</span>
          ),
      },
      {
        id: 'owner',
        label: label('owner'),
        isSortable: true,
        cell: ({ owner, ownerLeft }) => (
          <div className="column">
            <span>{owner?.title ?? '–'}</span>
            {ownerLeft && (
              <span>
                <Chip tone="warning" shape="half">
                  {text('commitments.ownerLeft')}
                </Chip>
              </span>
            )}
          </div>
        ),
      },
      ...(grouping === 'none' ? [partner] : []),
      { id: 'source', label: text('commitments.source'), cell: ({ cited }) => <SourceCell cited={cited} /> },
    ]
  }, [text, lang, grouping])
}

const whatCell = ({ words, saidOn, recordedAs }: LedgerRow) => (
  <>
    <span>{words}</span>
    <div className="small muted">{[saidOn?.text, recordedAs].filter(Boolean).join(' · ')}</div>
  </>
)

/** The first source, to be opened; how many more there are. */
const SourceCell = ({ cited }: Pick<LedgerRow, 'cited'>) => {
  const { open } = useNavigation()
  const [first, ...others] = [...new Map(cited.map((one) => [one.source, one])).values()]
  if (first === undefined) return '–'
  return (
    <>
      <LinkButton onPress={({ ctrlKey, metaKey }) => open(first.source, ctrlKey || metaKey ? 'beside' : 'here')}>
        {first.title}
      </LinkButton>
      {others.length > 0 && <span className="muted numeric"> +{others.length}</span>}
    </>
  )
}
