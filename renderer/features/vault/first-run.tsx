import { useState } from 'react'
import type { VaultState } from '#core/contract'
import { isPackLang, PACK_LANGS } from '#core/base'
import { languageName } from '#core/language'
import { useAppearance } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button } from '#renderer/ui'
import { KeepRecovery } from './keep-recovery.tsx'
import { MakeVault, type MadeVault } from './make-vault.tsx'

type Props = {
  readonly folder: string
  readonly onFolder: (folder: string) => void
  readonly onOpened: (state: VaultState) => void
}

type Step =
  { readonly kind: 'language' } | { readonly kind: 'vault' } | { readonly kind: 'recovery'; readonly made: MadeVault }

/** The first run: language, vault, recovery key; then the empty window. Esc or Back goes one step back. */
export const FirstRun = (props: Props) => {
  const [step, setStep] = useState<Step>({ kind: 'language' })
  if (step.kind === 'language') return <ChooseLanguage onChosen={() => setStep({ kind: 'vault' })} />
  if (step.kind === 'vault') {
    return (
      <MakeVault
        folder={props.folder}
        onFolder={props.onFolder}
        onBack={() => setStep({ kind: 'language' })}
        onMade={(made) => setStep({ kind: 'recovery', made })}
      />
    )
  }
  return <KeepRecovery made={step.made} onFolder={props.onFolder} onOpened={props.onOpened} />
}

/** Four buttons, each in its own language. */
const ChooseLanguage = ({ onChosen }: { readonly onChosen: () => void }) => {
  const text = useTexts()
  const { choose } = useAppearance()
  return (
    <main className="centred">
      <div className="gate">
        <p className="muted">{text('window.product')}</p>
        <h1 className="display">{text('gate.chooseLanguage')}</h1>
        <div className="language-buttons">
          {PACK_LANGS.filter(isPackLang).map((lang) => (
            <Button
              key={lang}
              onPress={() => {
                void choose({ language: lang }).then(onChosen)
              }}
            >
              <span lang={lang}>{languageName(lang, lang)}</span>
            </Button>
          ))}
        </div>
      </div>
    </main>
  )
}
