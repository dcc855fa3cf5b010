import { useMemo, type ReactNode } from 'react'
import { choiceName } from '#core/language'
import { useSession } from '#renderer/parts'
import { NamePair } from '#renderer/parts/facts'
import { useTexts } from '#renderer/text'
import { Chip, type TableColumn } from '#renderer/ui'
import type { BodyRow, PartnerRow, PersonRow } from './shapes.ts'

const titled = ({ title }: { readonly title: string }): ReactNode => <span className="strong">{title}</span>

/** The columns of partners. */
export const usePartnerColumns = (): readonly TableColumn<PartnerRow>[] => {
  const t = useTexts()
  const { lang } = useSession()
  return useMemo<readonly TableColumn<PartnerRow>[]>(
    () => [
      { id: 'title', label: t('counterparts.columns.title'), isRowHeader: true, isSortable: true, cell: titled },
      {
        id: 'kind',
        label: t('counterparts.columns.kind'),
        isSortable: true,
        cell: ({ level }) => choiceName({ group: 'partner', name: 'level' }, level, lang),
      },
      {
        id: 'country',
        label: t('counterparts.country'),
        isSortable: true,
        cell: ({ country }) => country?.title ?? '–',
      },
      {
        id: 'last-met',
        label: t('counterparts.met'),
        isSortable: true,
        cell: ({ lastMet }) => lastMet?.text ?? <span className="muted">{t('counterparts.notMet')}</span>,
      },
      {
        id: 'open',
        label: t('counterparts.columns.openSides'),
        isNumber: true,
        isSortable: true,
        cell: ({ openOurs, openTheirs }) => `${openOurs} · ${openTheirs}`,
      },
      {
        id: 'overdue',
        label: t('counterparts.columns.overdue'),
        isNumber: true,
        cell: ({ overdue }) =>
          overdue === 0 ? (
            '0'
          ) : (
            <Chip tone="danger" shape="triangle" edge="thick">
              {overdue}
            </Chip>
          ),
      },
      { id: 'visits', label: t('counterparts.visits'), isNumber: true, cell: ({ visits }) => visits },
    ],
    [t, lang],
  )
}

/** The columns of organizations. */
export const useBodyColumns = (): readonly TableColumn<BodyRow>[] => {
  const t = useTexts()
  const { lang } = useSession()
  return useMemo<readonly TableColumn<BodyRow>[]>(
    () => [
      { id: 'title', label: t('counterparts.columns.title'), isRowHeader: true, isSortable: true, cell: titled },
      {
        id: 'kind',
        label: t('counterparts.columns.kind'),
        isSortable: true,
        cell: ({ kind }) => choiceName({ group: 'organization', name: 'kind' }, kind, lang),
      },
      { id: 'within', label: t('counterparts.columns.within'), cell: ({ parent }) => parent?.title ?? '–' },
      {
        id: 'country',
        label: t('counterparts.country'),
        isSortable: true,
        cell: ({ country }) => country?.title ?? '–',
      },
      { id: 'people', label: t('counterparts.columns.people'), isNumber: true, cell: ({ people }) => people },
    ],
    [t, lang],
  )
}

/** The columns of people: the name in its own script and romanised, the posts of today. */
export const usePersonColumns = (): readonly TableColumn<PersonRow>[] => {
  const t = useTexts()
  return useMemo<readonly TableColumn<PersonRow>[]>(
    () => [
      {
        id: 'title',
        label: t('counterparts.columns.name'),
        isRowHeader: true,
        isSortable: true,
        cell: ({ title, name }) => <NamePair title={title} name={name} />,
      },
      {
        id: 'post',
        label: t('counterparts.columns.post'),
        cell: ({ posts }) =>
          posts.length === 0 ? (
            <span className="muted">{t('counterparts.noPost')}</span>
          ) : (
            posts.map((post) => (
              <span key={post} className="post-line">
                {post}
              </span>
            ))
          ),
      },
      {
        id: 'rank',
        label: t('counterparts.rank'),
        isNumber: true,
        isSortable: true,
        cell: ({ rank }) => rank ?? '–',
      },
      {
        id: 'partner',
        label: t('counterparts.columns.partner'),
        isSortable: true,
        cell: ({ partner, side }) => partner?.title ?? <span className="muted">{t(`meetings.${side}`)}</span>,
      },
      {
        id: 'last-met',
        label: t('counterparts.met'),
        isSortable: true,
        cell: ({ lastMet }) => lastMet?.text ?? <span className="muted">{t('counterparts.notMet')}</span>,
      },
      {
        id: 'open',
        label: t('counterparts.columns.open'),
        isNumber: true,
        isSortable: true,
        cell: ({ openItems }) => openItems,
      },
    ],
    [t],
  )
}
