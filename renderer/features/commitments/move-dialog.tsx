import { useState } from 'react'
import { isDay, type Id } from '#core/base'
import {
  MeetingSide,
  MOVES,
  moveCommitment,
  type Commitment,
  type CommitmentState,
  type Move,
  type MoveNeed,
} from '#core/domain'
import { choiceName } from '#core/language'
import { useClient } from '#renderer/client'
import { DraftDialog, faultWords, useChangeRecords, useDialogDraft, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, Radios, TextField } from '#renderer/ui'
import { ChosenRecord } from './chosen-record.tsx'
import { dayTyped } from './day-typed.ts'
import type { LedgerRow } from './shapes.ts'

type Props = {
  readonly rows: readonly Pick<LedgerRow, 'id' | 'state'>[]
  readonly to: CommitmentState
  readonly onClose: () => void
  readonly onDone: () => void
}

type Typed = Omit<Move, 'to' | 'by' | 'on'> & { readonly on: string }

/** Asks for what a change of state needs: evidence or "none", a reason, what takes its place, who disputes it. */
export const MoveDialog = ({ rows, to, onClose, onDone }: Props) => {
  const text = useTexts()
  const client = useClient()
  const { lang, today, by } = useSession()
  const change = useChangeRecords()
  const ids = rows.map(({ id }) => id)
  const draft = useDialogDraft(`move ${to} ${ids.join(' ')}`)
  const [typed, setTyped] = draft.of<Typed>('move', { on: today })
  const [missing, setMissing] = useState<MoveNeed | 'on'>()
  const [fault, setFault] = useState<string>()
  const name = choiceName({ group: 'commitment', name: 'state' }, to, lang)
  const needs = needsOf(rows, to)
  const put = (part: Partial<Typed>): void => setTyped((now) => ({ ...now, ...part }))
  const faultOf = (need: MoveNeed): string | undefined =>
    missing === need && need !== 'name' ? text(`commitments.needs.${need}`) : undefined
  const act = async (): Promise<void> => {
    const on = dayTyped(typed.on, lang)
    if (on === undefined || !isDay(on)) return setMissing('on')
    const move: Move = { ...typed, on, to, by }
    const found = await client['records.read']({ ids: [...ids] })
    if (!found.ok) return setFault(faultWords(text, found.error))
    const problem = found.value.map((record) => moveCommitment(record as Commitment, move)).find((moved) => !moved.ok)
    if (problem?.ok === false) {
      if (problem.error.kind === 'needs') return setMissing(problem.error.need)
      return setFault(text('commitments.changedMeanwhile'))
    }
    const label = text('commitments.did.moved', { count: ids.length, state: name })
    const wrong = await change('commitment', ids, label, (commitment) => {
      const moved = moveCommitment(commitment, move)
      return moved.ok ? moved.value : commitment
    })
    if (wrong !== undefined) return setFault(wrong)
    draft.clear()
    onClose()
    onDone()
  }
  return (
    <DraftDialog
      draft={draft}
      title={text('commitments.moveTitle', { state: name, count: ids.length })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text('window.cancel')}</Button>
          <Button kind="primary" onPress={() => void act()}>
            {text(`commitments.move.${to}`)}
          </Button>
        </>
      }
    >
      {fault !== undefined && (
        <Banner tone="danger" role="alert">
          {fault}
        </Banner>
      )}
      <TextField
        label={text('commitments.date')}
        value={typed.on}
        onChange={(on) => put({ on })}
        description={text('commitments.signedAs', { name: by })}
        fault={missing === 'on' ? text('commitments.needs.on') : undefined}
      />
      {needs.includes('evidence') && (
        <Evidence value={typed.evidence} onChange={(evidence) => put({ evidence })} fault={faultOf('evidence')} />
      )}
      {needs.includes('source') && (
        <ChosenRecord
          label={text('commitments.disputeSource')}
          type="source"
          value={typed.evidence}
          onChoose={(id) => put({ evidence: id as Id<'source'> })}
          fault={faultOf('source')}
        />
      )}
      {needs.includes('supersededBy') && (
        <ChosenRecord
          label={text('commitments.supersededBy')}
          type="commitment"
          value={typed.supersededBy}
          without={ids}
          onChoose={(id) => put({ supersededBy: id as Id<'commitment'> })}
          fault={faultOf('supersededBy')}
        />
      )}
      {needs.includes('disputedBy') && (
        <>
          <Radios
            label={text('commitments.disputedBy')}
            value={typed.disputedBy}
            onChange={(side: MeetingSide) => put({ disputedBy: side })}
            options={MeetingSide.options.map((side) => ({ value: side, label: text(`commitments.side.${side}`) }))}
          />
          <Fault words={faultOf('disputedBy')} />
        </>
      )}
      <TextField
        label={needs.includes('reason') ? text('commitments.reason') : text('commitments.note')}
        value={typed.reason ?? ''}
        onChange={(reason) => put({ reason })}
        rows={2}
        fault={faultOf('reason')}
      />
    </DraftDialog>
  )
}

/** What a move asks for from the states in which the commitments are. */
const needsOf = (rows: readonly Pick<LedgerRow, 'state'>[], to: CommitmentState): readonly MoveNeed[] => [
  ...new Set(rows.flatMap(({ state }) => MOVES[state][to] ?? [])),
]

type EvidenceProps = {
  readonly value: Move['evidence'] | undefined
  readonly onChange: (value: Id<'source'> | 'none') => void
  readonly fault: string | undefined
}

/** A source that shows it, or "none", chosen by somebody: neither is there before. */
const Evidence = ({ value, onChange, fault }: EvidenceProps) => {
  const text = useTexts()
  return (
    <div className="column">
      <ChosenRecord
        label={text('commitments.evidence')}
        type="source"
        value={value}
        others={[{ value: 'none', label: text('commitments.noEvidence') }]}
        onChoose={(id) => onChange(id as Id<'source'> | 'none')}
        fault={fault}
      />
      <div className="row">
        <Button onPress={() => onChange('none')}>{text('commitments.noEvidenceAct')}</Button>
      </div>
    </div>
  )
}

const Fault = ({ words }: { readonly words: string | undefined }) =>
  words === undefined ? null : (
    <p className="field">
      <span className="fault" role="alert">
        {words}
      </span>
    </p>
  )
