import { useNavigation, type Place } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Chip, LinkButton } from '#renderer/ui'
import type { VisitView } from '../shapes.ts'
import { Part } from '../part.tsx'

type Fact = VisitView['checklist'][number]

/** What the visit needs, each settled or open; an open one leads to where it is done. */
export const Checklist = ({ visit }: { readonly visit: VisitView }) => {
  const text = useTexts()
  const { go } = useNavigation()
  const placeOf = ({ tab, where, fact }: Fact): Place => ({
    kind: 'visit',
    id: visit.row.id,
    tab,
    ...(where !== null ? { focus: where } : fact === 'order' ? { focus: 'order' } : {}),
  })
  return (
    <Part
      id="visit-checklist"
      title={text('visits.checklist', { done: visit.checklistCount.done, of: visit.checklistCount.of })}
    >
      <ul className="plain-list ruled checklist">
        {visit.checklist.map((fact) => (
          <li key={fact.fact} className="row apart">
            {fact.isDone ? (
              <span>{text(`visits.needs.${fact.fact}`)}</span>
            ) : (
              <LinkButton onPress={() => go(placeOf(fact))}>{text(`visits.needs.${fact.fact}`)}</LinkButton>
            )}
            {fact.isDone ? (
              <Chip tone="success" shape="check">
                {text('visits.settled')}
              </Chip>
            ) : (
              <Chip tone="warning" shape="circle" edge="dashed">
                {fact.missing > 0 ? text('visits.openCount', { count: fact.missing }) : text('visits.open')}
              </Chip>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}
