import { useState } from 'react'
import type { PartialDate } from '#core/base'
import { fieldName, printDate } from '#core/language'
import { DraftDialog, useChangeRecords, useDialogDraft, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Radios, TextField } from '#renderer/ui'
import { datesTyped } from './day-typed.ts'

type Props = { readonly ids: readonly string[]; readonly onClose: () => void }

/** Gives several commitments one due date, as one step; a date that may mean two is chosen by a person. */
export const DueDialog = ({ ids, onClose }: Props) => {
  const text = useTexts()
  const { lang } = useSession()
  const change = useChangeRecords()
  const draft = useDialogDraft('due', 'until-closed')
  const [typed, setTyped] = draft.of('typed', '')
  const [chosen, setChosen] = draft.of<string | undefined>('chosen', undefined)
  const [fault, setFault] = useState<string>()
  const readings = datesTyped(typed, lang)
  const due = readings.length === 1 ? readings[0] : readings.find(({ edtf }) => edtf === chosen)
  const act = async (): Promise<void> => {
    if (due === undefined) {
      return setFault(text(readings.length === 0 ? 'commitments.needs.due' : 'commitments.needs.reading'))
    }
    const label = text('commitments.did.due', { count: ids.length, date: printDate(due, lang) })
    const wrong = await change('commitment', ids, label, (commitment) => ({ ...commitment, due }))
    if (wrong === undefined) onClose()
    else setFault(wrong)
  }
  return (
    <DraftDialog
      draft={draft}
      title={text('commitments.dueTitle', { count: ids.length })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text('window.cancel')}</Button>
          <Button kind="primary" onPress={() => void act()}>
            {text('commitments.setDueAct')}
          </Button>
        </>
      }
    >
      <TextField
        label={fieldName({ group: 'commitment', name: 'due' }, lang)}
        value={typed}
        onChange={(next) => {
          setTyped(next)
          setChosen(undefined)
          setFault(undefined)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void act()
        }}
        autoFocus
        description={
          understood(readings, lang, (date) => text('editor.understood', { date })) ?? text('editor.dateHint')
        }
        fault={fault}
      />
      {readings.length > 1 && (
        <Radios
          label={text('editor.twoReadings')}
          value={chosen}
          onChange={setChosen}
          options={readings.map((date) => ({ value: date.edtf ?? '', label: printDate(date, lang) }))}
        />
      )}
    </DraftDialog>
  )
}

const understood = (
  [only, ...others]: readonly PartialDate[],
  lang: Parameters<typeof printDate>[1],
  say: (date: string) => string,
): string | undefined => (only === undefined || others.length > 0 ? undefined : say(printDate(only, lang)))
