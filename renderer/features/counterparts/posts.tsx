import { partialDate } from '#core/base'
import { printDate } from '#core/language'
import { Cites, OpenLink } from '#renderer/parts/facts'
import { useLang, useTexts } from '#renderer/text'
import { Chip, type Shape, type Tone } from '#renderer/ui'
import type { PersonView } from './shapes.ts'

type Post = PersonView['posts'][number]
type Sign = {
  readonly words: 'postNow' | 'postPerhaps' | 'postPast'
  readonly tone: Tone
  readonly shape: Shape
  readonly edge?: 'dashed'
}

const NOW: Sign = { words: 'postNow', tone: 'success', shape: 'check' }
const PERHAPS: Sign = { words: 'postPerhaps', tone: 'warning', shape: 'half', edge: 'dashed' }
const PAST: Sign = { words: 'postPast', tone: 'plain', shape: 'circle' }

const signOf = ({ today }: Post): Sign => (today === 'held' ? NOW : today === 'not-held' ? PAST : PERHAPS)

/** The posts of a person, from when to when, and on what that rests. */
export const Posts = ({ posts }: Pick<PersonView, 'posts'>) => {
  const t = useTexts()
  const lang = useLang()
  if (posts.length === 0) return <p className="muted">{t('counterparts.noPost')}</p>
  return (
    <table className="fact-table">
      <thead>
        <tr>
          <th scope="col">{t('counterparts.posts')}</th>
          <th scope="col">{t('counterparts.columns.from')}</th>
          <th scope="col">{t('counterparts.columns.to')}</th>
          <th scope="col">{t('counterparts.today')}</th>
          <th scope="col">{t('counterparts.columns.source')}</th>
        </tr>
      </thead>
      <tbody>
        {posts.map((post) => {
          const { words, ...sign } = signOf(post)
          return (
            <tr key={post.tenure}>
              <th scope="row">
                <OpenLink id={post.tenure} title={post.label} />
                {post.acting && <span className="small muted"> ({t('counterparts.acting')})</span>}
                {post.body !== null && (
                  <div className="small">
                    <OpenLink {...post.body} />
                  </div>
                )}
              </th>
              <td className="numeric">{post.from?.text ?? '–'}</td>
              <td className="numeric">{post.to?.text ?? '–'}</td>
              <td>
                <Chip {...sign}>{t(`counterparts.${words}`)}</Chip>
                {post.checkedOn !== null && (
                  <div className="small muted">
                    {t('counterparts.checkedOn', { date: printDate(partialDate(post.checkedOn), lang, 'table') })}
                  </div>
                )}
              </td>
              <td>
                <Cites cited={post.cited} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
