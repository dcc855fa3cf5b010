import { useNavigation } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { LinkButton } from '#renderer/ui'
import type { VisitView } from '../shapes.ts'
import { Part } from '../part.tsx'

type Head = VisitView['heads']['ours']

/** Who leads each side, in which posts, and how the two compare in rank. */
export const Heads = ({ visit }: { readonly visit: VisitView }) => {
  const text = useTexts()
  return (
    <Part id="visit-heads" title={text('visits.heads')}>
      <div className="two-sides">
        <HeadCard title={text('visits.side.theirs')} head={visit.heads.theirs} />
        <HeadCard title={text('visits.side.ours')} head={visit.heads.ours} />
      </div>
      {visit.rankText !== null && <p className="small muted">{visit.rankText}</p>}
    </Part>
  )
}

const HeadCard = ({ title, head }: { readonly title: string; readonly head: Head }) => {
  const text = useTexts()
  const { open } = useNavigation()
  return (
    <div className="panel">
      <h3 className="small muted">{title}</h3>
      {head === null ? (
        <p className="muted">{text('visits.noHead')}</p>
      ) : (
        <>
          <LinkButton onPress={() => open(head.person)}>
            <span className="strong">{head.name.romanised ?? head.title}</span>
          </LinkButton>
          {head.name.own !== null && head.name.own !== (head.name.romanised ?? head.title) && (
            <div lang={head.name.ownLang ?? undefined}>{head.name.own}</div>
          )}
          {head.capacity.map((post) => (
            <div key={post} className="small muted">
              {post}
            </div>
          ))}
        </>
      )}
    </div>
  )
}
