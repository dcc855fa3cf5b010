import { useState } from 'react'
import type { IssuedVersion, ListedCopy } from '#core/contract'
import { DraftDialog, faultWords, useDialogDraft, useKept, useSave, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, TextField, useToast } from '#renderer/ui'
import { problemWords } from './problem-words.ts'
import { useHandOver } from './use-hand-over.ts'
import { useMoment } from './use-moment.ts'

/** The copies of a version: who holds each, when it went out and came back, and a further one. */
export const CopyList = ({ version }: { readonly version: IssuedVersion }) => {
  const text = useTexts()
  const { readOnly } = useSession()
  const [isAsking, setAsking] = useKept(`${version.pack}: further copy`, false)
  if (version.copies.length === 0) return <p className="small muted">{text('composer.notNumbered')}</p>
  return (
    <section>
      <h3 className="strong">{text('composer.copies')}</h3>
      <ul className="bare">
        {version.copies.map((copy) => (
          <CopyRow key={copy.n} copy={copy} pack={version.pack} />
        ))}
      </ul>
      <Button kind="quiet" why={readOnly} onPress={() => setAsking(true)}>
        {text('composer.furtherCopy')}
      </Button>
      {isAsking && <FurtherCopy version={version} onClose={() => setAsking(false)} />}
    </section>
  )
}

const CopyRow = ({ copy, pack }: { readonly copy: ListedCopy; readonly pack: string }) => {
  const text = useTexts()
  const when = useMoment()
  const save = useSave()
  const toast = useToast()
  const { by, readOnly } = useSession()
  const { holder, out, back } = copy
  const n = String(copy.n)
  const turn = async (which: 'out' | 'back'): Promise<void> => {
    const label = text(`composer.labels.${which}`, { n })
    const asked = { pack, n: copy.n, by, label }
    const done = await (which === 'out' ? save('packs.copyOut', asked) : save('packs.copyBack', asked))
    if (!done.ok) toast({ words: faultWords(text, done.error) })
    else if (!done.value.ok) toast({ words: problemWords(text, done.value.error) })
  }
  return (
    <li className="row apart copy">
      <div>
        <p>
          {text('composer.copyN', { n })} · {holder ?? text('composer.noHolder')}
        </p>
        <p className="small muted numeric">
          {[
            out === null ? undefined : text('composer.outAt', { at: when(out) }),
            back === null ? undefined : text('composer.backAt', { at: when(back) }),
          ]
            .filter((one) => one !== undefined)
            .join(' · ')}
        </p>
      </div>
      {back === null && (
        <Button kind="quiet" why={readOnly} onPress={() => void turn(out === null ? 'out' : 'back')}>
          {text(out === null ? 'composer.copyOut' : 'composer.copyBack')}
        </Button>
      )}
    </li>
  )
}

const FurtherCopy = ({ version, onClose }: { readonly version: IssuedVersion; readonly onClose: () => void }) => {
  const text = useTexts()
  const save = useSave()
  const handOver = useHandOver()
  const { by } = useSession()
  const draft = useDialogDraft(`further copy of ${version.pack} ${String(version.copies.length)}`)
  const [holder, setHolder] = draft.of('holder', '')
  const [reason, setReason] = draft.of('reason', '')
  const [fault, setFault] = useState<string>()
  const give = async (): Promise<void> => {
    const label = text('composer.labels.out', { n: String(version.copies.length + 1) })
    const named = { ...(holder.trim() !== '' && { holder }), ...(reason.trim() !== '' && { reason }) }
    const done = await save('packs.copyOut', { pack: version.pack, ...named, by, label })
    if (!done.ok) return setFault(faultWords(text, done.error))
    if (!done.value.ok) return setFault(problemWords(text, done.value.error))
    draft.clear()
    onClose()
    await handOver(done.value.value.files, {
      done: (count) => text('composer.exported', { count }),
      not: text('composer.unsaved'),
    })
  }
  return (
    <DraftDialog
      draft={draft}
      title={text('composer.furtherTitle', { version: String(version.version) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text('window.cancel')}</Button>
          <Button kind="primary" onPress={() => void give()}>
            {text('composer.copyOut')}
          </Button>
        </>
      }
    >
      <div className="column">
        <TextField label={text('composer.holder')} value={holder} onChange={setHolder} autoFocus />
        <TextField label={text('composer.reason')} value={reason} onChange={setReason} fault={fault} rows={2} />
      </div>
    </DraftDialog>
  )
}
