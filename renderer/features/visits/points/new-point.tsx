import { useState } from 'react'
import { partialDate } from '#core/base'
import { emptyRecord, faultsOf, type LocalText, type RecordInMaking, type TalkingPoint } from '#core/domain'
import { choiceName, fieldName } from '#core/language'
import { DraftDialog, useDialogDraft, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Select, TextField } from '#renderer/ui'
import { useActs } from '../acts.ts'
import { LocalFields, trimmed } from '../local-fields.tsx'
import type { VisitView } from '../shapes.ts'

type Props = { readonly use: TalkingPoint['use']; readonly visit: VisitView; readonly onClose: () => void }

type Name = 'text' | 'theirPoint' | 'line' | 'reason'

const NEEDED: Readonly<Record<TalkingPoint['use'], readonly Name[]>> = {
  raise: ['text'],
  'if-raised': ['theirPoint', 'line'],
  avoid: ['text', 'reason'],
}

const LIKELIHOODS = ['certain', 'likely', 'possible'] as const

/** Asks for what a point of its kind cannot be without; a matter not to raise needs its reason and who decided it. */
export const NewPoint = ({ use, visit, onClose }: Props) => {
  const text = useTexts()
  const { lang, by, today, office } = useSession()
  const acts = useActs()
  const draft = useDialogDraft(`point of ${visit.row.id} ${use}`)
  const [words, setWords] = draft.of<Readonly<Partial<Record<Name, LocalText>>>>('words', {})
  const [likelihood, setLikelihood] = draft.of<(typeof LIKELIHOODS)[number]>('likelihood', 'likely')
  const [decidedBy, setDecidedBy] = draft.of('decidedBy', '')
  const [isTried, setTried] = useState(false)
  const label = (name: string): string => fieldName({ group: 'talking-point', name }, lang)
  const needed = NEEDED[use]
  const isMissing = (name: Name): boolean => Object.keys(trimmed(words[name] ?? {})).length === 0
  const required = text('editor.fault.required')
  const langs = use === 'avoid' ? [office.language] : visit.languages.length === 0 ? [office.language] : visit.languages
  const make = async (): Promise<void> => {
    setTried(true)
    if (needed.some(isMissing) || (use === 'avoid' && decidedBy.trim() === '')) return
    const [id] = await acts.newIds(['talking-point'])
    if (id === undefined) return
    const said = (name: Name): LocalText => trimmed(words[name] ?? {})
    const order = Math.max(0, ...visit.points[use].map((row) => row.order)) + 1
    const own =
      use === 'raise'
        ? { text: said('text') }
        : use === 'if-raised'
          ? { theirPoint: said('theirPoint'), line: said('line'), likelihood }
          : {
              text: said('text'),
              reason: { text: said('reason'), tier: 'not-for-disclosure', sources: [] },
              since: partialDate(today),
              decidedBy: decidedBy.trim(),
            }
    const record: RecordInMaking = {
      ...emptyRecord('talking-point', { id, home: visit.home as never, at: acts.at(), by, variant: use }),
      visit: visit.row.id,
      order,
      ...own,
    }
    if (faultsOf(record).length > 0) return
    const made = [{ before: null, after: record as unknown as TalkingPoint }]
    const done = await acts.save(text(`visits.did.pointMade.${use}`), made)
    if (done === undefined) return
    draft.clear()
    onClose()
  }
  return (
    <DraftDialog
      draft={draft}
      title={text(`visits.addPoint.${use}`)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text('window.cancel')}</Button>
          <Button kind="primary" onPress={() => void make()}>
            {text('window.add')}
          </Button>
        </>
      }
    >
      <div className="column wide">
        {needed.map((name, at) => (
          <LocalFields
            key={name}
            label={label(name)}
            value={words[name] ?? {}}
            langs={langs}
            onChange={(value) => setWords((now) => ({ ...now, [name]: value }))}
            fault={isTried && isMissing(name) ? required : undefined}
            isFocused={at === 0}
          />
        ))}
        {use === 'if-raised' && (
          <Select
            label={label('likelihood')}
            value={likelihood}
            onChange={setLikelihood}
            options={LIKELIHOODS.map((value) => ({
              value,
              label: choiceName({ group: 'talking-point', name: 'likelihood' }, value, lang),
            }))}
          />
        )}
        {use === 'avoid' && (
          <TextField
            label={label('decidedBy')}
            description={text('visits.decidedByHint')}
            value={decidedBy}
            onChange={setDecidedBy}
            fault={isTried && decidedBy.trim() === '' ? text('visits.needsDecision') : undefined}
          />
        )}
      </div>
    </DraftDialog>
  )
}
