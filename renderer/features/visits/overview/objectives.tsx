import { useState } from 'react'
import { type LocalText, type MeetingSide, type Visit } from '#core/domain'
import { useDialogDraft, useKept, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, IconButton, Icons } from '#renderer/ui'
import { useActs } from '../acts.ts'
import { EditWords } from '../edit-words.tsx'
import { LocalFields, trimmed } from '../local-fields.tsx'
import { Part } from '../part.tsx'

type Listed = Readonly<Visit['objectives']>

const MOST = 3

/** What each side wants, at most three each, edited where they stand. */
export const Objectives = ({ visit }: { readonly visit: Visit }) => {
  const text = useTexts()
  return (
    <Part id="visit-objectives" title={text('visits.objectives')}>
      <div className="two-sides">
        <SideObjectives visit={visit} side="theirs" />
        <SideObjectives visit={visit} side="ours" />
      </div>
    </Part>
  )
}

const SideObjectives = ({ visit, side }: { readonly visit: Visit; readonly side: MeetingSide }) => {
  const text = useTexts()
  const acts = useActs()
  const { readOnly } = useSession()
  const [isAdding, setAdding] = useKept(`${visit.id}: objective ${side}`, false)
  const own = visit.objectives.flatMap((one, at) => (one.side === side ? [{ ...one, at }] : []))
  /** Changes the objectives as they stand by then: another may have been saved a moment before. */
  const save = (label: string, alter: (now: Listed) => Listed, step?: string): Promise<boolean> =>
    acts.change(
      'visit',
      [visit.id],
      label,
      (one) => ({ ...one, objectives: [...alter(one.objectives)] }),
      'quiet',
      step,
    )
  const words = text(`visits.side.${side}`)
  return (
    <div className="column">
      <h3 className="small muted">{words}</h3>
      {own.length === 0 && <p className="muted">{text('visits.noObjectives')}</p>}
      <ol className="objectives">
        {own.map(({ at, text: objective }, index) => {
          const label = text('visits.objective', { n: index + 1, side: words })
          return (
            <li key={at} className="row top">
              <div className="grow">
                <EditWords
                  label={label}
                  value={objective}
                  langs={visit.languages}
                  recordAt={visit.updatedAt}
                  rows={2}
                  onSave={(next, step) =>
                    save(
                      text('visits.did.objective'),
                      (now) => now.map((one, place) => (place === at ? { ...one, text: next } : one)),
                      step,
                    )
                  }
                />
              </div>
              {readOnly === undefined && (
                <IconButton
                  label={text('visits.removeThis', { what: label })}
                  icon={<Icons.X size={16} aria-hidden />}
                  onPress={() => void save(text('visits.did.objectiveRemoved'), (now) => now.toSpliced(at, 1))}
                />
              )}
            </li>
          )
        })}
      </ol>
      {isAdding ? (
        <NewObjective
          draft={`objective of ${visit.id} ${side}`}
          langs={visit.languages}
          onClose={() => setAdding(false)}
          onSave={(next) => save(text('visits.did.objective'), (now) => [...now, { side, text: next }])}
        />
      ) : (
        <div>
          <Button
            onPress={() => setAdding(true)}
            why={readOnly ?? (own.length >= MOST ? text('visits.threeObjectives') : undefined)}
          >
            {text('visits.addObjective')}
          </Button>
        </div>
      )}
    </div>
  )
}

type NewProps = {
  /** The name of what is typed here, until it is kept. */
  readonly draft: string
  readonly langs: readonly string[]
  readonly onClose: () => void
  readonly onSave: (words: LocalText) => Promise<boolean>
}

const NewObjective = ({ draft: name, langs, onClose, onSave }: NewProps) => {
  const text = useTexts()
  const { office } = useSession()
  const draft = useDialogDraft(name)
  const [words, setWords] = draft.of<LocalText>('words', {})
  const [fault, setFault] = useState<string>()
  const save = async (): Promise<void> => {
    if (Object.keys(trimmed(words)).length === 0) return setFault(text('editor.fault.required'))
    if (!(await onSave(trimmed(words)))) return
    draft.clear()
    onClose()
  }
  return (
    <form
      className="column"
      data-kept
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
      }}
    >
      <LocalFields
        label={text('visits.newObjective')}
        value={words}
        langs={langs.length === 0 ? [office.language] : langs}
        onChange={setWords}
        fault={fault}
        isFocused
      />
      <div className="row">
        <Button kind="primary" type="submit">
          {text('visits.keep')}
        </Button>
        <Button onPress={onClose}>{text('window.cancel')}</Button>
      </div>
    </form>
  )
}
