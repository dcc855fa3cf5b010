import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Day } from '#core/base'
import { useNavigation, useSession } from '#renderer/parts'
import { OpenLink } from '#renderer/parts/facts'
import { useTexts } from '#renderer/text'
import { Button, Empty, Select } from '#renderer/ui'
import type { TimelineRow } from '../shapes.ts'
import { Drawing, type Entry } from './drawing.tsx'
import { scaleAround, ZOOMS, type Zoom } from './scale.ts'
import { TimelineTable } from './timeline-table.tsx'
import { useTurnWords } from './turn-words.ts'

type Props = { readonly timeline: readonly TimelineRow[]; readonly yearless: readonly TimelineRow[] }

/** What happened between the two sides, from a decade to single days; the same as a table, where what has no year stands too. */
export const Timeline = ({ timeline, yearless }: Props) => {
  const t = useTexts()
  const [isTable, setTable] = useState(false)
  if (timeline.length + yearless.length === 0) return <Empty>{t('counterparts.noTimeline')}</Empty>
  return (
    <div className="column wide">
      <div className="row apart">
        <p className="small muted">{yearless.length > 0 && t('counterparts.yearless', { count: yearless.length })}</p>
        <Button onPress={() => setTable(!isTable)}>
          {isTable ? t('counterparts.asDrawing') : t('counterparts.asTable')}
        </Button>
      </div>
      {isTable ? <TimelineTable rows={[...timeline, ...yearless]} /> : <Axis timeline={timeline} />}
    </div>
  )
}

const Axis = ({ timeline }: { readonly timeline: readonly TimelineRow[] }) => {
  const t = useTexts()
  const id = useId()
  const { lang, today } = useSession()
  const { open } = useNavigation()
  const turnWords = useTurnWords()
  const entries = useMemo(() => timeline.flatMap(entryOf), [timeline])
  const [zoom, setZoom] = useState<Zoom>('decade')
  const [key, setKey] = useState(() => newestBefore(entries, today)?.key)
  const at = Math.max(
    0,
    entries.findIndex((entry) => entry.key === key),
  )
  const current = entries[at]
  const { frame, width } = useWidth()
  if (current === undefined) return <Empty>{t('counterparts.noTimeline')}</Empty>
  const goTo = (next: number): void => setKey(entries[Math.min(Math.max(next, 0), entries.length - 1)]?.key)
  const zoomBy = (step: number): void =>
    setZoom(ZOOMS[Math.min(Math.max(ZOOMS.indexOf(zoom) + step, 0), ZOOMS.length - 1)] ?? zoom)
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => goTo(at - 1),
    ArrowRight: () => goTo(at + 1),
    Home: () => goTo(0),
    End: () => goTo(entries.length - 1),
    PageUp: () => zoomBy(-1),
    PageDown: () => zoomBy(1),
  }
  return (
    <>
      <div className="row">
        <Select
          label={t('counterparts.dossier.timeline')}
          isLabelHidden
          value={zoom}
          onChange={setZoom}
          options={ZOOMS.map((one) => ({ value: one, label: t(`counterparts.zoom.${one}`) }))}
        />
        <Button isDisabled={zoom === 'decade'} onPress={() => zoomBy(-1)}>
          {t('counterparts.zoomOut')}
        </Button>
        <Button isDisabled={zoom === 'day'} onPress={() => zoomBy(1)}>
          {t('counterparts.zoomIn')}
        </Button>
      </div>
      <div
        ref={frame}
        className="timeline"
        role="listbox"
        tabIndex={0}
        aria-label={t('counterparts.dossier.timeline')}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={`${id}-${at}`}
        onKeyDown={(event) => {
          const act =
            event.key === 'Enter'
              ? () => open(current.id, event.ctrlKey || event.metaKey ? 'beside' : 'here')
              : event.ctrlKey || event.altKey
                ? undefined
                : keys[event.key]
          if (act === undefined) return
          event.preventDefault()
          act()
        }}
      >
        {width > 0 && (
          <Drawing
            entries={entries}
            scale={scaleAround(current.from, lastOf(entries, today), zoom, width)}
            zoom={zoom}
            today={today}
            lang={lang}
            current={current.key}
            onPoint={setKey}
          />
        )}
        <div className="hidden-text" role="presentation">
          {entries.map((entry, index) => (
            <div key={entry.key} id={`${id}-${index}`} role="option" aria-selected={index === at}>
              {[entry.date.text, t(`counterparts.lane.${entry.kind}`), entry.title, turnWords(entry)]
                .filter(Boolean)
                .join(', ')}
            </div>
          ))}
        </div>
      </div>
      <div className="timeline-current panel">
        <span className="strong numeric">{current.date.text}</span>
        <span className="small muted">
          {[t(`counterparts.lane.${current.kind}`), turnWords(current)].filter(Boolean).join(' · ')}
        </span>
        <OpenLink id={current.id} title={current.title} />
      </div>
      <p className="small muted" id={`${id}-keys`}>
        {t('counterparts.timelineKeys')}
      </p>
    </>
  )
}

const entryOf = (row: TimelineRow, at: number): readonly Entry[] => {
  const from = row.date.from ?? row.date.to
  const to = row.date.to ?? row.date.from
  return from === null || to === null ? [] : [{ ...row, key: `${row.id} ${at}`, from, to }]
}

/** Where one begins to look: what happened last. */
const newestBefore = (entries: readonly Entry[], today: Day): Entry | undefined =>
  entries.findLast(({ from }) => from <= today) ?? entries[0]

/** The last day of which anything is known, today at least. */
const lastOf = (entries: readonly Entry[], today: Day): Day =>
  entries.reduce((last, { to }) => (to > last ? to : last), today)

/** The width of an element as it is laid out, in px. */
const useWidth = () => {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (frame.current === null) return undefined
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watch.observe(frame.current)
    return () => watch.disconnect()
  }, [])
  return { frame, width }
}
