import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '#core/base'
import type { AppError, AppEvent, OrderProblem, OutputOf, PackWish, PreviewedPack } from '#core/contract'
import type { AnyRecord } from '#core/domain'
import { keepingEqual, newestOf, useClient, useEvents, type Newest } from '#renderer/client'

/** The last good pages, and why there are no newer ones. */
export type Preview = {
  readonly pack: PreviewedPack | undefined
  readonly problem: OrderProblem | undefined
  readonly error: AppError | undefined
  /** Other pages than those shown are on their way. */
  readonly isOld: boolean
}

const NOTHING: Preview = { pack: undefined, problem: undefined, error: undefined, isOld: true }

/**
 * Asks for the pages after every change, and with every key: `onTyped` takes the record that is being typed, or undefined when
 * all is saved. Those shown stay until there are newer ones, also where these fail.
 */
export const usePreview = (wish: PackWish): Preview & { readonly onTyped: (record: AnyRecord | undefined) => void } => {
  const client = useClient()
  const [{ of, ...preview }, setPreview] = useState<Told>({ ...NOTHING, of: undefined })
  const typed = useRef<AnyRecord>(undefined)
  const asking = useRef<Newest<PackWish>>(undefined)
  const ask = useCallback(() => asking.current?.ask(wish), [wish])
  useEffect(() => {
    const newest = newestOf(
      async (question: PackWish) => {
        const { current } = typed
        const edits = current === undefined ? {} : { edits: [current as never] }
        return { question, answer: await client['packs.preview']({ ...question, ...edits }) }
      },
      ({ question, answer }, then) => {
        const isOld = then === 'newer-waits'
        // What is typed meanwhile goes first.
        startTransition(() => setPreview((last) => ({ ...shownAfter(last, answer, isOld), of: question })))
        // A newer question of another window was first.
        if (answer.ok && !answer.value.ok && answer.value.error.kind === 'superseded') newest.ask(question)
      },
    )
    asking.current = newest
    return newest.stop
  }, [client])
  useEffect(ask, [client, ask])
  useEvents(useCallback((event: AppEvent) => (event.kind === 'changed' ? ask() : undefined), [ask]))
  const onTyped = useCallback(
    (record: AnyRecord | undefined) => {
      if (record === typed.current) return
      typed.current = record
      // What was saved is asked for by the change that the vault tells of.
      if (record !== undefined) ask()
    },
    [ask],
  )
  return { ...preview, isOld: preview.isOld || of !== wish, onTyped }
}

/** A preview beside the question that it answers. */
type Told = Preview & { readonly of: PackWish | undefined }

type Answered = Result<OutputOf<'packs.preview'>, AppError>

const shownAfter = (last: Preview, answer: Answered, isOld: boolean): Preview => {
  if (!answer.ok) return { ...last, problem: undefined, error: answer.error, isOld }
  if (answer.value.ok)
    return { pack: after(last.pack, answer.value.value), problem: undefined, error: undefined, isOld }
  const { error } = answer.value
  if (error.kind === 'superseded') return last
  return { ...last, problem: error, error: undefined, isOld }
}

/** Pages with the same bytes are the same pages: they are not opened again. */
const after = (last: PreviewedPack | undefined, next: PreviewedPack): PreviewedPack => {
  const { pdf, ...rest } = next
  if (last === undefined) return next
  const { pdf: shown, ...before } = last
  return { ...keepingEqual(before, rest), pdf: last.sha256 === next.sha256 ? shown : pdf }
}
