import { useState } from 'react'
import type { VaultState } from '#core/contract'
import { useCommand, useShell } from '#renderer/client'
import { faultWords, useAppearance } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, TextField } from '#renderer/ui'
import type { MadeVault } from './make-vault.tsx'
import { passphraseBytes } from './passphrase.ts'

type Props = {
  readonly made: MadeVault
  readonly onFolder: (folder: string) => void
  readonly onOpened: (state: VaultState) => void
}

/** The groups of a printed key that are typed again: a printed sheet cannot be looked at. */
const ASKED = [3, 7] as const

/** The recovery key, shown once. It goes on only when the key was saved, or printed and read back. */
export const KeepRecovery = ({ made, onFolder, onOpened }: Props) => {
  const text = useTexts()
  const shell = useShell()
  const { choose } = useAppearance()
  const unlock = useCommand('vault.unlock')
  const [kept, setKept] = useState<'nowhere' | 'saved' | 'printed'>('nowhere')
  const [typed, setTyped] = useState(['', ''])
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const groups = made.recovery.split('-')
  const isReadBack = ASKED.every((number, at) => sameGroup(typed[at] ?? '', groups[number - 1] ?? ''))
  const isKept = kept === 'saved' || (kept === 'printed' && isReadBack)
  const save = async (): Promise<void> => {
    const sheet = `${text('vault.sheet.title', { folder: made.folder })}\n\n${made.recovery}\n\n${text('vault.sheet.use')}\n${text('vault.sheet.lost')}\n`
    const saved = await shell.saveFiles([
      { name: 'aide-memoire-recovery-key.txt', bytes: new TextEncoder().encode(sheet) },
      { name: 'aide-memoire-vault.hdr', bytes: made.header },
    ])
    setFault(saved.ok ? undefined : faultWords(text, saved.error))
    if (saved.ok && saved.value !== undefined) setKept('saved')
  }
  const go = async (): Promise<void> => {
    setBusy(true)
    const done = await unlock({
      folder: made.folder,
      secret: { passphrase: passphraseBytes(made.passphrase) },
      mode: 'write',
    })
    setBusy(false)
    if (!done.ok) {
      setFault(faultWords(text, done.error))
      return
    }
    onFolder(made.folder)
    void choose({ lastFolder: made.folder })
    onOpened(done.value)
  }
  return (
    <main className="centred">
      <div className="gate">
        <h1 className="display">{text('gate.recoveryTitle')}</h1>
        <p>{text('vault.sheet.use')}</p>
        <p className="mono recovery" data-recovery>
          {groups.map((group) => (
            <span key={group}>{group}</span>
          ))}
        </p>
        <p className="strong">{text('vault.sheet.lost')}</p>
        <div className="row">
          <Button kind={kept === 'nowhere' ? 'primary' : 'secondary'} onPress={() => void save()}>
            {text('gate.saveKey')}
          </Button>
          <Button
            onPress={() => {
              print()
              if (kept === 'nowhere') setKept('printed')
            }}
          >
            {text('gate.printKey')}
          </Button>
        </div>
        {kept === 'saved' && <Banner tone="success">{text('gate.keySaved')}</Banner>}
        {kept === 'printed' && (
          <div className="column">
            <p>{text('gate.readBack')}</p>
            {ASKED.map((number, at) => (
              <TextField
                key={number}
                label={text('vault.askGroup', { number })}
                value={typed[at] ?? ''}
                onChange={(value) => setTyped((now) => now.map((one, index) => (index === at ? value : one)))}
              />
            ))}
          </div>
        )}
        {fault !== undefined && (
          <Banner tone="danger" role="alert">
            {fault}
          </Banner>
        )}
        <Button kind="primary" isDisabled={!isKept || isBusy} onPress={() => void go()}>
          {isBusy ? text('gate.unlocking') : text('gate.goOn')}
        </Button>
      </div>
    </main>
  )
}

/** Whether a group was typed as it stands, whatever the case, with O for 0 and I or L for 1. */
const sameGroup = (typed: string, group: string): boolean =>
  typed.trim().toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1') === group
