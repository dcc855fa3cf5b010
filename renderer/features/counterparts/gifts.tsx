import { useMemo } from 'react'
import { fieldName } from '#core/language'
import { OpenLink, OpenTable } from '#renderer/parts/facts'
import { useLang, useTexts } from '#renderer/text'
import { Chip, Empty, type TableColumn } from '#renderer/ui'
import type { GiftRow } from './shapes.ts'

/** What was given and received, so that nothing is given twice. */
export const Gifts = ({ rows }: { readonly rows: readonly GiftRow[] }) => {
  const t = useTexts()
  const columns = useGiftColumns()
  return (
    <OpenTable
      label={t('counterparts.dossier.gifts')}
      columns={columns}
      rows={rows}
      textOf={({ object }) => object}
      empty={<Empty>{t('counterparts.nothing')}</Empty>}
    />
  )
}

const useGiftColumns = (): readonly TableColumn<GiftRow>[] => {
  const t = useTexts()
  const lang = useLang()
  return useMemo<readonly TableColumn<GiftRow>[]>(() => {
    const label = (name: string): string => fieldName({ group: 'gift', name }, lang)
    return [
      {
        id: 'object',
        label: label('object'),
        isRowHeader: true,
        cell: ({ object, doNotRepeat }) => (
          <span className="row">
            <span className="strong">{object}</span>
            {doNotRepeat && (
              <Chip tone="warning" shape="cross">
                {label('doNotRepeat')}
              </Chip>
            )}
          </span>
        ),
      },
      { id: 'direction', label: label('direction'), cell: ({ direction }) => t(`counterparts.turn.${direction}`) },
      { id: 'giver', label: label('giver'), cell: ({ giver }) => <OpenLink {...giver} /> },
      { id: 'receiver', label: label('receiver'), cell: ({ receiver }) => <OpenLink {...receiver} /> },
      { id: 'date', label: label('date'), cell: ({ date }) => date?.text ?? '–' },
      { id: 'register', label: label('registerNumber'), cell: ({ registerNumber }) => registerNumber ?? '–' },
    ]
  }, [t, lang])
}
