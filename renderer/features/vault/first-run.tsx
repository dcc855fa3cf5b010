import { useState } from 'react'
import type { VaultState } from '#core/contract'
import { useCommand } from '#renderer/client'
import { faultWords, useAppearance } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, Checkbox, TextField } from '#renderer/ui'
import { passphraseBytes } from './passphrase.ts'

type Props = {
  readonly folder: string
  readonly onFolder: (folder: string) => void
  readonly onOpened: (state: VaultState) => void
}

/** The first run: a folder, a passphrase, and the recovery key kept before anything else. */
export const FirstRun = ({ folder, onFolder, onOpened }: Props) => {
  const text = useTexts()
  const { choose } = useAppearance()
  const create = useCommand('vault.create')
  const unlock = useCommand('vault.unlock')
  const [typed, setTyped] = useState({ folder, by: '', one: '', two: '' })
  const [made, setMade] = useState<string>()
  const [isKept, setKept] = useState(false)
  const [fault, setFault] = useState<string>()
  const make = async (): Promise<void> => {
    const done = await create({
      folder: typed.folder,
      passphrase: passphraseBytes(typed.one),
      by: typed.by,
      office: undefined,
    })
    if (done.ok) setMade(done.value.recovery)
    else setFault(faultWords(text, done.error))
  }
  const go = async (): Promise<void> => {
    const done = await unlock({
      folder: typed.folder,
      secret: { passphrase: passphraseBytes(typed.one) },
      mode: 'write',
    })
    if (!done.ok) {
      setFault(faultWords(text, done.error))
      return
    }
    onFolder(typed.folder)
    void choose({ lastFolder: typed.folder })
    onOpened(done.value)
  }
  return (
    <main className="centred">
      <div className="gate">
        <h1 className="display">{text('window.product')}</h1>
        {made === undefined ? (
          <>
            <TextField
              label={text('gate.folder')}
              value={typed.folder}
              onChange={(value) => setTyped({ ...typed, folder: value })}
            />
            <TextField label={text('gate.by')} value={typed.by} onChange={(by) => setTyped({ ...typed, by })} />
            <TextField
              label={text('gate.passphrase')}
              type="password"
              value={typed.one}
              onChange={(one) => setTyped({ ...typed, one })}
            />
            <TextField
              label={text('gate.again')}
              type="password"
              value={typed.two}
              onChange={(two) => setTyped({ ...typed, two })}
            />
            <Button
              kind="primary"
              isDisabled={typed.one.length < 12 || typed.one !== typed.two || typed.by.trim() === ''}
              onPress={() => void make()}
            >
              {text('gate.make')}
            </Button>
          </>
        ) : (
          <>
            <p className="mono">{made}</p>
            <Checkbox isSelected={isKept} onChange={setKept}>
              {text('gate.kept')}
            </Checkbox>
            <Button kind="primary" isDisabled={!isKept} onPress={() => void go()}>
              {text('gate.goOn')}
            </Button>
          </>
        )}
        {fault !== undefined && (
          <Banner tone="danger" role="alert">
            {fault}
          </Banner>
        )}
      </div>
    </main>
  )
}
