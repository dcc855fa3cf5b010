import { useState } from 'react'
import type { OutputOf } from '#core/contract'
import { useCall, useShell } from '#renderer/client'
import { faultWords, useSave, useSession } from '#renderer/parts'
import { useTexts, type Texts } from '#renderer/text'
import { Banner, Button } from '#renderer/ui'

type Note = NonNullable<OutputOf<'letterhead.read'>>['notes'][number]

/** The office's own Word file: what it is called, what of it is not taken, another one, or none. */
export const Letterhead = () => {
  const text = useTexts()
  const shell = useShell()
  const save = useSave()
  const { by, readOnly } = useSession()
  const { value } = useCall('letterhead.read', {})
  const [fault, setFault] = useState<string>()
  const take = async (): Promise<void> => {
    const [file] = await shell.pickFiles(['.docx', '.dotx'], false)
    if (file === undefined) return
    const label = text('templates.acts.letterhead')
    const done = await save('letterhead.take', { bytes: file.bytes, file: file.name, label, by })
    if (!done.ok) return setFault(faultWords(text, done.error))
    if (done.value.ok) return setFault(undefined)
    const { code, part = '', limit = 0, method = 0 } = done.value.error.reason
    return setFault(
      text('command.letterhead-refused', { reason: text(`letterhead.refused.${code}`, { part, limit, method }) }),
    )
  }
  const drop = async (): Promise<void> => {
    const done = await save('letterhead.drop', { label: text('templates.acts.letterheadDropped'), by })
    setFault(done.ok ? undefined : faultWords(text, done.error))
  }
  const isOff = readOnly !== undefined
  return (
    <section className="column template-letterhead" aria-labelledby="letterhead">
      <h2 className="heading" id="letterhead">
        {text('templates.letterhead')}
      </h2>
      <p className="muted">{value === null || value === undefined ? text('templates.noLetterhead') : value.name}</p>
      {fault !== undefined && (
        <Banner tone="danger" role="alert">
          {fault}
        </Banner>
      )}
      {value !== null && value !== undefined && value.notes.length > 0 && (
        <ul className="template-problems small">
          {value.notes.map((note) => (
            <li key={JSON.stringify(note)}>{noteWords(text, note)}</li>
          ))}
        </ul>
      )}
      <div className="row">
        <Button isDisabled={isOff} onPress={() => void take()}>
          {text('templates.takeLetterhead')}
        </Button>
        {value !== null && value !== undefined && (
          <Button kind="quiet" isDisabled={isOff} onPress={() => void drop()}>
            {text('templates.dropLetterhead')}
          </Button>
        )}
      </div>
    </section>
  )
}

const noteWords = (text: Texts, note: Note): string =>
  note.code === 'letterhead-unmapped'
    ? text('command.letterhead-unmapped', { what: note.style })
    : text('command.letterhead-dropped', {
        what: text(`letterhead.dropped.${note.dropped.code}`, { what: note.dropped.what ?? '' }),
      })
