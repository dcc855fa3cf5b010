import { useCallback, useState } from 'react'
import { isPackLang, type PackLang } from '#core/base'
import type { IssuedVersion, OutputOf, PackWish } from '#core/contract'
import { Audience } from '#core/domain'
import { useCall } from '#renderer/client'
import { useNavigation } from '#renderer/parts'

/** What a pack is asked to be, as it is chosen here; what is not chosen the office, the visit and the template say. */
export type Chosen = Pick<
  PackWish,
  'template' | 'audience' | 'lang' | 'secondLang' | 'profile' | 'houseStyle' | 'addendumTo'
> & {
  /** That Word files are made without the office's letterhead. */
  readonly letterhead?: 'none' | undefined
}

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

/** What is asked of the vault for it; findings and comparisons are told in the window's language. */
export const wishOf = (visit: string, chosen: Chosen, toldIn: PackLang): PackWish => {
  const { letterhead: _, ...pack } = chosen
  return { visit, ...pack, toldIn }
}

/** The templates that ship and the office's own. */
export const useTemplates = (): OutputOf<'templates.list'> => useCall('templates.list', {}).value ?? []

/** For whom the pack is; its template says it where nobody chose. */
export const useAudience = ({ audience, template }: Pick<PackWish, 'audience' | 'template'>): Audience | undefined => {
  const found = useTemplates().find(({ name }) => name === template)
  return audience ?? (found?.verdict.kind === 'sound' ? found.verdict.template.audiences[0] : undefined)
}

/** An addendum is of the same template, for the same audience and in the same languages as the version that it adds to. */
export const addendumWish = ({ pack, template, audience, languages }: IssuedVersion): Partial<Chosen> => {
  const [lang, secondLang] = languages.filter(isPackLang)
  return { addendumTo: pack, template, audience: Audience.parse(audience), lang, secondLang }
}
