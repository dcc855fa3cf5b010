import { useEffect, useState, type FormEvent } from 'react'
import type { LockedVault, VaultState } from '#core/contract'
import { useCommand, useShell } from '#renderer/client'
import { faultWords, useAppearance } from '#renderer/parts'
import { localeOf, useLang, useTexts } from '#renderer/text'
import { Banner, Button, TextField } from '#renderer/ui'
import { passphraseBytes } from './passphrase.ts'

type Props = {
  readonly vault: LockedVault
  readonly folder: string
  readonly onFolder: (folder: string) => void
  readonly onOpened: (state: VaultState) => void
}

/** The lock screen: the passphrase, and nothing of what the vault holds. */
export const Unlock = ({ vault, folder, onOpened }: Props) => {
  const text = useTexts()
  const lang = useLang()
  const shell = useShell()
  const { choose } = useAppearance()
  const unlock = useCommand('vault.unlock')
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => shell.setTitle(text('window.product')), [shell, text])
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (isBusy || typed === '') return
    setBusy(true)
    const secret = { passphrase: passphraseBytes(typed) }
    const done = await unlock({ folder, secret, mode: 'write' })
    const state =
      !done.ok && done.error.code === 'vault-in-use'
        ? await unlock({ folder, secret: { passphrase: passphraseBytes(typed) }, mode: 'read' })
        : done
    setTyped('')
    setBusy(false)
    if (!state.ok) {
      setFault(faultWords(text, state.error))
      return
    }
    void choose({ lastFolder: folder })
    onOpened(state.value)
  }
  return (
    <main className="centred">
      <form className="gate" onSubmit={(event) => void submit(event)} autoComplete="off">
        <h1 className="display">{text('window.product')}</h1>
        <p className="muted small">
          {text('gate.lastChange', {
            commit: vault.highest,
            time: vault.writtenAt === undefined ? '' : new Date(vault.writtenAt).toLocaleString(localeOf(lang)),
          })}
        </p>
        <p className="mono">{vault.path}</p>
        <TextField label={text('gate.passphrase')} type="password" value={typed} onChange={setTyped} autoFocus />
        {fault !== undefined && (
          <Banner tone="danger" role="alert">
            {fault}
          </Banner>
        )}
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {isBusy ? text('gate.unlocking') : text('gate.unlock')}
        </Button>
      </form>
    </main>
  )
}
