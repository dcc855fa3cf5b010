import { addDays } from '#core/base'
import type { CounterpartTab } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Select, TextField } from '#renderer/ui'
import type { CounterpartsView } from './shapes.ts'

type Met = 'any' | 'year' | 'three-years'

/** What the list is narrowed to. */
export type Filter = { readonly words: string; readonly country: string; readonly rank: string; readonly met: Met }

const ANY: string = 'any'

export const NO_FILTER: Filter = { words: '', country: ANY, rank: ANY, met: 'any' }

const DAYS: Readonly<Record<Exclude<Met, 'any'>, number>> = { year: 365, 'three-years': 3 * 365 }
const LOWEST_RANK = 12

/** The filter as the call asks for it. */
export const askedOf = ({ words, country, rank, met }: Filter, today: string) => ({
  ...(words.trim() !== '' && { filter: words }),
  ...(country !== ANY && { country }),
  ...(rank !== ANY && { rank: Number(rank) }),
  ...(met !== 'any' && { metSince: addDays(today, -DAYS[met]) }),
})

type Props = {
  readonly tab: CounterpartTab
  readonly countries: CounterpartsView['countries']
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** Narrows a list by name in any form, country, rank and the last meeting. */
export const Filters = ({ tab, countries, filter, onFilter }: Props) => {
  const t = useTexts()
  return (
    <search className="counterpart-filters">
      <TextField
        label={t('counterparts.filter')}
        value={filter.words}
        onChange={(words) => onFilter({ ...filter, words })}
      />
      <Select
        label={t('counterparts.country')}
        value={filter.country}
        onChange={(country) => onFilter({ ...filter, country })}
        options={[
          { value: ANY, label: t('counterparts.anyCountry') },
          ...countries.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      {tab === 'people' && (
        <Select
          label={t('counterparts.rank')}
          value={filter.rank}
          onChange={(rank) => onFilter({ ...filter, rank })}
          options={[
            { value: ANY, label: t('counterparts.anyRank') },
            ...Array.from({ length: LOWEST_RANK }, (_, at) => String(at + 1)).map((rank) => ({
              value: rank,
              label: t('counterparts.rankUpTo', { rank }),
            })),
          ]}
        />
      )}
      {tab !== 'organizations' && (
        <Select
          label={t('counterparts.met')}
          value={filter.met}
          onChange={(met) => onFilter({ ...filter, met })}
          options={[
            { value: 'any', label: t('counterparts.metAny') },
            { value: 'year', label: t('counterparts.metYear') },
            { value: 'three-years', label: t('counterparts.metThree') },
          ]}
        />
      )}
    </search>
  )
}
