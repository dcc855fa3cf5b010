import { useState } from 'react'
import { useCall } from '#renderer/client'
import { faultWords, useActed, useAppearance, useNavigation, useSave, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, useToast } from '#renderer/ui'

/** At the sample visit, once a version of it was issued: whether the sample stays or goes. Asked once; both can be done later. */
export const KeepSample = ({ visit }: { readonly visit: string }) => {
  const text = useTexts()
  const toast = useToast()
  const acted = useActed()
  const save = useSave()
  const { go } = useNavigation()
  const { by, readOnly } = useSession()
  const { settings, choose } = useAppearance()
  const [isBusy, setBusy] = useState(false)
  const isAsked = readOnly === undefined && settings.keptSample !== true
  const { value: state } = useCall('sample.state', isAsked ? {} : undefined)
  const isSample = isAsked && state?.kind === 'present' && state.visit === visit
  const { value: versions } = useCall('packs.issued', isSample ? { visit } : undefined)
  if (!isSample || versions === undefined || versions.length === 0) return null
  const remove = async (): Promise<void> => {
    setBusy(true)
    const label = text('home.removeSample')
    const done = await save('sample.remove', { label, by })
    setBusy(false)
    if (!done.ok) return toast({ words: faultWords(text, done.error) })
    go({ kind: 'home' })
    acted(text('home.sampleRemoved'))
  }
  return (
    <Banner
      actions={
        <>
          <Button onPress={() => void choose({ keptSample: true })}>{text('home.keepSample')}</Button>
          <Button onPress={() => void remove()} isDisabled={isBusy}>
            {text('home.removeSample')}
          </Button>
        </>
      }
    >
      {text('home.keepOrRemove')}
    </Banner>
  )
}
