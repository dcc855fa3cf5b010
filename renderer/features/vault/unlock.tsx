import { useCallback, useEffect, useState, type FormEvent, type KeyboardEvent } from 'react'
import type { InputOf, LockedVault, VaultState } from '#core/contract'
import { useCommand, useShell } from '#renderer/client'
import { faultWords, useAppearance } from '#renderer/parts'
import { localeOf, useLang, useTexts } from '#renderer/text'
import { Banner, Button, TextField } from '#renderer/ui'
import { delayAfter, passphraseBytes } from './passphrase.ts'
import { useKeyboardLayout } from './keyboard-layout.ts'

type Props = {
  readonly vault: LockedVault
  readonly folder: string
  /** Why and when it was locked, where this window saw that. */
  readonly lockedWords: string | undefined
  readonly onFolder: (folder: string) => void
  readonly onOpened: (state: VaultState) => void
}

type Secret = InputOf<'vault.unlock'>['secret']

/** The lock screen: the passphrase, and nothing of what the vault holds. */
export const Unlock = ({ vault, folder, lockedWords, onFolder, onOpened }: Props) => {
  const text = useTexts()
  const lang = useLang()
  const shell = useShell()
  const { choose } = useAppearance()
  const unlock = useCommand('vault.unlock')
  const [how, setHow] = useState<'passphrase' | 'recovery'>('passphrase')
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(folder)
  const [isElsewhere, setElsewhere] = useState(false)
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [wait, setWait] = useWait()
  const [wrong, setWrong] = useState(0)
  const [isCapsOn, setCaps] = useState(false)
  const layout = useKeyboardLayout()
  useEffect(() => shell.setTitle(text('window.product')), [shell, text])
  const secretOf = (): Secret => (how === 'recovery' ? { recovery: typed } : { passphrase: passphraseBytes(typed) })
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (isBusy || wait > 0 || typed === '') return
    setBusy(true)
    setFault(undefined)
    const done = await unlock({ folder, secret: secretOf(), mode: 'write' })
    const isInUse = !done.ok && done.error.code === 'vault-in-use'
    const state = isInUse ? await unlock({ folder, secret: secretOf(), mode: 'read' }) : done
    setTyped('')
    setBusy(false)
    if (state.ok) {
      void choose({ lastFolder: folder })
      onOpened(state.value)
      return
    }
    setFault(faultWords(text, state.error))
    if (state.error.code === 'wrong-passphrase') {
      setWrong(wrong + 1)
      setWait(delayAfter(wrong + 1))
    }
  }
  const seeCaps = (event: KeyboardEvent): void => setCaps(event.getModifierState('CapsLock'))
  const time =
    vault.writtenAt === undefined
      ? ''
      : new Date(vault.writtenAt).toLocaleString(localeOf(lang), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <main className="centred">
      <form
        className="gate"
        onSubmit={(event) => void submit(event)}
        onKeyDown={seeCaps}
        onKeyUp={seeCaps}
        autoComplete="off"
      >
        <h1 className="display">{text('window.product')}</h1>
        {lockedWords !== undefined && <Banner>{lockedWords}</Banner>}
        <TextField
          label={text(how === 'passphrase' ? 'gate.passphrase' : 'gate.recoveryKey')}
          type={how === 'passphrase' ? 'password' : 'text'}
          value={typed}
          onChange={setTyped}
          autoFocus
        />
        <p className="small muted" aria-live="polite">
          {layout !== undefined && text('gate.layout', { keys: layout })}{' '}
          {isCapsOn && <span className="strong danger-text">{text('gate.capsLock')}</span>}
        </p>
        {fault !== undefined && (
          <Banner tone="danger" role="alert">
            {fault} {wait > 0 && text('gate.waitFor', { count: wait })}
          </Banner>
        )}
        <Button kind="primary" type="submit" isDisabled={isBusy || wait > 0}>
          {isBusy ? text('gate.unlocking') : text('gate.unlock')}
        </Button>
        <div className="row">
          <Button kind="quiet" onPress={() => setHow(how === 'passphrase' ? 'recovery' : 'passphrase')}>
            {text(how === 'passphrase' ? 'gate.useRecovery' : 'gate.usePassphrase')}
          </Button>
          <Button kind="quiet" onPress={() => setElsewhere(!isElsewhere)}>
            {text('gate.otherVault')}
          </Button>
        </div>
        {isElsewhere && (
          <div className="row top">
            <div className="grow">
              <TextField label={text('gate.folder')} value={place} onChange={setPlace} />
            </div>
            <Button onPress={() => onFolder(place.trim())}>{text('window.open')}</Button>
          </div>
        )}
        <p className="small muted">
          <span className="mono">{vault.path}</span>
          <br />
          {text('gate.lastChange', { commit: vault.highest, time })}
        </p>
      </form>
    </main>
  )
}

/** Seconds that are still to be waited, counted down. */
const useWait = (): readonly [number, (seconds: number) => void] => {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (seconds === 0) return undefined
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000)
    return () => clearTimeout(timer)
  }, [seconds])
  return [seconds, useCallback((next: number) => setSeconds(next), [])]
}
