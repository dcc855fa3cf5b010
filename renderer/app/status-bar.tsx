import { useCall } from '#renderer/client'
import { faultWords, useOfferedCommands, useSavingState, useSession } from '#renderer/parts'
import { localeOf, useLang, useTexts } from '#renderer/text'
import { LinkButton } from '#renderer/ui'
import { LockWords } from './lock-words.tsx'

/** What a person should always see: whether all is saved, what undo would take back, and when the window locks. */
export const StatusBar = () => {
  const text = useTexts()
  const { lockMinutes } = useSession()
  const commands = useOfferedCommands()
  const { value: last } = useCall('history.next', {})
  const undo = commands.find(({ id }) => id === 'undo')
  return (
    <footer className="status-bar" aria-label={text('window.statusBar')}>
      <SavingWords />
      {last != null && undo !== undefined && (
        <LinkButton onPress={undo.run} isDisabled={undo.why !== undefined}>
          {text('window.lastAct', { label: last.label })}
        </LinkButton>
      )}
      <span className="grow" />
      <LockWords minutes={lockMinutes} />
    </footer>
  )
}

const SavingWords = () => {
  const text = useTexts()
  const lang = useLang()
  const saving = useSavingState()
  const time = (at: number): string =>
    new Intl.DateTimeFormat(localeOf(lang), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
  const words = {
    idle: () => text('window.saving.idle'),
    saving: () => text('window.saving.saving'),
    saved: () => text('window.saving.saved', { time: saving.kind === 'saved' ? time(saving.at) : '' }),
    failed: () => text('window.saving.failed', { why: saving.kind === 'failed' ? faultWords(text, saving.error) : '' }),
  }
  return (
    <span role="status" className={saving.kind === 'failed' ? 'danger-text' : 'muted'} data-saving={saving.kind}>
      {words[saving.kind]()}
    </span>
  )
}
