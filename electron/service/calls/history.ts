import { err, ok, type Id, type Result } from '#core/base'
import type { AppError, ErrorCode, HISTORY_ROWS, LoggedStep } from '#core/contract'
import { FINAL, type Step } from '#electron/vault'
import type { CallGround, Calls, NamesOf } from './ground.ts'

/** The calls on the history. */
export const historyCalls = ({ session }: CallGround): Calls<NamesOf<typeof HISTORY_ROWS>> => {
  /** Undo and redo change records like any other save: the windows hear of it. */
  const told = async (turning: Turning, none: ErrorCode): Promise<Result<LoggedStep, AppError>> => {
    const step = await turned(turning, none)
    if (!step.ok) return step
    const { commit } = session.opened().vault.status()
    const { edits, state } = step.value
    session.patch(
      commit,
      state === 'done' ? edits : edits.map(({ before, after }) => ({ before: after, after: before })),
    )
    const logged = loggedStep(step.value)
    session.tell({ kind: 'changed', commit, records: logged.records })
    return ok(logged)
  }
  return {
    'history.undo': ({ by }) => told(session.opened().vault.undo(by), 'nothing-to-undo'),
    'history.redo': ({ by }) => told(session.opened().vault.redo(by), 'nothing-to-redo'),
    'history.next': async () => {
      const next = await session.opened().vault.nextUndo()
      return ok(next === undefined || next === FINAL ? null : { label: next.label, at: next.at })
    },
    'history.log': async ({ most }) => ok((await session.opened().vault.log()).slice(0, most).map(loggedStep)),
  }
}

type Turning = Promise<Step | typeof FINAL | undefined>

const turned = async (turning: Turning, none: ErrorCode): Promise<Result<Step, AppError>> => {
  const step = await turning
  if (step === FINAL) return err({ code: 'issued' })
  return step === undefined ? err({ code: none }) : ok(step)
}

const loggedStep = ({ edits, ...step }: Step): LoggedStep => ({
  ...step,
  records: edits.flatMap(({ before, after }): readonly Id[] => {
    const id = (after ?? before)?.id
    return id === undefined ? [] : [id]
  }),
})
