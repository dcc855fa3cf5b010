import { zoneOfToday, type PackLang } from '#core/base'

type First = { readonly by: string; readonly lang: PackLang; readonly minutes: number; readonly now: Date }

/** The office record that a new vault begins with: who works here, in which language, and when it locks. */
export const firstOffice = ({ by, lang, minutes, now }: First): unknown => {
  const at = now.toISOString().replace(/\.\d+Z$/, 'Z')
  return {
    id: `office:${'0'.repeat(25)}1`,
    type: 'office',
    home: 'office',
    officer: by,
    language: lang,
    zone: zoneOfToday(new Intl.DateTimeFormat().resolvedOptions().timeZone),
    lockMinutes: minutes,
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    updatedBy: by,
  }
}
