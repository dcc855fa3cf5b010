import { useState } from 'react'
import type { VaultState } from '#core/contract'
import { useCommand, useQueryRefresh } from '#renderer/client'
import { faultWords, useSession } from '#renderer/parts'
import { useLinks } from '#renderer/parts/pickers'
import { useTexts } from '#renderer/text'
import { Banner, Button, ConfirmDialog, Radios, useToast } from '#renderer/ui'
import { unusableLines } from './vault-lines.ts'

/** What of the vault is not as it should be, and the ways on; nothing while all is whole. */
export const VaultTrouble = ({ state }: { readonly state: VaultState }) => (
  <>
    <Unreadable state={state} />
    {state.forks.map((name) => (
      <OtherHistory key={name} name={name} />
    ))}
  </>
)

const Unreadable = ({ state }: { readonly state: VaultState }) => {
  const text = useTexts()
  const toast = useToast()
  const { by } = useSession()
  const refresh = useQueryRefresh()
  const accept = useCommand('vault.accept')
  const [asked, setAsked] = useState<string>()
  const names = useLinks(state.damaged.map(({ object }) => object))
  const act = async (object: string): Promise<void> => {
    const done = await accept({ by, ...(object !== '' && { object }) })
    toast({ words: done.ok ? text('settings.accepted') : faultWords(text, done.error) })
    await refresh()
  }
  if (state.damaged.length + state.unusable.length === 0) return null
  return (
    <div className="settings-block">
      <h3 className="strong">{text('settings.damaged')}</h3>
      {unusableLines(text, state.unusable).map((line) => (
        <Banner
          key={line}
          tone="danger"
          actions={<Button onPress={() => setAsked('')}>{text('settings.accept')}</Button>}
        >
          {line}
        </Banner>
      ))}
      {state.damaged.map(({ object, problem }) => (
        <Banner
          key={object}
          tone="danger"
          actions={<Button onPress={() => setAsked(object)}>{text('settings.accept')}</Button>}
        >
          {text('vault.damagedPart', {
            what: names.get(object)?.title ?? object,
            problem: faultWords(text, { code: problem, what: object }),
          })}
        </Banner>
      ))}
      <ConfirmDialog
        title={text('settings.accept')}
        act={text('settings.accept')}
        cancel={text('window.cancel')}
        isOpen={asked !== undefined}
        isDangerous
        onClose={() => setAsked(undefined)}
        onAct={() => void act(asked ?? '')}
      >
        <p>{text('settings.acceptAsk')}</p>
      </ConfirmDialog>
    </div>
  )
}

type Choice = 'ours' | 'theirs'

const OtherHistory = ({ name }: { readonly name: string }) => {
  const text = useTexts()
  const toast = useToast()
  const { by } = useSession()
  const refresh = useQueryRefresh()
  const join = useCommand('vault.join')
  const [open, setOpen] = useState<readonly string[]>([])
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({})
  const names = useLinks(open)
  const act = async (): Promise<void> => {
    const done = await join({ name, choices: { ...choices }, by })
    if (!done.ok) return toast({ words: faultWords(text, done.error) })
    setOpen(done.value.open)
    if (done.value.open.length === 0) toast({ words: text('settings.joined') })
    await refresh()
  }
  return (
    <div className="settings-block">
      <h3 className="strong">{text('settings.histories')}</h3>
      <Banner tone="warning">
        {text('vault.forkIs', { name })} {text('vault.waits')}
      </Banner>
      {open.length > 0 && <p>{text('settings.joinChoose')}</p>}
      {open.map((id) => (
        <Radios
          key={id}
          label={names.get(id)?.title ?? id}
          options={[
            { value: 'ours', label: text('settings.ours') },
            { value: 'theirs', label: text('settings.theirs') },
          ]}
          value={choices[id]}
          onChange={(choice) => setChoices((now) => ({ ...now, [id]: choice }))}
        />
      ))}
      <Button kind="primary" onPress={() => void act()} isDisabled={open.some((id) => choices[id] === undefined)}>
        {text('settings.join')}
      </Button>
    </div>
  )
}
