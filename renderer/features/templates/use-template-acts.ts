import { useCallback, useEffect, useRef, useState } from 'react'
import { faultWords, useActed, useNavigation, useSave, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { useToast } from '#renderer/ui'
import { freeName, manifestOf, MANIFEST, type Listed, type Template } from './template-text.ts'

/** What is wrong with the last change, and what it was about. */
export type Fault = { readonly key: string; readonly words: string }

/** Changes the template as one act; `key` names what the change is about. */
export type Edit = (key: string, label: string, alter: (template: Template) => Template) => void

/** What every act on a template takes of the window. */
const useActing = () => {
  const { by } = useSession()
  return { text: useTexts(), save: useSave(), toast: useToast(), by, acted: useActed() }
}

/** Makes a copy of a template that may be changed, and shows it. */
export const useDuplicate = (all: readonly Listed[]): ((from: Listed) => Promise<void>) => {
  const { text, save, toast, by, acted } = useActing()
  const { swap } = useNavigation()
  return async (from) => {
    if (from.verdict.kind !== 'sound') return
    const taken = all.map((one) => one.name)
    const name = freeName(from.name, taken)
    const files = { ...from.files, [MANIFEST]: manifestOf({ ...from.verdict.template, name }) }
    const label = text('templates.acts.duplicated', { name })
    const done = await save('templates.save', { files, label, by })
    if (!done.ok) return toast({ words: faultWords(text, done.error) })
    if (done.value.ok) acted(label)
    swap({ kind: 'templates', name })
  }
}

/** Moves a template of the office's own to the trash. */
export const useRemove = (): ((name: string, id: string) => Promise<void>) => {
  const { text, save, toast, by, acted } = useActing()
  return async (name, id) => {
    const label = text('templates.acts.removed', { name })
    const done = await save('records.trash', { ids: [id], label, by })
    if (!done.ok) return toast({ words: faultWords(text, done.error) })
    return acted(label)
  }
}

/** Saves the files of a template of the office's own; the words of why they were refused, or none. */
export const useSaveFiles = (shown: Listed) => {
  const { text, save, by, acted } = useActing()
  const { swap } = useNavigation()
  const latest = useRef(shown)
  useEffect(() => {
    latest.current = shown
  }, [shown])
  const saveFiles = useCallback(
    async (label: string, manifest: (now: Listed) => string): Promise<string | undefined> => {
      const now = latest.current
      if (now.origin.kind !== 'own') return undefined
      const files = { ...now.files, [MANIFEST]: manifest(now) }
      const done = await save('templates.save', {
        files,
        label,
        by,
        edited: { id: now.origin.id, before: now.origin.updatedAt },
      })
      if (!done.ok) return faultWords(text, done.error)
      if (!done.value.ok) return done.value.error.problems.map((one) => text('templates.problem', one)).join('\n')
      latest.current = done.value.value
      acted(label)
      if (done.value.value.name !== now.name) swap({ kind: 'templates', name: done.value.value.name })
      return undefined
    },
    [save, by, text, acted, swap],
  )
  return saveFiles
}

/** Changes of a template one after the other; one that is refused leaves it as it was and says why beside its field. */
export const useEdits = (shown: Listed): { readonly edit: Edit; readonly fault: Fault | undefined } => {
  const saveFiles = useSaveFiles(shown)
  const [fault, setFault] = useState<Fault>()
  const turn = useRef<Promise<void>>(Promise.resolve())
  const edit = useCallback<Edit>(
    (key, label, alter) => {
      turn.current = turn.current.then(async () => {
        const words = await saveFiles(label, ({ verdict, files }) =>
          verdict.kind === 'sound' ? manifestOf(alter(verdict.template)) : (files[MANIFEST] ?? ''),
        )
        setFault(words === undefined ? undefined : { key, words })
      })
    },
    [saveFiles],
  )
  return { edit, fault }
}
