import { useState } from 'react'
import { useCommand, useShell } from '#renderer/client'
import { faultWords, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, ConfirmDialog } from '#renderer/ui'
import { bytesOf, isTwice, NOT_TYPED, PassphraseTwice } from './passphrase-twice.tsx'

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly header: Uint8Array }
  | { readonly kind: 'failed'; readonly why: string }

/** Changes the passphrase, and hands over the header that the new one opens. */
export const NewPassphrase = () => {
  const text = useTexts()
  const shell = useShell()
  const { readOnly } = useSession()
  const change = useCommand('vault.changePassphrase')
  const [typed, setTyped] = useState(NOT_TYPED)
  const [isAsking, setAsking] = useState(false)
  const [state, setState] = useState<State>({ kind: 'idle' })
  const act = async (): Promise<void> => {
    setState({ kind: 'busy' })
    const done = await change({ passphrase: bytesOf(typed) })
    if (done.ok) setTyped(NOT_TYPED)
    setState(
      done.ok ? { kind: 'done', header: done.value.header } : { kind: 'failed', why: faultWords(text, done.error) },
    )
  }
  const [unsaved, setUnsaved] = useState<string>()
  const save = async (header: Uint8Array): Promise<void> => {
    const saved = await shell.saveFiles([{ name: 'aide-memoire-vault.hdr', bytes: header }])
    setUnsaved(saved.ok ? undefined : faultWords(text, saved.error))
  }
  return (
    <form className="settings-block" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <h3 className="strong">{text('settings.passphrase')}</h3>
      <p className="muted">{text('settings.passphraseNote')}</p>
      {readOnly === undefined && (
        <>
          <PassphraseTwice label={text('settings.newPassphrase')} value={typed} onChange={setTyped} />
          <Button onPress={() => setAsking(true)} isDisabled={!isTwice(typed) || state.kind === 'busy'}>
            {state.kind === 'busy' ? text('settings.working') : text('settings.changePassphrase')}
          </Button>
        </>
      )}
      {state.kind === 'failed' && (
        <Banner tone="danger" role="alert">
          {state.why}
        </Banner>
      )}
      {state.kind === 'done' && (
        <Banner
          tone="success"
          actions={<Button onPress={() => void save(state.header)}>{text('settings.saveHeader')}</Button>}
        >
          {text('settings.passphraseChanged')}
        </Banner>
      )}
      {unsaved !== undefined && (
        <Banner tone="danger" role="alert">
          {unsaved}
        </Banner>
      )}
      <ConfirmDialog
        title={text('settings.changePassphrase')}
        act={text('settings.changePassphrase')}
        cancel={text('window.cancel')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onAct={() => void act()}
      >
        <p>{text('settings.passphraseAsk')}</p>
      </ConfirmDialog>
    </form>
  )
}
