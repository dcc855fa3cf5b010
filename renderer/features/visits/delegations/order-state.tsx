import { useEffect, useRef, useState } from 'react'
import { useSave, useSession, faultWords } from '#renderer/parts'
import { localeOf, useTexts } from '#renderer/text'
import { Banner, Button, useToast } from '#renderer/ui'
import type { VisitView } from '../shapes.ts'

type Props = {
  readonly visit: VisitView
  readonly isFocused: boolean
  /** What is confirmed is what is saved: not before the last move is. */
  readonly isMoving: boolean
}

/** Whether the order of precedence is confirmed, by whom and when; who shares a place; and the way to confirm it. */
export const OrderStateBanner = ({ visit, isFocused, isMoving }: Props) => {
  const text = useTexts()
  const toast = useToast()
  const save = useSave()
  const { lang, today, by, readOnly } = useSession()
  const [isBusy, setBusy] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const { orderState } = visit
  const tied = [...visit.delegations.theirs.members, ...visit.delegations.ours.members].filter(
    ({ tiedWith }) => tiedWith.length > 0,
  )
  const first = tied[0]
  const tie =
    first === undefined ? undefined : text('visits.shared', { count: first.tiedWith.length + 1, place: first.place })
  const isEmpty = visit.counts.ours + visit.counts.theirs === 0
  useEffect(() => {
    if (isFocused) frame.current?.querySelector('button')?.focus()
  }, [isFocused])
  if (isEmpty) return null
  const on = (at: string): string =>
    new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'medium', timeZone: visit.zone }).format(new Date(at))
  const words =
    orderState.kind === 'confirmed'
      ? text('visits.orderConfirmed', { name: orderState.by, date: on(orderState.at) })
      : orderState.kind === 'changed'
        ? text('visits.orderChanged', { name: orderState.by, date: on(orderState.at) })
        : text('visits.orderNotConfirmed')
  const confirm = async (): Promise<void> => {
    setBusy(true)
    const label = text('visits.did.confirmed')
    const done = await save('visits.confirmOrder', { visit: visit.row.id, lang, today, by, label })
    setBusy(false)
    if (!done.ok) toast({ words: faultWords(text, done.error) })
  }
  return (
    <div ref={frame}>
      <Banner
        tone={orderState.kind === 'confirmed' ? 'success' : 'warning'}
        actions={
          orderState.kind !== 'confirmed' && (
            <Button kind="primary" onPress={() => void confirm()} isDisabled={isBusy || isMoving} why={readOnly ?? tie}>
              {text('visits.confirmOrder')}
            </Button>
          )
        }
      >
        {words}
        {tie !== undefined && ` ${tie}`}
      </Banner>
    </div>
  )
}
