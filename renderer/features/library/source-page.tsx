import { useMemo } from 'react'
import { Link } from 'react-aria-components'
import type { Source } from '#core/domain'
import { choiceName, fieldName, printDate, typeName } from '#core/language'
import { useCall } from '#renderer/client'
import { FaultBanner, Page, useNavigation, useSession } from '#renderer/parts'
import { RecordLink, useLinks, type LinkTitles } from '#renderer/parts/pickers'
import { RecordActs } from '#renderer/parts/record-editor'
import { useTexts } from '#renderer/text'
import { Banner, Button, Chip, LinkButton } from '#renderer/ui'
import { markedText, type MarkedRun } from './marked-text.ts'

/** As many records as are named at once. */
const MOST_NAMED = 1000

/** A source: its text as it was captured, in it the words on which records rest; choosing one opens its record. */
export const SourcePage = ({ id }: { readonly id: string }) => {
  const text = useTexts()
  const { lang } = useSession()
  const { go, back } = useNavigation()
  const read = useCall('records.read', { ids: [id] })
  const source = read.value?.find((one): one is Source => one.id === id && one.type === 'source')
  const trail = (
    <LinkButton onPress={() => go({ kind: 'library', shelf: 'source' })}>{typeName('source', lang, 'many')}</LinkButton>
  )
  if (source === undefined) {
    return (
      <Page title={typeName('source', lang)} trail={trail}>
        {read.error !== undefined && <FaultBanner error={read.error} />}
        {read.value !== undefined && !read.isOld && <p className="muted">{text('editor.notThere')}</p>}
      </Page>
    )
  }
  return (
    <Page
      title={source.title}
      trail={trail}
      actions={
        <>
          <Button onPress={() => go({ kind: 'record', id, field: 'title' })}>{text('library.allFields')}</Button>
          <RecordActs record={source} onGone={back} />
        </>
      }
    >
      {source.trashedAt !== undefined && <Banner tone="warning">{text('editor.isInTrash')}</Banner>}
      <SourceWithMarks source={source} />
    </Page>
  )
}

const SourceWithMarks = ({ source }: { readonly source: Source }) => {
  const text = useTexts()
  const resting = useCall('records.restingOn', { id: source.id })
  const ids = useMemo(() => (resting.value?.ids ?? []).slice(0, MOST_NAMED), [resting.value])
  const read = useCall('records.read', ids.length === 0 ? undefined : { ids: [...ids] })
  const titles = useLinks(ids)
  const marked = useMemo(
    () => markedText(source.text, source.id, ids.length === 0 ? [] : (read.value ?? [])),
    [source, ids, read.value],
  )
  return (
    <div className="source">
      <section className="column" aria-labelledby="source-text">
        <h2 className="heading" id="source-text">
          {text('library.sourceText')}
        </h2>
        <div className="source-text" lang={source.language}>
          {marked.runs.map((run) => (
            <Run key={run.from} run={run} titles={titles} />
          ))}
        </div>
      </section>
      <div className="column wide">
        <SourceFacts source={source} />
        <section className="column" aria-labelledby="source-resting">
          <h2 className="heading" id="source-resting">
            {text('library.resting')} <span className="subtle numeric">{ids.length}</span>
          </h2>
          {resting.value !== undefined && ids.length === 0 && <p className="muted">{text('library.restingNone')}</p>}
          <ul className="plain-list ruled">
            {ids.map((one) => (
              <li key={one}>
                <RecordLink id={one} titles={titles} />{' '}
                {marked.lost.includes(one) && (
                  <Chip tone="warning" shape="barred">
                    {text('library.wordsLost')}
                  </Chip>
                )}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}

const Run = ({ run, titles }: { readonly run: MarkedRun; readonly titles: LinkTitles }) => {
  const text = useTexts()
  const { lang } = useSession()
  const { open } = useNavigation()
  const [first, ...others] = run.records
  if (first === undefined) return run.text
  const press = (id: string) => (event: { readonly ctrlKey: boolean; readonly metaKey: boolean }) =>
    open(id, event.ctrlKey || event.metaKey ? 'beside' : 'here')
  const nameOf = (id: string): string => {
    const hit = titles.get(id)
    return hit === undefined ? '' : text('library.restsHere', { type: typeName(hit.type, lang), title: hit.title })
  }
  return (
    <mark>
      <Link className="mark-link" onPress={press(first)} aria-description={nameOf(first)}>
        {run.text}
      </Link>
      {others.map((id, at) => (
        <sup key={id}>
          <Link className="mark-link" onPress={press(id)} aria-label={`${at + 2}. ${nameOf(id)}`}>
            {at + 2}
          </Link>
        </sup>
      ))}
    </mark>
  )
}

const SourceFacts = ({ source }: { readonly source: Source }) => {
  const { lang } = useSession()
  const choice = (name: 'kind' | 'reliability'): string => choiceName({ group: 'source', name }, source[name], lang)
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['kind', choice('kind')],
    ['publisher', source.publisher],
    ['publishedAt', source.publishedAt && printDate(source.publishedAt, lang)],
    ['reliability', choice('reliability')],
    ['capturedBy', source.capturedBy],
    ['address', source.address],
  ]
  return (
    <dl className="source-facts">
      {facts.map(([name, words]) =>
        words === undefined ? null : (
          <div key={name}>
            <dt>{fieldName({ group: 'source', name }, lang)}</dt>
            <dd>{words}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
