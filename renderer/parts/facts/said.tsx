import type { ReactNode } from 'react'
import type { OutputOf } from '#core/contract'
import { useTexts } from '#renderer/text'
import { Chip } from '#renderer/ui'
import { Cites } from './cites.tsx'
import { OpenLink, OpenLinks } from './open-link.tsx'

/** Something said, as a view gives it. */
export type SaidRow = NonNullable<OutputOf<'views.meeting'>>['topics'][number]['statements'][number]

type Props = {
  readonly row: SaidRow
  readonly actions?: ReactNode
  /** Whether the meeting is named: where the list is not of one meeting. */
  readonly withMeeting?: boolean
}

/** One statement: how much it weighs, whose words, the words themselves, and what it rests on. */
export const Said = ({ row, actions, withMeeting = false }: Props) => {
  const t = useTexts()
  return (
    <li className="said-row">
      <div className="row">
        <KindChip row={row} />
        <span className="small muted">{t(`counterparts.saidBy.${row.side}`)}</span>
        <span className="small">
          {row.attribution === 'stated' && row.speakers.length > 0 ? <OpenLinks of={row.speakers} /> : row.speakerText}
        </span>
        {withMeeting && (
          <span className="small">
            <OpenLink {...row.meeting} /> <span className="muted">{row.saidOn.text}</span>
          </span>
        )}
      </div>
      <p className="said-words">
        <OpenLink id={row.id} title={row.words} />
      </p>
      {row.oneOfSeveral && <p className="small muted">{t('counterparts.oneOfSeveral')}</p>}
      {row.answers !== null && (
        <p className="small">
          {t('counterparts.answers')} <OpenLink {...row.answers} />
        </p>
      )}
      {row.answeredBy.length > 0 && (
        <p className="small">
          {t('counterparts.answeredBy')} <OpenLinks of={row.answeredBy} />
        </p>
      )}
      {row.commitments.length > 0 && (
        <p className="small">
          {t('counterparts.grewInto')} <OpenLinks of={row.commitments} />
        </p>
      )}
      <div className="row top">
        <Cites cited={row.cited} />
        {actions}
      </div>
    </li>
  )
}

const FROM_COMMITMENT = 7

/** The kind on the ladder of weight: what binds has a thick border and a disc, what is less a thin or dashed one. */
const KindChip = ({ row: { kindWord, weight } }: { readonly row: SaidRow }) => {
  if (weight === null) {
    return (
      <Chip edge="dashed" shape="diamond">
        {kindWord}
      </Chip>
    )
  }
  return weight >= FROM_COMMITMENT ? (
    <Chip tone="accent" shape="disc" edge="thick">
      {kindWord}
    </Chip>
  ) : (
    <Chip shape="circle">{kindWord}</Chip>
  )
}
