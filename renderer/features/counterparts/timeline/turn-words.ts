import type { CommitmentState, StatementKind } from '#core/domain'
import { choiceName } from '#core/language'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import type { TimelineRow } from '../shapes.ts'

type Turn = Pick<TimelineRow, 'kind' | 'turn'>

/** What happened on the day of an entry, in words; nothing where the kind says all. */
export const useTurnWords = (): ((row: Turn) => string) => {
  const t = useTexts()
  const { lang } = useSession()
  return ({ kind, turn }) => {
    if (turn === null) return ''
    if (kind === 'visit') return choiceName({ group: 'visit', name: 'state' }, turn, lang)
    if (kind === 'statement') return t(`kinds.statement.${turn as StatementKind}`)
    if (kind === 'commitment' && turn !== 'due' && turn !== 'repeated') {
      return t(`kinds.chip.${turn as CommitmentState}`)
    }
    return t(
      `counterparts.turn.${turn as 'signed' | 'in-force' | 'expires' | 'given' | 'received' | 'due' | 'repeated'}`,
    )
  }
}
