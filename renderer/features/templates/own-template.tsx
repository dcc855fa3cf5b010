import { useState } from 'react'
import type { OutputOf } from '#core/contract'
import { useCall, useShell } from '#renderer/client'
import { useTexts } from '#renderer/text'
import { Banner, Button, TextField } from '#renderer/ui'
import { TemplateView, type Template } from './template-view.tsx'

type Listed = OutputOf<'templates.list'>[number]

const FILE = 'template.json'

/** A copy of a template to write another from: what is wrong stands below with its place, the last sound one stays shown. */
export const OwnTemplate = ({ from }: { readonly from: Listed }) => {
  const text = useTexts()
  const [typed, setTyped] = useState<string>()
  return (
    <section className="column" aria-labelledby="own-template">
      <h2 className="heading" id="own-template">
        {text('templates.own')}
      </h2>
      <p className="muted">{text('templates.ownNote')}</p>
      {typed === undefined || from.verdict.kind !== 'sound' ? (
        <div className="row">
          <Button onPress={() => setTyped(from.files[FILE] ?? '')}>{text('templates.copy')}</Button>
        </div>
      ) : (
        <Written typed={typed} first={from.verdict.template} onChange={setTyped} onDrop={() => setTyped(undefined)} />
      )}
    </section>
  )
}

type Props = {
  readonly typed: string
  readonly first: Template
  readonly onChange: (typed: string) => void
  readonly onDrop: () => void
}

const Written = ({ typed, first, onChange, onDrop }: Props) => {
  const text = useTexts()
  const shell = useShell()
  const { value, isOld } = useCall('templates.check', { files: { [FILE]: typed } })
  const [sound, setSound] = useState(first)
  if (value?.kind === 'sound' && value.template !== sound) setSound(value.template)
  const problems = value?.kind === 'refused' ? value.problems : []
  const save = (): void => void shell.saveFiles([{ name: FILE, bytes: new TextEncoder().encode(typed) }])
  return (
    <>
      <div className="template-source">
        <TextField label={FILE} rows={24} lang="en" value={typed} onChange={onChange} />
      </div>
      <Banner tone={problems.length > 0 ? 'danger' : 'success'}>
        {problems.length === 0 ? (
          text('templates.sound')
        ) : (
          <ul className="template-problems">
            {problems.map((one) => (
              <li key={`${one.line} ${one.column} ${one.expected}`}>{text('templates.problem', one)}</li>
            ))}
          </ul>
        )}
      </Banner>
      <div className="row">
        <Button kind="primary" onPress={save} isDisabled={isOld || problems.length > 0}>
          {text('templates.save')}
        </Button>
        <Button kind="quiet" onPress={onDrop}>
          {text('templates.drop')}
        </Button>
      </div>
      {problems.length > 0 && <p className="muted">{text('templates.lastSound')}</p>}
      <TemplateView template={sound} />
    </>
  )
}
