import { useId, useState } from 'react'
import { choiceName } from '#core/language'
import { useLang, useTexts } from '#renderer/text'
import { Button, Icons } from '#renderer/ui'
import { OpenLink, OpenLinks } from './open-link.tsx'

type Cited = {
  readonly source: string
  readonly title: string
  readonly reliability: string
  readonly exact: string | null
}

/** What a line rests on: one press shows the very words of its sources. */
export const Cites = ({ cited }: { readonly cited: readonly Cited[] }) => {
  const t = useTexts()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  if (cited.length === 0) return <span className="small muted">{t('counterparts.noSource')}</span>
  if (cited.every(({ exact }) => exact === null)) return <WithoutWords cited={cited} />
  return (
    <div className="cites">
      <Button kind="quiet" aria-expanded={isOpen} aria-controls={id} onPress={() => setOpen(!isOpen)}>
        <Icons.FileText size={16} strokeWidth={1.5} aria-hidden />
        {isOpen ? t('counterparts.hideSentence') : t('counterparts.showSentence')}
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen && cited.map((one) => <Sentence key={`${one.source} ${one.exact}`} {...one} />)}
      </div>
    </div>
  )
}

/** Sources of which no words are marked: there is nothing to unfold. */
const WithoutWords = ({ cited }: { readonly cited: readonly Cited[] }) => {
  const t = useTexts()
  return (
    <span className="small">
      <span className="muted">{t('counterparts.sources')}</span>{' '}
      <OpenLinks of={cited.map(({ source, title }) => ({ id: source, title }))} />
    </span>
  )
}

const Sentence = ({ source, title, reliability, exact }: Cited) => {
  const t = useTexts()
  const lang = useLang()
  return (
    <figure className="sentence">
      {exact === null ? (
        <p className="muted">{t('editor.noAnchor')}</p>
      ) : (
        <blockquote>
          <mark>{exact}</mark>
        </blockquote>
      )}
      <figcaption className="small">
        <OpenLink id={source} title={title} />{' '}
        <span className="muted">{choiceName({ group: 'source', name: 'reliability' }, reliability, lang)}</span>
      </figcaption>
    </figure>
  )
}
