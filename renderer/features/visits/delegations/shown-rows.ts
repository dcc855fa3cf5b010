import type { TableSort } from '#renderer/ui'
import type { Member, SideView } from '../shapes.ts'

/** A row of a delegation: a member at a place, or somebody absent, who has none. */
export type MemberRow = { readonly id: string; readonly member: Member; readonly place: number | null }

/** The rows in order of precedence, the absent last; or sorted by a column to look at, which changes no order. */
export const shownRows = (
  { members, absent }: SideView,
  ids: readonly string[],
  sort: TableSort | undefined,
  locale: string,
): readonly MemberRow[] => {
  const isMoving = ids.join() !== members.map(({ participation }) => participation).join()
  const inOrder = ids.flatMap((id, at) => {
    const member = members.find(({ participation }) => participation === id)
    return member === undefined ? [] : [{ id, member, place: isMoving ? at + 1 : member.place }]
  })
  const rows = [...inOrder, ...absent.map((member) => ({ id: member.participation, member, place: null }))]
  if (sort === undefined) return rows
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const sign = sort.direction === 'ascending' ? 1 : -1
  return rows.toSorted((a, b) => {
    const [one, other] = [wordsOf(a.member, sort.column), wordsOf(b.member, sort.column)]
    if (one === '' || other === '') return Number(one === '') - Number(other === '')
    return sign * compare(one, other)
  })
}

const wordsOf = (member: Member, column: string): string => {
  switch (column) {
    case 'name':
      return member.name.romanised ?? member.name.own ?? member.title
    case 'capacity':
      return member.capacity[0] ?? ''
    case 'role':
    case 'presence':
      return member[column]
    case 'seat':
    case 'car':
    case 'room':
    case 'diet':
      return member[column] ?? ''
    default:
      return ''
  }
}
