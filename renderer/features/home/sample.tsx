import { useCallback, useMemo, useState } from 'react'
import { useCall } from '#renderer/client'
import {
  faultWords,
  useCommands,
  useMarkTabs,
  useNavigation,
  useSave,
  useSession,
  type WindowCommand,
} from '#renderer/parts'
import { useLang, useTexts } from '#renderer/text'
import { Banner, Button, ConfirmDialog, useToast } from '#renderer/ui'

/** The way to the sample: whether it can be loaded, and the loading. */
export const useLoadSample = () => {
  const text = useTexts()
  const lang = useLang()
  const toast = useToast()
  const save = useSave()
  const { by } = useSession()
  const { go } = useNavigation()
  const state = useCall('sample.state', {})
  const markTabs = useMarkTabs()
  const [isBusy, setBusy] = useState(false)
  const run = useCallback(() => {
    setBusy(true)
    void save('sample.load', { lang, label: text('home.loadSample'), by }).then((done) => {
      setBusy(false)
      if (!done.ok) toast({ words: faultWords(text, done.error) })
      else if (done.value.visit !== undefined) {
        markTabs(done.value.visit)
        go({ kind: 'visit', id: done.value.visit, tab: 'overview' })
      }
    })
  }, [save, lang, by, toast, text, go, markTabs])
  return { isOffered: state.value?.kind === 'absent', isBusy, run }
}

/** While the sample is in the vault: a word on what it is, and the way to take it out again. */
export const SampleOffer = () => {
  const text = useTexts()
  const toast = useToast()
  const save = useSave()
  const { by, readOnly } = useSession()
  const state = useCall('sample.state', {})
  const [isAsking, setAsking] = useState(false)
  const remove = useCallback(() => {
    void save('sample.remove', { label: text('home.removeSample'), by }).then((done) => {
      toast({ words: done.ok ? text('home.sampleRemoved') : faultWords(text, done.error) })
    })
  }, [save, by, toast, text])
  const commands = useMemo<readonly WindowCommand[]>(
    () =>
      state.value?.kind === 'present' && readOnly === undefined
        ? [{ id: 'remove-sample', label: 'home.removeSample', menu: 'file', run: () => setAsking(true) }]
        : [],
    [state.value?.kind, readOnly],
  )
  useCommands(commands)
  if (state.value?.kind !== 'present') return null
  return (
    <>
      <Banner
        actions={readOnly === undefined && <Button onPress={() => setAsking(true)}>{text('home.removeSample')}</Button>}
      >
        {text('home.sampleIs')}
      </Banner>
      <ConfirmDialog
        title={text('home.removeSample')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onAct={remove}
        act={text('home.removeSample')}
        cancel={text('window.cancel')}
      >
        <p>{text('home.removeSampleAsk')}</p>
      </ConfirmDialog>
    </>
  )
}
