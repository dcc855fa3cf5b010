import { useState } from 'react'
import { useCommand, useShell } from '#renderer/client'
import { faultWords, useSave, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, Checkbox, ConfirmDialog } from '#renderer/ui'
import { blobsNamed } from './blobs-named.ts'
import { useTask } from './use-task.ts'

/** All records out into a file that anyone can read, and records in from such a file. */
export const ExchangeSection = () => (
  <>
    <Export />
    <Import />
  </>
)

const Export = () => {
  const text = useTexts()
  const shell = useShell()
  const { by } = useSession()
  const read = useCommand('records.export')
  const [isAsking, setAsking] = useState(false)
  const { task, run } = useTask()
  const act = (): void =>
    void run(async () => {
      const done = await read({ by })
      if (!done.ok) return { tone: 'danger', lines: [faultWords(text, done.error)] }
      const pictures = [...done.value.blobs].map(([path, bytes]) => ({ name: path.split('/').at(-1) ?? path, bytes }))
      const saved = await shell.saveFiles([
        { name: 'aide-memoire-records.json', bytes: new TextEncoder().encode(done.value.text) },
        ...pictures,
      ])
      if (!saved.ok) return { tone: 'danger', lines: [faultWords(text, saved.error)] }
      if (saved.value === undefined) return undefined
      return { tone: 'success', lines: [text('settings.exported', { count: done.value.count })] }
    })
  return (
    <div className="settings-block">
      <h3 className="strong">{text('settings.export')}</h3>
      <p className="muted">{text('settings.exportNote')}</p>
      <Button onPress={() => setAsking(true)} isDisabled={task.isBusy}>
        {task.isBusy ? text('settings.working') : text('settings.export')}
      </Button>
      {task.said !== undefined && <Banner tone={task.said.tone}>{task.said.lines}</Banner>}
      <ConfirmDialog
        title={text('settings.export')}
        act={text('settings.export')}
        cancel={text('window.cancel')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onAct={act}
      >
        <p>{text('settings.exportAsk')}</p>
      </ConfirmDialog>
    </div>
  )
}

const Import = () => {
  const text = useTexts()
  const shell = useShell()
  const { by, readOnly } = useSession()
  const save = useSave()
  const [isReplacing, setReplacing] = useState(false)
  const { task, run } = useTask()
  const act = (): void =>
    void run(async () => {
      const files = await shell.pickFiles(['.json', '.jpg', '.jpeg', '.png'], true)
      if (files.length === 0) return undefined
      const records = files.find(({ name }) => name.toLowerCase().endsWith('.json'))
      if (records === undefined) return { tone: 'danger', lines: [text('settings.noRecordsFile')] }
      const words = new TextDecoder().decode(records.bytes)
      const done = await save('records.import', {
        text: words,
        blobs: blobsNamed(words, files),
        by,
        label: text('settings.importLabel'),
        differing: isReplacing ? 'replace' : 'refuse',
      })
      if (!done.ok) return { tone: 'danger', lines: [faultWords(text, done.error)] }
      const { unreadable, ...counts } = done.value
      const left = unreadable.map((record) => text('vault.pictureUnreadable', { record }))
      return { tone: left.length > 0 ? 'warning' : 'success', lines: [text('vault.imported', counts), ...left] }
    })
  return (
    <div className="settings-block">
      <h3 className="strong">{text('settings.import')}</h3>
      <p className="muted">{text('settings.importNote')}</p>
      <Checkbox isSelected={isReplacing} onChange={setReplacing}>
        {text('settings.replace')}
      </Checkbox>
      <Button onPress={act} isDisabled={task.isBusy} {...(readOnly !== undefined && { why: readOnly })}>
        {task.isBusy ? text('settings.working') : text('settings.chooseFiles')}
      </Button>
      {task.said !== undefined && (
        <Banner tone={task.said.tone}>
          {task.said.lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Banner>
      )}
    </div>
  )
}
