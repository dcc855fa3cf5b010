import { useState, type FormEvent } from 'react'
import { useClient, useCommand } from '#renderer/client'
import { faultWords, useAppearance } from '#renderer/parts'
import { useLang, useTexts } from '#renderer/text'
import { Banner, Button, TextField } from '#renderer/ui'
import { firstOffice } from './first-office.ts'
import { isLongEnough, passphraseBytes } from './passphrase.ts'

/** A vault that was just made and is not unlocked yet. */
export type MadeVault = {
  readonly folder: string
  readonly passphrase: string
  readonly recovery: string
  readonly header: Uint8Array
}

type Props = {
  readonly folder: string
  readonly onFolder: (folder: string) => void
  readonly onBack: () => void
  readonly onMade: (made: MadeVault) => void
}

/** Folder, name, passphrase twice and the rule of locking. */
export const MakeVault = ({ folder, onFolder, onBack, onMade }: Props) => {
  const text = useTexts()
  const lang = useLang()
  const client = useClient()
  const { app } = useAppearance()
  const create = useCommand('vault.create')
  const [typed, setTyped] = useState({ folder, by: '', minutes: '5', one: '', two: '' })
  const [offered, setOffered] = useState<string>()
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const faults = faultsOf(typed)
  const isReady = Object.values(faults).every((one) => one === undefined) && typed.one !== '' && typed.by.trim() !== ''
  const offer = async (): Promise<void> => {
    const made = await client['vault.offerPassphrase']({})
    if (made.ok) setOffered(made.value.words)
  }
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isReady || isBusy) return
    setBusy(true)
    setFault(undefined)
    const by = typed.by.trim()
    const office = firstOffice({ by, lang, minutes: Number(typed.minutes), now: new Date() })
    const done = await create({ folder: typed.folder.trim(), passphrase: passphraseBytes(typed.one), by, office })
    setBusy(false)
    if (done.ok) onMade({ folder: typed.folder.trim(), passphrase: typed.one, ...done.value })
    else setFault(faultWords(text, done.error))
  }
  return (
    <main className="centred">
      <form className="gate" onSubmit={(event) => void make(event)} autoComplete="off">
        <h1 className="display">{text('gate.makeTitle')}</h1>
        <p className="muted">{text('gate.makeIntro')}</p>
        <TextField
          label={text('gate.folder')}
          description={text('gate.folderHelp')}
          value={typed.folder}
          onChange={(value) => setTyped({ ...typed, folder: value })}
        />
        <Button kind="quiet" onPress={() => onFolder(typed.folder.trim())}>
          {text('gate.openExisting')}
        </Button>
        <TextField
          label={text('gate.by')}
          description={text('gate.byHelp')}
          value={typed.by}
          onChange={(by) => setTyped({ ...typed, by })}
        />
        <TextField
          label={text('gate.passphrase')}
          description={text('gate.passphraseHelp')}
          type="password"
          value={typed.one}
          onChange={(one) => setTyped({ ...typed, one })}
          fault={typed.one === '' ? undefined : faults.one && text(faults.one)}
        />
        <div className="row">
          <Button onPress={() => void offer()}>{text('gate.offer')}</Button>
          {offered !== undefined && (
            <output className="mono offered" aria-live="polite">
              {offered}
            </output>
          )}
        </div>
        <TextField
          label={text('gate.again')}
          type="password"
          value={typed.two}
          onChange={(two) => setTyped({ ...typed, two })}
          fault={typed.two === '' ? undefined : faults.two && text(faults.two)}
        />
        <TextField
          label={text('gate.lockAfter')}
          description={text('gate.lockHelp')}
          inputMode="numeric"
          value={typed.minutes}
          onChange={(minutes) => setTyped({ ...typed, minutes })}
          fault={faults.minutes && text(faults.minutes)}
        />
        <Banner>{text('gate.notForSecrets')}</Banner>
        {app?.browserMode === true && <Banner tone="warning">{text('window.browserMode')}</Banner>}
        {fault !== undefined && (
          <Banner tone="danger" role="alert">
            {fault}
          </Banner>
        )}
        <div className="row">
          <Button onPress={onBack}>{text('gate.back')}</Button>
          <Button kind="primary" type="submit" isDisabled={!isReady || isBusy}>
            {isBusy ? text('gate.making') : text('gate.make')}
          </Button>
        </div>
      </form>
    </main>
  )
}

type Typed = { readonly minutes: string; readonly one: string; readonly two: string }

const faultsOf = ({ minutes, one, two }: Typed) => ({
  minutes:
    /^\d{1,2}$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= 60
      ? undefined
      : ('gate.minutesFault' as const),
  one: isLongEnough(one) ? undefined : ('gate.tooShort' as const),
  two: one === two ? undefined : ('gate.differ' as const),
})
