import { useState } from 'react'
import { useCall, useCommand, useShell } from '#renderer/client'
import { FaultBanner, faultWords, useAppearance, useSession } from '#renderer/parts'
import { localeOf, useTexts } from '#renderer/text'
import { Banner, Button, TextField } from '#renderer/ui'
import { useTask } from './use-task.ts'
import { VaultTrouble } from './vault-trouble.tsx'
import { verdictLines, backupLines } from './vault-lines.ts'

/** Where the vault is and what it stands at; checking it, backing it up, and letting go of what only older states need. */
export const VaultSection = () => {
  const text = useTexts()
  const { lang, office } = useSession()
  const { settings } = useAppearance()
  const { value: state, error } = useCall('vault.state', {})
  if (error !== undefined) return <FaultBanner error={error} />
  if (state === undefined) return null
  const at = new Date(state.at).toLocaleString(localeOf(lang), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: office.zone,
  })
  return (
    <>
      <VaultTrouble state={state} />
      <dl className="pairs">
        {settings.lastFolder !== undefined && (
          <div>
            <dt>{text('settings.place')}</dt>
            <dd className="mono">{settings.lastFolder}</dd>
          </div>
        )}
        <div>
          <dt>{text('settings.standing')}</dt>
          <dd>
            {text('vault.state', { commit: state.commit, at, by: state.by, label: state.label })}
            <br />
            {text('vault.objects', { count: state.objects })}
          </dd>
        </div>
      </dl>
      <CheckVault />
      <BackUp />
      <Compact />
    </>
  )
}

const CheckVault = () => {
  const text = useTexts()
  const verify = useCommand('vault.verify')
  const { task, run } = useTask()
  const check = (depth: 'newest' | 'deep') => (): void =>
    void run(async () => {
      const done = await verify({ depth })
      return done.ok
        ? { tone: done.value.damaged.length > 0 ? 'danger' : 'success', lines: verdictLines(text, done.value) }
        : { tone: 'danger', lines: [faultWords(text, done.error)] }
    })
  return (
    <div className="settings-block">
      <h3 className="strong">{text('settings.check')}</h3>
      <div className="row">
        <Button onPress={check('newest')} isDisabled={task.isBusy}>
          {task.isBusy ? text('settings.working') : text('settings.check')}
        </Button>
        <Button kind="quiet" onPress={check('deep')} isDisabled={task.isBusy}>
          {text('settings.checkDeep')}
        </Button>
      </div>
      <TaskLines task={task} />
    </div>
  )
}

const BackUp = () => {
  const text = useTexts()
  const { pickFolder } = useShell()
  const backup = useCommand('vault.backup')
  const [folder, setFolder] = useState({ to: '', shown: '' })
  const { task, run } = useTask()
  const copy = (): void =>
    void run(async () => {
      const done = await backup({ to: folder.to })
      return done.ok
        ? {
            tone: done.value.damaged.length > 0 ? 'danger' : 'success',
            lines: backupLines(text, done.value, folder.shown),
          }
        : { tone: 'danger', lines: [faultWords(text, done.error)] }
    })
  return (
    <div className="settings-block">
      <h3 className="strong">{text('settings.backup')}</h3>
      <p className="muted">{text('settings.backupNote')}</p>
      {pickFolder === undefined ? (
        <TextField
          label={text('settings.backupFolder')}
          value={folder.shown}
          onChange={(typed) => setFolder({ to: typed.trim(), shown: typed })}
        />
      ) : (
        <div className="row">
          <Button
            onPress={() =>
              void pickFolder().then((one) => one !== undefined && setFolder({ to: one.token, shown: one.shown }))
            }
          >
            {text('settings.pickFolder')}
          </Button>
          <span>{folder.shown}</span>
        </div>
      )}
      <Button onPress={copy} isDisabled={folder.to === '' || task.isBusy}>
        {task.isBusy ? text('settings.working') : text('settings.backupNow')}
      </Button>
      <TaskLines task={task} />
      <p className="muted">{text('settings.drill')}</p>
    </div>
  )
}

const Compact = () => {
  const text = useTexts()
  const { readOnly } = useSession()
  const compact = useCommand('vault.compact')
  const { task, run } = useTask()
  const act = (): void =>
    void run(async () => {
      const done = await compact({})
      if (!done.ok) return { tone: 'danger', lines: [faultWords(text, done.error)] }
      if (done.value.kind === 'done') return { tone: 'success', lines: [text('vault.compacted', done.value.removed)] }
      const reason = text(`vault.compactReason.${done.value.why}`)
      return { tone: 'warning', lines: [text('vault.notCompacted', { reason })] }
    })
  return (
    <div className="settings-block">
      <h3 className="strong">{text('settings.compact')}</h3>
      <p className="muted">{text('settings.compactNote')}</p>
      <Button onPress={act} isDisabled={task.isBusy} {...(readOnly !== undefined && { why: readOnly })}>
        {task.isBusy ? text('settings.working') : text('settings.compact')}
      </Button>
      <TaskLines task={task} />
    </div>
  )
}

const TaskLines = ({ task }: { readonly task: ReturnType<typeof useTask>['task'] }) =>
  task.said === undefined ? null : (
    <Banner tone={task.said.tone}>
      {task.said.lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Banner>
  )
