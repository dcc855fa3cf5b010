import { drawSeating, seatPeople, type SeatPerson } from '#core/document'
import type { MeetingSide, Person } from '#core/domain'
import { printedName } from '#core/language'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Chip } from '#renderer/ui'
import type { Member, VisitView } from '../shapes.ts'
import { useRecords } from '../use-records.ts'
import { DrawnPicture } from './drawn-picture.tsx'

const SEATED: ReadonlySet<Member['role']> = new Set(['head', 'member', 'note-taker', 'interpreter'])

/** Each plan as it is printed: the same drawing, by the order as it stands. */
export const Plans = ({ visit }: { readonly visit: VisitView }) => {
  const text = useTexts()
  const { lang } = useSession()
  const members = [...visit.delegations.theirs.members, ...visit.delegations.ours.members]
  const people = useRecords(
    'person',
    members.map(({ person }) => person),
  )
  const { plans } = visit.protocol
  if (plans.length === 0) return <p className="muted">{text('visits.noPlans')}</p>
  const sideOf = (side: MeetingSide): readonly SeatPerson[] =>
    visit.delegations[side].members
      .filter(({ role }) => SEATED.has(role))
      .map((member, at) => ({
        id: member.participation,
        short: shortOf(member, people.get(member.person), lang),
        role: member.role === 'interpreter' ? 'interpreter' : at === 0 ? 'head' : 'member',
      }))
  const host: MeetingSide = visit.row.direction === 'in' ? 'ours' : 'theirs'
  const sides = { host: sideOf(host), guest: sideOf(host === 'ours' ? 'theirs' : 'ours') }
  return (
    <div className="plans">
      {plans.map((plan, at) => {
        const title = text(`details.seating.plan.${plan.kind}`)
        const seats = seatPeople({ kind: plan.kind, ...sides })
        const door = plan.door === null ? text('details.seating.door') : `${text('details.seating.door')}: ${plan.door}`
        const drawing = drawSeating({
          kind: plan.kind,
          ...sides,
          lang,
          words: {
            door,
            driver: text('details.seating.driver'),
            host: text('details.seating.host'),
            guest: text('details.seating.guest'),
          },
        })
        const alt = text('details.seating.alt', {
          plan: title,
          seats: seats
            .map(({ seat, person }) => text('details.seating.altSeat', { seat, name: person.short }))
            .join(', '),
        })
        return (
          <figure key={`${plan.kind} ${at}`}>
            <h3 className="small strong">{title}</h3>
            {seats.length > 0 && <DrawnPicture drawing={drawing} alt={alt} />}
            <figcaption className="small muted">
              {text('details.seating.ruleSet', { ruleSet: plan.ruleSet })}
              {visit.orderState.kind !== 'confirmed' && (
                <Chip tone="warning" shape="half" edge="dashed">
                  {text('visits.orderNotConfirmedShort')}
                </Chip>
              )}
            </figcaption>
          </figure>
        )
      })}
    </div>
  )
}

const shortOf = (member: Member, person: Person | undefined, lang: Parameters<typeof printedName>[1]): string => {
  const short = person === undefined ? '' : printedName(person, lang, 'short')
  return short === '' ? member.title : short
}
