import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { addDays, addMonths, type Day } from '#core/base'
import { useNavigation, useSession } from '#renderer/parts'
import { localeOf, useLang, useTexts } from '#renderer/text'
import { Button, IconButton, Icons, LinkButton } from '#renderer/ui'
import { mondayOf, weeksOf, type Bar, type Week } from './month.ts'
import { VisitStateChip } from './signs.tsx'
import type { VisitRow } from './shapes.ts'

const KEYS: Readonly<Record<string, (day: Day) => Day>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: mondayOf,
  End: (day) => addDays(mondayOf(day), 6),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
}

/** A month of visits. Arrows walk the days, Page Up and Down the months, Enter opens the visit of a day. */
export const Calendar = ({ visits }: { readonly visits: readonly VisitRow[] }) => {
  const text = useTexts()
  const lang = useLang()
  const { today } = useSession()
  const { open } = useNavigation()
  const [day, setDay] = useState<Day>(today)
  const [isWalking, setWalking] = useState(false)
  const grid = useRef<HTMLDivElement>(null)
  const lying = useMemo(
    () => visits.flatMap(({ id, from, to }) => (from === null || to === null ? [] : [{ id, from, to }])),
    [visits],
  )
  const weeks = useMemo(() => weeksOf(day, lying), [day, lying])
  useEffect(() => {
    if (isWalking) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  }, [day, isWalking])
  const walk = (event: KeyboardEvent): void => {
    const on = KEYS[event.key]
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.shiftKey) return
    if (on !== undefined) {
      event.preventDefault()
      setWalking(true)
      setDay(on(day))
    } else if (event.key === 'Enter' && event.target === event.currentTarget.querySelector(`[data-day="${day}"]`)) {
      const [first] = visitsOn(visits, day)
      if (first !== undefined) open(first.id)
    }
  }
  const monthName = inWords(day, lang, { month: 'long', year: 'numeric' })
  const undated = visits.filter(({ from, to }) => from === null || to === null)
  return (
    <div className="column wide">
      <div className="row">
        <IconButton
          label={text('visits.monthBefore')}
          icon={<Icons.ArrowLeft size={16} aria-hidden />}
          onPress={() => setDay(addMonths(day, -1))}
        />
        <IconButton
          label={text('visits.monthAfter')}
          icon={<Icons.ArrowRight size={16} aria-hidden />}
          onPress={() => setDay(addMonths(day, 1))}
        />
        <Button onPress={() => setDay(today)}>{text('visits.today')}</Button>
        <h2 className="heading" aria-live="polite">
          {monthName}
        </h2>
      </div>
      <div className="calendar" role="grid" tabIndex={-1} aria-label={monthName} ref={grid} onKeyDown={walk}>
        <div className="calendar-week heads" role="row">
          {weeks[0]?.days.map((one) => (
            <div
              key={one}
              role="columnheader"
              className="calendar-head"
              aria-label={inWords(one, lang, { weekday: 'long' })}
            >
              {inWords(one, lang, { weekday: 'short' })}
            </div>
          ))}
        </div>
        {weeks.map((week) => (
          <WeekRow key={week.days[0]} week={week} day={day} visits={visits} onDay={setDay} />
        ))}
      </div>
      {undated.length > 0 && (
        <section aria-labelledby="visits-undated">
          <h2 className="heading" id="visits-undated">
            {text('visits.undated')}
          </h2>
          <ul className="plain-list ruled">
            {undated.map((visit) => (
              <li key={visit.id} className="row">
                <LinkButton onPress={() => open(visit.id)}>{visit.title}</LinkButton>
                <span className="muted">{visit.windowText}</span>
                <VisitStateChip state={visit.state} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

type WeekProps = {
  readonly week: Week
  readonly day: Day
  readonly visits: readonly VisitRow[]
  readonly onDay: (day: Day) => void
}

const WeekRow = ({ week, day, visits, onDay }: WeekProps) => {
  const lang = useLang()
  const { today } = useSession()
  const { open } = useNavigation()
  return (
    <div className="calendar-week" role="row">
      {week.days.map((one, column) => {
        const titles = visitsOn(visits, one).map(({ title }) => title)
        const isOther = one.slice(0, 7) !== day.slice(0, 7)
        return (
          <div
            key={one}
            role="gridcell"
            className={`calendar-day${isOther ? ' other' : ''}${one === today ? ' today' : ''}`}
            data-day={one}
            tabIndex={one === day ? 0 : -1}
            aria-label={[inWords(one, lang, { dateStyle: 'full' }), ...titles].join('. ')}
            {...(one === today && { 'aria-current': 'date' as const })}
            onFocus={() => onDay(one)}
          >
            <span className="numeric small">{Number(one.slice(8))}</span>
            {week.bars
              .filter((bar) => bar.column === column)
              .map((bar) => {
                const visit = visits.find(({ id }) => id === bar.id)
                return visit === undefined ? null : (
                  <button
                    key={bar.id}
                    type="button"
                    className={barClass(bar, visit)}
                    tabIndex={one === day ? 0 : -1}
                    onClick={() => open(visit.id)}
                  >
                    {visit.title}
                  </button>
                )
              })}
          </div>
        )
      })}
    </div>
  )
}

const barClass = ({ days, lane, isBegun, goesOn }: Bar, { state }: VisitRow): string =>
  ['calendar-bar', `days-${days}`, `lane-${Math.min(lane, 3)}`, state, isBegun ? 'begun' : '', goesOn ? 'goes-on' : '']
    .filter((name) => name !== '')
    .join(' ')

const visitsOn = (visits: readonly VisitRow[], day: Day): readonly VisitRow[] =>
  visits.filter(({ from, to }) => from !== null && to !== null && from <= day && day <= to)

/** A day in the words of a language. */
const inWords = (day: Day, lang: Parameters<typeof localeOf>[0], options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(localeOf(lang), { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
