import { useSession } from '#renderer/parts'
import { localeOf, useLang } from '#renderer/text'

/** Prints a moment as the office's zone has it. */
export const useMoment = (): ((at: string) => string) => {
  const { office } = useSession()
  const lang = useLang()
  const form = new Intl.DateTimeFormat(localeOf(lang), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: office.zone,
  })
  return (at) => form.format(new Date(at))
}
