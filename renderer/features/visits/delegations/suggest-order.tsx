import type { MeetingSide } from '#core/domain'
import { choiceName } from '#core/language'
import { useCall } from '#renderer/client'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, Chip, Dialog } from '#renderer/ui'
import type { VisitView } from '../shapes.ts'

type Props = {
  readonly visit: VisitView
  readonly side: MeetingSide
  readonly onUse: () => Promise<void>
  readonly onClose: () => void
}

/** What the rule alone would make of a side: the rule by name, each place with its reason, and the ties it leaves. */
export const SuggestOrder = ({ visit, side, onUse, onClose }: Props) => {
  const text = useTexts()
  const { lang, today } = useSession()
  const { value } = useCall('visits.suggestOrder', { visit: visit.row.id, side, lang, today })
  const rows = value?.rows ?? []
  const ties = (value?.ties ?? []).map((tie) => choiceName({ group: 'precedence-table', name: 'ties' }, tie, lang))
  const isSame = rows.every(({ placeNow }, at) => placeNow === at + 1)
  const tied = rows.filter(({ tiedWith }) => tiedWith.length > 0)
  return (
    <Dialog
      title={text('visits.suggestFor', { side: text(`visits.side.${side}`) })}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text('window.cancel')}</Button>
          <Button kind="primary" onPress={() => void onUse().then(onClose)}>
            {text('visits.useOrder')}
          </Button>
        </>
      }
    >
      <p>
        {value?.table === undefined || value.table === null
          ? text('visits.noTable')
          : text('visits.rule', { table: value.table.title, ties: ties.join(', ') })}
      </p>
      {tied.length > 0 && <Banner tone="warning">{text('visits.tiesLeft', { count: tied.length })}</Banner>}
      {isSame && <p className="muted">{text('visits.sameOrder')}</p>}
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th className="column-head number">{text('visits.columns.place')}</th>
              <th className="column-head">{text('visits.columns.name')}</th>
              <th className="column-head">{text('visits.columns.reason')}</th>
              <th className="column-head number">{text('visits.columns.placeNow')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.participation}>
                <td className="table-cell number">{row.place}</td>
                <td className="table-cell">{row.title}</td>
                <td className="table-cell">
                  {row.reasonText}
                  {row.tiedWith.length > 0 && (
                    <Chip tone="warning" shape="half" edge="dashed">
                      {text('visits.tiedWith', { names: row.tiedWith.join(', ') })}
                    </Chip>
                  )}
                </td>
                <td className="table-cell number">{row.placeNow}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
