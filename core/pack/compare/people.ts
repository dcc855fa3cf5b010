import type { MeetingSide } from '#core/domain'
import { languageName, separator } from '#core/language'
import { capacityWords, nameOf, wordsOf, type Print } from '../print.ts'
import { headOf, membersOf, type Member } from '../scope.ts'
import { factsOf, joined, notesLine, type Entries, type Entry } from './entry.ts'

/** The members of a side: name, post, role, needs, where they ride and sleep, remark. */
export const memberEntries =
  (side: MeetingSide): Entries =>
  (print) =>
    membersOf(print.scope, print.scope[side].members).map((member) => memberEntry(member, print))

function memberEntry({ participation, person, capacity }: Member, print: Print): Entry {
  const name = nameOf(print, person, 'full')
  return {
    record: participation.id,
    name,
    alike: [person.id],
    facts: factsOf(
      print,
      ['details.changes.field.name', name],
      ['details.changes.field.post', joined(print, capacityWords(print, capacity))],
      ['details.seating.role', print.t(`kinds.role.${participation.role}`)],
      [
        'sections.column.needs',
        joined(
          print,
          [person.diet, person.access].map((need) => need && wordsOf(print, need)),
        ),
      ],
      ['sections.column.carRoom', joined(print, [participation.car, participation.room, participation.badge])],
      ['sections.column.note', participation.remark && wordsOf(print, participation.remark.text)],
    ),
  }
}

/** What biographies tell beyond the list of the delegation. */
export const biographyEntries: Entries = (print) =>
  membersOf(print.scope, print.scope.theirs.members).map(({ person }) => ({
    record: person.id,
    name: nameOf(print, person, 'full'),
    facts: factsOf(
      print,
      ['sections.bio.career', notesLine(print, person.career)],
      [
        'sections.bio.languages',
        person.languages.map((tag) => languageName(tag, print.lang)).join(separator('items', print.lang)),
      ],
      ['sections.bio.interests', notesLine(print, [...person.interests, ...person.cautions])],
      ['sections.bio.awards', notesLine(print, person.awards)],
    ),
  }))

/** The counterpart of a hand-over sheet: the one named, else their head. */
export const subjectEntries: Entries = (print) => {
  const { scope } = print
  const named = membersOf(scope, scope.theirs.members).find(({ person }) => person.id === scope.subject)
  const subject = named ?? headOf(scope, 'theirs')
  return subject === undefined ? [] : [memberEntry(subject, print)]
}
