import { useCallback, useMemo, useState } from 'react'
import type { NamedVersion } from '#core/contract'
import { useCall, useQueryRefresh } from '#renderer/client'
import {
  DraftDialog,
  FaultBanner,
  faultWords,
  useCommands,
  useDialogDraft,
  useKept,
  useSave,
  useSession,
  type WindowCommand,
} from '#renderer/parts'
import { localeOf, useLang, useTexts } from '#renderer/text'
import { Banner, Button, Dialog, TextField, useToast } from '#renderer/ui'

type Props = { readonly visit: string }

/** Named versions of a visit: Ctrl+S pins the saved state under a name; one can be compared with, and gone back to. */
export const NamedVersions = ({ visit }: Props) => {
  const text = useTexts()
  const { readOnly } = useSession()
  const [open, setOpen] = useKept<'name' | 'list' | undefined>(`${visit}: versions`, undefined)
  const commands = useMemo<readonly WindowCommand[]>(
    () => [
      {
        id: 'name-version',
        label: 'visits.versions.nameIt',
        menu: 'visit',
        keys: 'Ctrl+S',
        why: readOnly,
        run: () => setOpen('name'),
      },
      { id: 'named-versions', label: 'visits.versions.list', menu: 'visit', run: () => setOpen('list') },
    ],
    [readOnly, setOpen],
  )
  useCommands(commands)
  const close = useCallback(() => setOpen(undefined), [setOpen])
  if (open === 'name') return <NameVersion visit={visit} onClose={close} />
  if (open === 'list') return <VersionList visit={visit} onClose={close} title={text('visits.versions.title')} />
  return null
}

const NameVersion = ({ visit, onClose }: Props & { readonly onClose: () => void }) => {
  const text = useTexts()
  const toast = useToast()
  const save = useSave()
  const refresh = useQueryRefresh()
  const { by } = useSession()
  const draft = useDialogDraft(`version of ${visit}`)
  const [name, setName] = draft.of('name', '')
  const [fault, setFault] = useState<string>()
  const keep = async (): Promise<void> => {
    const done = await save('versions.name', { visit, name: name.trim(), by })
    if (!done.ok) {
      setFault(faultWords(text, done.error))
      return
    }
    void refresh('versions.list')
    toast({ words: text('visits.versions.named', { name: done.value.name }) })
    draft.clear()
    onClose()
  }
  return (
    <DraftDialog
      draft={draft}
      title={text('visits.versions.nameIt')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text('window.cancel')}</Button>
          <Button kind="primary" isDisabled={name.trim() === ''} onPress={() => void keep()}>
            {text('visits.versions.keep')}
          </Button>
        </>
      }
    >
      <TextField
        label={text('visits.versions.name')}
        description={text('visits.versions.nameHint')}
        value={name}
        onChange={setName}
        fault={fault}
        autoFocus
      />
    </DraftDialog>
  )
}

const VersionList = ({ visit, title, onClose }: Props & { readonly title: string; readonly onClose: () => void }) => {
  const text = useTexts()
  const lang = useLang()
  const toast = useToast()
  const save = useSave()
  const { by, readOnly } = useSession()
  const { value, error } = useCall('versions.list', { visit })
  const [compared, setCompared] = useState<NamedVersion>()
  const [fault, setFault] = useState<string>()
  const time = (at: string): string =>
    new Date(at).toLocaleString(localeOf(lang), { dateStyle: 'medium', timeStyle: 'short' })
  const restore = async ({ commit, name }: NamedVersion): Promise<void> => {
    const done = await save('versions.restore', {
      commit,
      visit,
      label: text('visits.versions.wentBack', { name }),
      by,
    })
    if (!done.ok) {
      setFault(faultWords(text, done.error))
      return
    }
    toast({ words: text('visits.versions.wentBack', { name }) })
    onClose()
  }
  return (
    <Dialog
      title={title}
      isOpen
      isWide
      onClose={onClose}
      actions={<Button onPress={onClose}>{text('window.close')}</Button>}
    >
      {error !== undefined && <FaultBanner error={error} />}
      {fault !== undefined && (
        <Banner tone="danger" role="alert">
          {fault}
        </Banner>
      )}
      {value?.length === 0 && <p className="muted">{text('visits.versions.none')}</p>}
      <ul className="bare ruled">
        {(value ?? []).map((one) => (
          <li key={`${one.commit} ${one.name}`} className="row apart version-row">
            <span>
              <span className="strong">{one.name}</span>{' '}
              <span className="small muted">
                {time(one.at)} · {one.by}
              </span>
            </span>
            <span className="row">
              <Button onPress={() => setCompared(one)}>{text('visits.versions.compare')}</Button>
              <Button why={readOnly} onPress={() => void restore(one)}>
                {text('visits.versions.restore')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {compared !== undefined && <Compared visit={visit} version={compared} />}
    </Dialog>
  )
}

/** What changed in the pack since a named version: counts, then one line for each fact. */
const Compared = ({ visit, version }: Props & { readonly version: NamedVersion }) => {
  const text = useTexts()
  const { lang } = useSession()
  const asked = { visit, template: 'standard', lang }
  const { value, error } = useCall('packs.compare', { asked, with: { commit: version.commit } })
  if (error !== undefined) return <FaultBanner error={error} />
  if (value === undefined) return <p className="muted">{text('window.laying')}</p>
  if (!value.ok) return <Banner tone="warning">{text('visits.versions.notCompared')}</Banner>
  const { changes, counts } = value.value
  const said = (['added', 'changed', 'removed', 'moved'] as const).filter((kind) => counts[kind] > 0)
  return (
    <section aria-live="polite">
      <h3 className="heading">{text('visits.versions.since', { name: version.name })}</h3>
      <p className="strong">
        {said.length === 0
          ? text('visits.versions.same')
          : said.map((kind) => text(`composer.changes.${kind}`, { count: counts[kind] })).join(', ')}
      </p>
      <ul className="bare small">
        {changes.map(({ section, record, line }, at) => (
          <li key={`${section} ${record} ${at}`}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
