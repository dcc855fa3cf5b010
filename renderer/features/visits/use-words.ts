import { useCallback, useEffect, useRef, useState } from 'react'
import type { LocalText } from '#core/domain'
import { useSeal } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { editedWords, sameWords } from './words.ts'

type Choices = {
  readonly value: LocalText
  readonly recordAt: string
  readonly isNeeded: boolean
  /** Saves the text; what is typed in one go carries one step, so that one undo takes it back. */
  readonly onSave: (value: LocalText, step: string) => Promise<boolean>
}

/** One go of typing in a text: what it held at first, what it holds, and the languages that were typed in. */
type Going = {
  readonly first: LocalText
  readonly typed: LocalText
  readonly touched: ReadonlySet<string>
  readonly step: string
  readonly sent?: LocalText
}

const thisInstant = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z')

const AFTER_LAST_KEY_MS = 300

/**
 * Edits one text: what is typed saves itself a little after the last key, when its page goes, and before a lock. A language that
 * nobody typed in stays as the vault holds it by then.
 */
export const useWords = (choices: Choices) => {
  const text = useTexts()
  const [shown, setShown] = useState<Going>()
  const [fault, setFault] = useState<string>()
  const going = useRef<Going>(undefined)
  const latest = useRef(choices)
  const turn = useRef<Promise<boolean>>(Promise.resolve(true))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isComposing = useRef(false)
  useEffect(() => {
    latest.current = choices
  })
  const put = useCallback((next: Going | undefined): void => {
    going.current = next
    setShown(next)
  }, [])
  const saveNow = useCallback(async (): Promise<boolean> => {
    const now = going.current
    if (now === undefined) return true
    const { value, recordAt, isNeeded, onSave } = latest.current
    const next = editedWords(value, now.typed, now.touched, { at: thisInstant(), recordAt })
    if (sameWords(next, now.sent ?? value, now.touched)) return true
    if (isNeeded && Object.keys(next).length === 0) return false
    const isDone = await onSave(next, now.step)
    if (isDone && going.current?.step === now.step) put({ ...going.current, sent: next })
    return isDone
  }, [put])
  /** Saves what is typed now; each save waits for the one before. */
  const save = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current)
    turn.current = turn.current.then(saveNow)
    return turn.current
  }, [saveNow])
  const later = (): void => {
    clearTimeout(timer.current)
    if (!isComposing.current) timer.current = setTimeout(() => void save(), AFTER_LAST_KEY_MS)
  }
  useSeal(save)
  useEffect(() => () => void save(), [save])
  const end = (): void => {
    put(undefined)
    setFault(undefined)
  }
  const type = (typed: LocalText, lang: string): void => {
    if (going.current === undefined) return
    put({ ...going.current, typed, touched: new Set([...going.current.touched, lang]) })
    later()
  }
  return {
    /** What is typed; undefined while the text is only read. */
    typed: shown?.typed,
    fault,
    open: (): void =>
      put({ first: choices.value, typed: choices.value, touched: new Set(), step: crypto.randomUUID() }),
    type,
    compose: (now: 'begins' | 'ends'): void => {
      isComposing.current = now === 'begins'
      later()
    },
    /** Saves and goes back to reading; stays open where it may not be saved, with the reason. */
    keep: async (): Promise<void> => {
      const now = going.current
      if (now === undefined) return
      isComposing.current = false
      const isBlank = Object.values(now.typed).every((entry) => entry.text.trim() === '')
      if (choices.isNeeded && isBlank) return setFault(text('editor.fault.required'))
      if ((await save()) && going.current?.step === now.step) end()
    },
    /** Brings back what stood there, also where some of what was typed has been saved. */
    takeBack: async (): Promise<void> => {
      const now = going.current
      if (now === undefined) return
      put({ ...now, typed: now.first })
      if (await save()) end()
    },
  }
}
