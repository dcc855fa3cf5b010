import { CommitmentState, MOVES } from '#core/domain'
import { choiceName } from '#core/language'
import { useKept, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button } from '#renderer/ui'
import { MoveDialog } from './move-dialog.tsx'
import type { LedgerRow } from './shapes.ts'

/** What a commitment may become; what is refused stays there and says why. */
export const Moves = ({ row }: { readonly row: LedgerRow }) => {
  const text = useTexts()
  const { readOnly } = useSession()
  const [to, setTo] = useKept<CommitmentState | undefined>(`${row.id}: move`, undefined)
  const whyNot = useWhyNot()
  return (
    <div className="row">
      {CommitmentState.options
        .filter((state) => state !== row.state)
        .map((state) => (
          <Button key={state} why={readOnly ?? whyNot([row], state)} onPress={() => setTo(state)}>
            {text(`commitments.move.${state}`)}
          </Button>
        ))}
      {to !== undefined && (
        <MoveDialog rows={[row]} to={to} onClose={() => setTo(undefined)} onDone={() => undefined} />
      )}
    </div>
  )
}

/** Why commitments may not become something, or undefined when all of them may. */
export const useWhyNot = (): ((
  rows: readonly Pick<LedgerRow, 'state'>[],
  to: CommitmentState,
) => string | undefined) => {
  const text = useTexts()
  const { lang } = useSession()
  const name = (state: CommitmentState): string => choiceName({ group: 'commitment', name: 'state' }, state, lang)
  return (rows, to) => {
    const refused = rows.find(({ state }) => state === to || MOVES[state][to] === undefined)
    if (refused === undefined) return undefined
    const { state: from } = refused
    return from === to
      ? text('commitments.isAlready', { state: name(from) })
      : text('commitments.noSuchMove', {
          from: name(from),
          to: Object.keys(MOVES[from])
            .map((one) => name(one as CommitmentState))
            .join(' · '),
        })
  }
}
