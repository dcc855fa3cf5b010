import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { InputOf, ListedSection, PackWish } from '#core/contract'
import { actLabel, faultWords, useActed, useSave, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { useToast } from '#renderer/ui'
import { problemWords } from './problem-words.ts'

type Act = InputOf<'packs.arrange'>['act']

/** The sections as they are shown, and what may be done with them. */
export type Arranging = {
  /** At once as wanted, also while a move is being saved. */
  readonly sections: readonly ListedSection[]
  /** Those that may move, in their order. */
  readonly movable: readonly ListedSection[]
  /** What a screen reader hears of the last move. */
  readonly said: string
  /** Puts a section at a place among those that may move, from 1. */
  readonly moveTo: (section: string, place: number) => void
  readonly moveBy: (section: string, by: -1 | 1) => void
  readonly leaveOut: (section: string) => void
  readonly takeBack: (section: string) => void
}

type Shown = { readonly sections: readonly ListedSection[]; readonly isOld: boolean; readonly answers: number }

/** Arranges the sections of one pack. Acts follow each other: each begins from what the one before wanted. */
export const useArranging = (wish: PackWish, { sections, isOld, answers }: Shown): Arranging => {
  const text = useTexts()
  const save = useSave()
  const toast = useToast()
  const acted = useActed()
  const { by } = useSession()
  const [wanted, setWanted] = useState<readonly string[]>()
  const [said, setSaid] = useState('')
  const saving = useRef(0)
  const turn = useRef<Promise<void>>(Promise.resolve())
  const shown = useMemo(() => inOrder(sections, wanted), [sections, wanted])
  const base = useRef(shown)
  useEffect(() => {
    base.current = shown
  })
  // Shown as wanted until pages came that know of it; then what is stored is shown, also after an undo.
  useEffect(() => {
    if (answers > 0 && saving.current === 0 && !isOld) setWanted(undefined)
  }, [answers, isOld])
  const act = useCallback(
    (asked: Act, label: string, how: 'told' | 'quiet') => {
      const { addendumTo: _, ...pack } = wish
      const inTurn = async (before: Promise<void>): Promise<void> => {
        await before
        saving.current += 1
        const done = await save('packs.arrange', { asked: pack, act: asked, label: actLabel(label), by })
        saving.current -= 1
        const fault = !done.ok
          ? faultWords(text, done.error)
          : done.value.ok
            ? undefined
            : problemWords(text, done.value.error)
        if (fault === undefined) return how === 'told' ? acted(label) : undefined
        setWanted(undefined)
        toast({ words: fault })
      }
      turn.current = inTurn(turn.current)
    },
    [wish, save, by, text, acted, toast],
  )
  return useMemo<Arranging>(() => {
    const titleOf = (id: string): string => base.current.find((one) => one.id === id)?.title ?? ''
    const moveTo: Arranging['moveTo'] = (id, place) => {
      const rows = movableOf(base.current)
      const section = rows.find((one) => one.id === id)
      if (section === undefined || place < 1 || place > rows.length || rows[place - 1] === section) return
      const others = rows.filter((one) => one !== section)
      const next = others.toSpliced(place - 1, 0, section)
      let at = 0
      base.current = base.current.map((one) => (one.hold === 'fixed' ? one : (next[at++] ?? one)))
      setWanted(base.current.map((one) => one.id))
      setSaid(text('visits.movedTo', { place, of: rows.length }))
      const label = text('composer.labels.moved', { section: section.title, place })
      act({ kind: 'move', section: section.id, before: next[place]?.id ?? null }, label, 'quiet')
    }
    const byId = (id: string, then: (section: ListedSection) => void): void => {
      const found = base.current.find((one) => one.id === id)
      if (found !== undefined) then(found)
    }
    return {
      sections: shown,
      movable: movableOf(shown),
      said,
      moveTo,
      moveBy: (id, step) => {
        const at = movableOf(base.current).findIndex((one) => one.id === id)
        if (at !== -1) moveTo(id, at + 1 + step)
      },
      leaveOut: (id) =>
        byId(id, ({ id: section }) =>
          act({ kind: 'leave-out', section }, text('composer.labels.leftOut', { section: titleOf(id) }), 'told'),
        ),
      takeBack: (id) =>
        byId(id, ({ id: section }) =>
          act({ kind: 'take-back', section }, text('composer.labels.takenBack', { section: titleOf(id) }), 'told'),
        ),
    }
  }, [shown, said, act, text])
}

const movableOf = (sections: readonly ListedSection[]): readonly ListedSection[] =>
  sections.filter(({ hold }) => hold !== 'fixed')

/** The sections in an order that is wanted; one that it does not know stays behind those that it does. */
const inOrder = (
  sections: readonly ListedSection[],
  wanted: readonly string[] | undefined,
): readonly ListedSection[] => {
  if (wanted === undefined) return sections
  const known = wanted.flatMap((id) => sections.find((one) => one.id === id) ?? [])
  return [...known, ...sections.filter((one) => !known.includes(one))]
}
