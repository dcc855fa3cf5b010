import { useState } from 'react'
import type { ListedSection } from '#core/contract'
import type { TalkingPoint } from '#core/domain'
import { useSession } from '#renderer/parts'
import { NewRecord } from '#renderer/parts/record-editor'
import { useClient } from '#renderer/client'
import { useTexts } from '#renderer/text'
import { Button, Icons, Menu } from '#renderer/ui'

type Props = {
  readonly visit: string
  readonly sections: readonly ListedSection[]
  /** The block that is open and its record: a point can rest on notes of its own. */
  readonly block: string | undefined
  readonly record: string | null
  /** Whether the menu was asked for by its key. */
  readonly isOpen: boolean
  readonly setOpen: (isOpen: boolean) => void
  readonly onMade: (block: string, record: string, field: string) => void
}

type Use = TalkingPoint['use']

const USES = ['raise', 'if-raised', 'avoid'] as const

/** The section in which a point of each use stands, and the field that holds its words. */
const PLACES: Readonly<Record<Use, { readonly section: string; readonly field: string }>> = {
  raise: { section: 'points', field: 'text' },
  'if-raised': { section: 'if-raised', field: 'line' },
  avoid: { section: 'do-not-raise', field: 'text' },
}

/** Adds a block that a person writes: a point of any use, or goes to the notes of the point that is open. */
export const AddBlock = ({ visit, sections, block, record, isOpen, setOpen, onMade }: Props) => {
  const text = useTexts()
  const client = useClient()
  const { readOnly } = useSession()
  const [making, setMaking] = useState<{ readonly use: Use; readonly order: number }>()
  const begin = async (use: Use): Promise<void> => {
    const ids = sections.find(({ id }) => id === PLACES[use].section)?.blocks.flatMap((one) => one.record ?? []) ?? []
    const found = await client['records.read']({ ids: [...new Set(ids)] })
    const points = found.ok ? found.value.filter((one) => one.type === 'talking-point') : []
    setMaking({ use, order: 1 + Math.max(0, ...points.map(({ order }) => order)) })
  }
  const isPoint = record?.startsWith('talking-point:') === true
  return (
    <>
      <Menu
        label={text('composer.addBlock')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        trigger={
          <Button why={readOnly}>
            <Icons.Plus size={16} aria-hidden /> {text('composer.addBlock')} <kbd className="keys">/</kbd>
          </Button>
        }
        rows={[
          ...USES.map((use) => ({ id: use, label: text(`visits.addPoint.${use}`), act: () => void begin(use) })),
          {
            id: 'note',
            label: text('composer.addNote'),
            isDisabled: !isPoint,
            act: () => record !== null && block !== undefined && onMade(block, record, 'support'),
          },
        ]}
      />
      {making !== undefined && (
        <NewRecord
          type="talking-point"
          around={{ visit }}
          known={{ visit, use: making.use, order: making.order }}
          isOpen
          onClose={() => setMaking(undefined)}
          onMade={(id) => onMade(`${PLACES[making.use].section}/${id}`, id, PLACES[making.use].field)}
        />
      )}
    </>
  )
}
