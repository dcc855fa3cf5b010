import { item, list, type ListItem } from '#core/document'
import type { Change } from '../change.ts'
import { sectionTitle } from '../frame.ts'
import type { Print } from '../print.ts'
import type { SectionWriter } from './writer.ts'

/** Changes since the version before (21): one line for each fact, by section. */
export const writeChangeNote: SectionWriter = (_scope, print) =>
  print.changes.length === 0
    ? []
    : [
        list(
          'bullet',
          'body',
          print.changes.map((change) => changeItem(change, print)),
        ),
      ]

const changeItem = (change: Change, print: Print): ListItem => ({
  ...item(
    change.record === null
      ? change.line
      : print.t('details.changes.line', {
          section: sectionTitle(print, print.request.template, change.section),
          line: change.line,
        }),
    change.record === null ? [] : [change.record],
  ),
  marking: change.level ?? print.scope.office.defaultLevel,
})
