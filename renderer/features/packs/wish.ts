import { useCallback, useState } from 'react'
import type { PackWish } from '#core/contract'
import type { Audience } from '#core/domain'
import { useNavigation } from '#renderer/parts'

/** What a pack is asked to be, as it is chosen here; what is not chosen the office, the visit and the template say. */
export type Chosen = Pick<PackWish, 'template' | 'audience' | 'lang' | 'secondLang' | 'profile' | 'houseStyle'>

export const TEMPLATES = ['standard', 'card', 'interpreter', 'programme', 'hand-over', 'place-cards'] as const
export const PROFILES = ['a4', 'letter', 'vn', 'cn', 'ru'] as const

/** The choices for the pack of a visit; they are as they were when one comes back. */
export const useChosen = (visit: string): readonly [Chosen, (next: Partial<Chosen>) => void] => {
  const { kept } = useNavigation()
  const key = `pack ${visit}`
  const [chosen, setChosen] = useState<Chosen>(() => (kept.get(key) as Chosen | undefined) ?? { template: 'standard' })
  const choose = useCallback(
    (next: Partial<Chosen>) =>
      setChosen((now) => {
        const entries = Object.entries({ ...now, ...next }).filter(([, value]) => value !== undefined)
        const made = Object.fromEntries(entries) as Chosen
        kept.set(key, made)
        return made
      }),
    [kept, key],
  )
  return [chosen, choose]
}

/** The audience that each shipped template has when none is chosen. */
const FIRST: Readonly<Record<string, Audience>> = {
  standard: 'principal',
  card: 'principal',
  interpreter: 'interpreter',
  programme: 'shareable',
  'hand-over': 'staff',
  'place-cards': 'staff',
}

/** For whom the pack is. */
export const audienceOf = ({ audience, template }: Pick<PackWish, 'audience' | 'template'>): Audience | undefined =>
  audience ?? FIRST[template]
