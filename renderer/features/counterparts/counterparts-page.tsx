import { useMemo, type ReactNode } from 'react'
import type { RecordType } from '#core/domain'
import {
  COUNTERPART_TABS,
  Page,
  useCommands,
  useKept,
  useNavigation,
  useSession,
  type CounterpartTab,
  type WindowCommand,
} from '#renderer/parts'
import { NewRecord } from '#renderer/parts/record-editor'
import { useTexts } from '#renderer/text'
import { Button, Menu, Tabs } from '#renderer/ui'
import { CounterpartList } from './counterpart-list.tsx'

type Made = Extract<RecordType, 'partner' | 'organization' | 'person' | 'place'>

const MAKING = [
  { type: 'partner', label: 'counterparts.newPartner' },
  { type: 'organization', label: 'counterparts.newOrganization' },
  { type: 'person', label: 'counterparts.newPerson' },
  { type: 'place', label: 'counterparts.newPlace' },
] as const

/** Anybody and anything of the other side: partners, organizations and people. */
export const CounterpartsPage = ({ tab }: { readonly tab: CounterpartTab }) => {
  const t = useTexts()
  const { readOnly } = useSession()
  const { swap, open } = useNavigation()
  const [making, setMaking] = useKept<Made | undefined>('counterparts: new', undefined)
  const commands = useMemo<readonly WindowCommand[]>(
    () =>
      MAKING.map(({ type, label }) => ({
        id: `new-${type}`,
        label,
        menu: 'file',
        why: readOnly,
        run: () => setMaking(type),
      })),
    [readOnly, setMaking],
  )
  useCommands(commands)
  const add =
    readOnly === undefined ? (
      <Menu
        label={t('counterparts.new')}
        trigger={<Button kind="primary">{t('counterparts.new')}</Button>}
        rows={MAKING.map(({ type, label }) => ({ id: type, label: t(label), act: () => setMaking(type) }))}
      />
    ) : (
      <Button kind="primary" why={readOnly}>
        {t('counterparts.new')}
      </Button>
    )
  const list = (of: CounterpartTab): ReactNode => <CounterpartList key={of} tab={of} onNew={() => setMaking(ownType)} />
  const ownType: Made = tab === 'partners' ? 'partner' : tab === 'organizations' ? 'organization' : 'person'
  return (
    <Page title={t('window.places.counterparts')} actions={add}>
      <Tabs
        label={t('counterparts.tabsLabel')}
        selected={tab}
        onSelect={(next) => swap({ kind: 'counterparts', tab: next })}
        tabs={COUNTERPART_TABS.map((id) => ({
          id,
          label: t(`counterparts.tabs.${id}`),
          content: () => list(id),
        }))}
      />
      {making !== undefined && (
        <NewRecord
          key={making}
          type={making}
          around={{}}
          isOpen
          onClose={() => setMaking(undefined)}
          onMade={(id) => open(id)}
        />
      )}
    </Page>
  )
}
