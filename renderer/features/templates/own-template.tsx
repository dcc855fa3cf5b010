import { useState, type ReactNode } from 'react'
import { useCall, useShell } from '#renderer/client'
import { faultWords, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, Tabs, TextField, type TabOf } from '#renderer/ui'
import { PagesBeside } from './pages-beside.tsx'
import { TemplateForm } from './template-form.tsx'
import { MANIFEST, type Listed, type Problems } from './template-text.ts'
import { useRemove, useSaveFiles } from './use-template-acts.ts'

type View = 'form' | 'file'

/** A template of the office's own: as a form or as its file, with the pages that it makes. */
export const OwnTemplate = ({ shown }: { readonly shown: Listed }) => {
  const text = useTexts()
  const { readOnly } = useSession()
  const remove = useRemove()
  const { verdict, origin } = shown
  const [view, setView] = useState<View>(verdict.kind === 'sound' ? 'form' : 'file')
  const formView = (): ReactNode =>
    verdict.kind === 'sound' ? (
      <TemplateForm shown={shown} sound={verdict} />
    ) : (
      <p className="muted">{text('templates.mendFile')}</p>
    )
  const fileView = (): ReactNode => <FileView shown={shown} />
  const tabs: readonly TabOf<View>[] = [
    { id: 'form', label: text('templates.form'), content: formView },
    { id: 'file', label: MANIFEST, content: fileView },
  ]
  return (
    <>
      <div className="row">
        <Button
          kind="quiet"
          isDisabled={readOnly !== undefined || origin.kind !== 'own'}
          onPress={() => void (origin.kind === 'own' && remove(shown.name, origin.id))}
        >
          {text('templates.remove')}
        </Button>
      </div>
      {verdict.kind === 'refused' && <ProblemList problems={verdict.problems} />}
      <Tabs<View> label={text('templates.own')} selected={view} onSelect={setView} tabs={tabs} />
      <PagesBeside template={shown.name} />
    </>
  )
}

const ProblemList = ({ problems }: { readonly problems: Problems }) => {
  const text = useTexts()
  return (
    <Banner tone="danger">
      <ul className="template-problems">
        {problems.map((one) => (
          <li key={`${one.line} ${one.column} ${one.expected}`}>{text('templates.problem', one)}</li>
        ))}
      </ul>
    </Banner>
  )
}

/** The file as it is typed: what is wrong stands below with its place, and a sound one may be saved. */
const FileView = ({ shown }: { readonly shown: Listed }) => {
  const text = useTexts()
  const shell = useShell()
  const { readOnly } = useSession()
  const saveFiles = useSaveFiles(shown)
  const stored = shown.files[MANIFEST] ?? ''
  const [typed, setTyped] = useState(stored)
  const [known, setKnown] = useState(stored)
  const [fault, setFault] = useState<string>()
  if (stored !== known) {
    setKnown(stored)
    if (typed === known) setTyped(stored)
  }
  const id = shown.origin.kind === 'own' ? shown.origin.id : undefined
  const { value, isOld } = useCall('templates.check', { files: { ...shown.files, [MANIFEST]: typed }, id })
  const problems = value?.kind === 'refused' ? value.problems : []
  const save = async (): Promise<void> =>
    setFault(await saveFiles(text('templates.acts.changed', { name: shown.name }), () => typed))
  const saveCopy = async (): Promise<void> => {
    const saved = await shell.saveFiles([{ name: MANIFEST, bytes: new TextEncoder().encode(typed) }])
    setFault(saved.ok ? undefined : faultWords(text, saved.error))
  }
  return (
    <div className="column">
      <div className="template-source">
        <TextField
          label={MANIFEST}
          rows={24}
          lang="en"
          value={typed}
          onChange={setTyped}
          fault={fault}
          isReadOnly={readOnly !== undefined}
        />
      </div>
      {problems.length > 0 ? (
        <ProblemList problems={problems} />
      ) : (
        <Banner tone="success">{text('templates.sound')}</Banner>
      )}
      <div className="row">
        <Button
          kind="primary"
          onPress={() => void save()}
          isDisabled={isOld || problems.length > 0 || typed === stored || readOnly !== undefined}
        >
          {text('templates.saveHere')}
        </Button>
        <Button onPress={() => void saveCopy()} isDisabled={isOld || problems.length > 0}>
          {text('templates.save')}
        </Button>
        <Button kind="quiet" onPress={() => setTyped(stored)} isDisabled={typed === stored}>
          {text('templates.drop')}
        </Button>
      </div>
    </div>
  )
}
