import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '#core/base'
import type { AppError, AppEvent, Client, OrderProblem, OutputOf, PackWish, PreviewedPack } from '#core/contract'
import type { AnyRecord } from '#core/domain'
import { keepingEqual, newestOf, useClient, useEvents, type Newest } from '#renderer/client'
import type { PagesAhead } from '#renderer/parts/pdf-pages'

/** The last good pages, those of the edited sections that are ahead of them, and why there are no newer ones. */
export type Preview = {
  readonly pack: PreviewedPack | undefined
  readonly ahead: PagesAhead | undefined
  readonly problem: OrderProblem | undefined
  readonly error: AppError | undefined
  /** Other pages than those shown are on their way. */
  readonly isOld: boolean
  /** How often the pages were told of. */
  readonly answers: number
}

const NOTHING: Preview = {
  pack: undefined,
  ahead: undefined,
  problem: undefined,
  error: undefined,
  isOld: true,
  answers: 0,
}

/** However fast the keys come, the whole is drawn this often. */
const WHOLE_EVERY_MS = 2000
/** So long the whole leaves the computer to the pages that are ahead of it. */
const AHEAD_FIRST_MS = 120

/**
 * Asks for the pages after every change, and with every key: `onTyped` takes the record that is being typed, or undefined when
 * all is saved. While one types in a block its own pages come first, and all of them when no key waits. Those shown stay until
 * there are newer ones, also where these fail.
 */
export const usePreview = (
  wish: PackWish,
  block: string | undefined,
): Preview & { readonly onTyped: (record: AnyRecord | undefined) => void } => {
  const client = useClient()
  const [{ of, ...preview }, setPreview] = useState<Told>({ ...NOTHING, of: undefined })
  const typed = useRef<AnyRecord>(undefined)
  const typedIn = useRef(block)
  const asking = useRef<Newest<PackWish>>(undefined)
  const ask = useCallback(() => asking.current?.ask(wish), [wish])
  useEffect(() => {
    typedIn.current = block
  }, [block])
  useEffect(() => {
    let wholeAt = 0
    const newest = newestOf(
      async (question: PackWish, isOvertaken) => {
        const { current: record } = typed
        if (record === undefined) return { question, answer: await client['packs.preview'](question) }
        const asked = { ...question, edits: [record as never] }
        const ahead = typedIn.current === undefined ? undefined : await aheadOf(client, asked, typedIn.current)
        if (ahead !== undefined) {
          startTransition(() => setPreview((last) => ({ ...last, ahead: among(last.pack, ahead) ?? last.ahead })))
          // The pages ahead are drawn first; a key meanwhile asks anew.
          await new Promise((resolve) => void setTimeout(resolve, AHEAD_FIRST_MS))
          if (isOvertaken() && performance.now() - wholeAt < WHOLE_EVERY_MS) return undefined
        }
        const answer = await client['packs.preview'](asked)
        wholeAt = performance.now()
        return { question, answer }
      },
      (told, then) => {
        if (told === undefined) return
        const { question, answer } = told
        const isOld = then === 'newer-waits'
        // What is typed meanwhile goes first.
        startTransition(() =>
          setPreview((last) => ({ ...shownAfter(last, answer, isOld), answers: last.answers + 1, of: question })),
        )
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

type Part = Extract<OutputOf<'packs.previewPart'>, { readonly ok: true }>['value']

/** The pages around the block that is typed in, where they come before the whole. */
const aheadOf = async (
  client: Client,
  asked: Parameters<Client['packs.preview']>[0],
  block: string,
): Promise<Part | undefined> => {
  const part = await client['packs.previewPart']({ ...asked, block })
  return part.ok && part.value.ok ? (part.value.value ?? undefined) : undefined
}

/** Pages ahead of those shown; undefined for those that belong among others. */
const among = (pack: PreviewedPack | undefined, part: Part): PagesAhead | undefined =>
  part === null || pack === undefined || part.among !== pack.sha256
    ? undefined
    : { of: pack.pdf, bytes: part.pdf, from: part.from, to: part.to, layout: part.layout }

const shownAfter = (last: Preview, answer: Answered, isOld: boolean): Omit<Preview, 'answers'> => {
  if (!answer.ok) return { ...last, problem: undefined, error: answer.error, isOld }
  if (answer.value.ok)
    return { ...last, pack: after(last.pack, answer.value.value), problem: undefined, error: undefined, isOld }
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
