import { useEffect, useRef, useState } from 'react'
import type { InputOf, ListedComment, PackWish } from '#core/contract'
import { actLabel, faultWords, useActed, useSave, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Chip, TextField } from '#renderer/ui'
import { problemWords } from './problem-words.ts'
import { useMoment } from './use-moment.ts'

type Props = {
  readonly wish: PackWish
  /** The block that is spoken of; absent for the comments whose blocks are not in the pack now. */
  readonly block: string | undefined
  readonly comments: readonly ListedComment[]
  /** How often a comment was asked for: each time the caret goes into its field. */
  readonly times?: number | undefined
}

type Act = InputOf<'packs.comment'>['act']

/** What was said about a block, oldest first: answered below, settled, opened again, taken away. Never printed. */
export const BlockComments = ({ wish, block, comments, times = 0 }: Props) => {
  const text = useTexts()
  const save = useSave()
  const acted = useActed()
  const { by, readOnly } = useSession()
  const moment = useMoment()
  const [words, setWords] = useState('')
  const [fault, setFault] = useState<string>()
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    if (times > 0) frame.current?.querySelector('textarea')?.focus()
  }, [times])
  const own = comments.filter((one) => (block === undefined ? !one.isPlaced : one.block === block))
  const act = async (asked: Act): Promise<boolean> => {
    const label = text(`composer.labels.${LABELS[asked.kind]}`)
    const done = await save('packs.comment', { asked: wish, act: asked, label: actLabel(label), by })
    const why = !done.ok
      ? faultWords(text, done.error)
      : done.value.ok
        ? undefined
        : problemWords(text, done.value.error)
    setFault(why)
    if (why === undefined && asked.kind !== 'add') acted(label)
    return why === undefined
  }
  const add = async (): Promise<void> => {
    if (block === undefined || words.trim() === '') return setFault(text('editor.fault.required'))
    if (await act({ kind: 'add', block, words: words.trim() })) setWords('')
  }
  return (
    <section ref={frame} className="block-comments" aria-labelledby="block-comments">
      <h2 className="heading" id="block-comments">
        {text('composer.comments')} <span className="subtle numeric">{own.length}</span>
      </h2>
      <ul className="bare ruled">
        {own.map(({ at, by: who, text: said, resolved }) => (
          <li key={at} className="comment">
            <p className="row apart small muted">
              <span>{text('composer.saidBy', { by: who, at: moment(at) })}</span>
              {resolved && (
                <Chip tone="plain" shape="check">
                  {text('composer.settled')}
                </Chip>
              )}
            </p>
            <p className="wrap-anywhere">{said}</p>
            <div className="row">
              <Button
                kind="quiet"
                why={readOnly}
                onPress={() => void act({ kind: resolved ? 'reopen' : 'resolve', at: at })}
              >
                {text(resolved ? 'composer.reopen' : 'composer.settle')}
              </Button>
              <Button kind="quiet" why={readOnly} onPress={() => void act({ kind: 'remove', at: at })}>
                {text('window.remove')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {block !== undefined && readOnly === undefined && (
        <>
          <TextField
            label={text(own.length === 0 ? 'composer.comment' : 'composer.answer')}
            description={text('composer.commentHint')}
            rows={2}
            value={words}
            fault={fault}
            onChange={(next) => {
              setWords(next)
              setFault(undefined)
            }}
          />
          <Button onPress={() => void add()}>{text('window.add')}</Button>
        </>
      )}
    </section>
  )
}

const LABELS = { add: 'commented', resolve: 'settled', reopen: 'reopened', remove: 'uncommented' } as const
