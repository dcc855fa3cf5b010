import type { AppError } from '#core/contract'
import type { TextKey } from '#core/language'
import type { Texts } from '#renderer/text'

/** What the window says otherwise than the command line, which names commands. */
const OWN = ['wrong-passphrase', 'object-damaged', 'records-differ'] as const

/** Why a call failed, in words: what happened, what was not changed, and what to do next. */
export const faultWords = (text: Texts, { code, what }: AppError): string => {
  const own = OWN.find((one) => one === code)
  const key: TextKey =
    own === undefined ? `vault.problem.${code as Exclude<typeof code, (typeof OWN)[number]>}` : `window.fault.${own}`
  return text(key, { what: what ?? '' })
}
