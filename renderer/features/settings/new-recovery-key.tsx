import { useState } from 'react'
import { useCommand, useShell } from '#renderer/client'
import { faultWords, useAppearance, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, Checkbox, ConfirmDialog, Dialog } from '#renderer/ui'
import { bytesOf, isTwice, NOT_TYPED, PassphraseTwice } from './passphrase-twice.tsx'

type Made = { readonly recovery: string; readonly header: Uint8Array }

/** Gives the vault new keys and a new recovery key. The vault is locked by then; the key stays on the screen until it is kept. */
export const NewRecoveryKey = () => {
  const text = useTexts()
  const { readOnly } = useSession()
  const rotate = useCommand('vault.rotate')
  const [typed, setTyped] = useState(NOT_TYPED)
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const [made, setMade] = useState<Made>()
  const act = async (): Promise<void> => {
    setBusy(true)
    const done = await rotate({ passphrase: bytesOf(typed) })
    setBusy(false)
    if (!done.ok) return setFault(faultWords(text, done.error))
    setTyped(NOT_TYPED)
    setMade(done.value)
  }
  return (
    <form className="settings-block" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <h3 className="strong">{text('settings.recovery')}</h3>
      <p className="muted">{text('settings.recoveryNote')}</p>
      {readOnly === undefined && (
        <>
          <PassphraseTwice label={text('settings.recoveryPassphrase')} value={typed} onChange={setTyped} />
          <Button onPress={() => setAsking(true)} isDisabled={!isTwice(typed) || isBusy}>
            {isBusy ? text('settings.working') : text('settings.rotate')}
          </Button>
        </>
      )}
      {fault !== undefined && (
        <Banner tone="danger" role="alert">
          {fault}
        </Banner>
      )}
      <ConfirmDialog
        title={text('settings.rotate')}
        act={text('settings.rotate')}
        cancel={text('window.cancel')}
        isOpen={isAsking}
        isDangerous
        onClose={() => setAsking(false)}
        onAct={() => void act()}
      >
        <p>{text('settings.rotateAsk')}</p>
      </ConfirmDialog>
      {made !== undefined && <KeepKey made={made} />}
    </form>
  )
}

const KeepKey = ({ made }: { readonly made: Made }) => {
  const text = useTexts()
  const shell = useShell()
  const { settings } = useAppearance()
  const [isKept, setKept] = useState(false)
  const [fault, setFault] = useState<string>()
  const save = async (): Promise<void> => {
    const title = text('vault.sheet.title', { folder: settings.lastFolder ?? '' })
    const sheet = `${title}\n\n${made.recovery}\n\n${text('vault.sheet.use')}\n${text('vault.sheet.lost')}\n`
    const saved = await shell.saveFiles([
      { name: 'aide-memoire-recovery-key.txt', bytes: new TextEncoder().encode(sheet) },
      { name: 'aide-memoire-vault.hdr', bytes: made.header },
    ])
    setFault(saved.ok ? undefined : faultWords(text, saved.error))
    if (saved.ok && saved.value !== undefined) setKept(true)
  }
  return (
    <Dialog
      title={text('settings.keyIs')}
      isOpen
      onClose={() => undefined}
      actions={
        <>
          <Button onPress={() => void save()}>{text('gate.saveKey')}</Button>
          <Button onPress={() => print()}>{text('gate.printKey')}</Button>
          <Button kind="primary" onPress={() => void shell.lock()} isDisabled={!isKept}>
            {text('settings.lockNow')}
          </Button>
        </>
      }
    >
      <p>{text('vault.sheet.use')}</p>
      <p className="mono settings-key" data-recovery>
        {made.recovery}
      </p>
      <p className="strong">{text('vault.sheet.lost')}</p>
      {fault !== undefined && (
        <Banner tone="danger" role="alert">
          {fault}
        </Banner>
      )}
      <Checkbox isSelected={isKept} onChange={setKept}>
        {text('settings.keyKept')}
      </Checkbox>
    </Dialog>
  )
}
