import { shareOf } from './audience-sections.ts'
import { CHECK_LEVELS, type CheckSetting, type KnownCheck } from './check-levels.ts'
import { SECTION_IDS, type SectionId } from './section-ids.ts'
import type { Template } from './template.ts'

/** What a template may choose among: the sections that one of its audiences may have, and each check with its settings. */
export type TemplateOffers = {
  /** In the usual order. */
  readonly sections: readonly SectionId[]
  readonly checks: readonly { readonly id: KnownCheck; readonly settings: readonly CheckSetting[] }[]
}

/** What may be chosen in a template, by its audiences; a check that cannot be waived is never lowered. */
export const offersOf = ({ audiences }: Pick<Template, 'audiences'>): TemplateOffers => ({
  sections: SECTION_IDS.filter((id) => audiences.some((audience) => shareOf(id, audience) !== 'never')),
  checks: (Object.keys(CHECK_LEVELS) as KnownCheck[]).map((id) => ({
    id,
    settings: CHECK_LEVELS[id] === 'B!' ? ['on'] : ['on', 'B', 'off'],
  })),
})
