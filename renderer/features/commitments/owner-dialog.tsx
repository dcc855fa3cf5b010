import { useState } from 'react'
import type { Id } from '#core/base'
import { useCall } from '#renderer/client'
import { DraftDialog, useChangeRecords, useDialogDraft, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Radios, TextField } from '#renderer/ui'

type Props = { readonly ids: readonly string[]; readonly onClose: () => void }

const MOST = 8

/** Gives several commitments one owner of ours, in the post that is chosen; nobody is chosen by the program. */
export const OwnerDialog = ({ ids, onClose }: Props) => {
  const text = useTexts()
  const { lang, today } = useSession()
  const change = useChangeRecords()
  const draft = useDialogDraft('owner', 'until-closed')
  const [query, setQuery] = draft.of('query', '')
  const [tenure, setTenure] = draft.of<string | undefined>('tenure', undefined)
  const [fault, setFault] = useState<string>()
  const isAsked = query.trim() !== ''
  const { value } = useCall('search.people', isAsked ? { query, lang, today, most: MOST, side: 'ours' } : undefined)
  const found = isAsked ? (value ?? []) : []
  const options = found.flatMap(({ title, posts, postTenures }) =>
    postTenures.map((id, at) => ({ value: id, label: title, detail: posts[at] ?? '' })),
  )
  const chosen = options.find((option) => option.value === tenure)
  const act = async (): Promise<void> => {
    if (chosen === undefined) return setFault(text('commitments.needs.owner'))
    const label = text('commitments.did.owner', { count: ids.length, name: chosen.label })
    const wrong = await change('commitment', ids, label, (commitment) => ({
      ...commitment,
      owner: chosen.value as Id<'tenure'>,
    }))
    if (wrong === undefined) onClose()
    else setFault(wrong)
  }
  return (
    <DraftDialog
      draft={draft}
      title={text('commitments.ownerTitle', { count: ids.length })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text('window.cancel')}</Button>
          <Button kind="primary" onPress={() => void act()}>
            {text('commitments.setOwnerAct')}
          </Button>
        </>
      }
    >
      <TextField
        label={text('commitments.findOwner')}
        value={query}
        onChange={(next) => {
          setQuery(next)
          setFault(undefined)
        }}
        autoFocus
        fault={fault}
      />
      {isAsked && value !== undefined && options.length === 0 && (
        <p className="muted" role="status">
          {text('commitments.nobodyFound')}
        </p>
      )}
      {options.length > 0 && (
        <Radios label={text('commitments.ownersFound')} value={tenure} onChange={setTenure} options={options} />
      )}
    </DraftDialog>
  )
}
