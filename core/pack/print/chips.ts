import { addMonths, type Day } from '#core/base'
import { chip, type ChipState, type Inline } from '#core/document'
import { isPending, lifeOf, type Commitment, type Life, type StatementKind } from '#core/domain'
import type { Print } from './context.ts'

const SHAPES: Readonly<Record<Life, ChipState>> = {
  kept: 'kept',
  'in-hand': 'in-hand',
  open: 'open',
  'due-soon': 'due-soon',
  overdue: 'overdue',
  lapsed: 'ended',
  superseded: 'ended',
  denied: 'denied',
}

/** The chip of a commitment today; one pending that nobody has touched within the template's limit is not confirmed. */
export function chipOf(print: Print, commitment: Commitment): Inline {
  const { today } = print.scope
  const life = lifeOf(commitment, today)
  const isUntouched = lastTouched(commitment) < addMonths(today, -print.request.template.limits.stateMonths)
  return isPending(commitment) && life !== 'overdue' && isUntouched
    ? chip('not-confirmed', print.t('kinds.chip.not-confirmed'))
    : chip(SHAPES[life], print.t(`kinds.chip.${life}`))
}

const lastTouched = (commitment: Commitment): Day => {
  const days = [commitment.createdAt.slice(0, 10), commitment.checkedOn, ...commitment.history.map((entry) => entry.on)]
  return days.reduce<Day>((newest, day) => (day !== undefined && day > newest ? day : newest), '')
}

/** The chip of something said and not committed: the word of its kind. */
export const saidChip = (print: Print, kind: StatementKind): Inline => chip('said', print.t(`kinds.said.${kind}`))

/** The word for a kind inside a sentence: `soft commitment`. */
export const kindWord = (print: Print, kind: StatementKind): string => print.t(`kinds.statement.${kind}`)
