import { item, list } from '#core/document'
import type { SectionWriter } from './writer.ts'

/** Changes since the version before (21): one line for each fact, by section. */
export const writeChangeNote: SectionWriter = (_scope, print) =>
  print.changes.length === 0
    ? []
    : [
        list(
          'bullet',
          'body',
          print.changes.map((change) =>
            item(
              print.t('details.changes.line', {
                section: print.t(`sections.${change.section}.title`),
                line: change.line,
              }),
              [change.record],
            ),
          ),
        ),
      ]
