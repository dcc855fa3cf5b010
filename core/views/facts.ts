import {
  findRecord,
  recordsWith,
  type Agreement,
  type Figure,
  type Gift,
  type Project,
  type Source,
} from '#core/domain'
import { printDate, printFigure } from '#core/language'
import { conflictsOf } from './conflicts.ts'
import { citedBy, dated, datedOrNull, linked, linkedOrNull, wordsOf, wordsOrNull, type Look } from './look.ts'
import { mentionsOf } from './mentions.ts'
import type { AgreementRow, FigureRow, GiftRow, ProjectRow, SourceRow } from './shapes/dossier.ts'

/** A figure in print, all from its one record. */
export const figureRow = (look: Look, figure: Figure): FigureRow => ({
  id: figure.id,
  label: wordsOf(look, figure.label),
  printed: printFigure(figure, look.lang, { style: look.style }),
  qualifier: figure.qualifier,
  asOf: datedOrNull(look, figure.asOf),
  statedOn: statedOn(look, figure),
  subject: linked(look, figure.subject),
  saidBy: linkedOrNull(look, figure.saidBy),
  definition: wordsOrNull(look, figure.definition),
  quotable: figure.quotable,
  conflicts: conflictsOf(look, figure),
  cited: citedBy(look, figure),
})

/** `as stated on 26 November 2024`, of the meeting at which a figure without an as-of date was said. */
const statedOn = (look: Look, figure: Figure): string | null => {
  if (figure.asOf !== undefined) return null
  const [statement] = recordsWith(look.records, 'statement', 'figures', figure.id)
  const meeting = statement && findRecord(look.records, statement.meeting)
  return meeting === undefined
    ? null
    : look.t('sections.asStatedOn', {
        date: printDate(meeting.date, look.lang, 'full', { style: look.style, grammar: 'governed' }),
      })
}

/** An agreement in print. */
export const agreementRow = (look: Look, agreement: Agreement): AgreementRow => ({
  id: agreement.id,
  title: wordsOf(look, agreement.title),
  kind: agreement.kind,
  state: agreement.state,
  signed: datedOrNull(look, agreement.signed),
  inForce: datedOrNull(look, agreement.inForce),
  expires: datedOrNull(look, agreement.expires),
  parties: agreement.parties.items.map((id) => linked(look, id)),
  cited: citedBy(look, agreement),
})

/** A project in print. */
export const projectRow = (look: Look, project: Project): ProjectRow => ({
  id: project.id,
  title: wordsOf(look, project.title),
  state: project.state,
  asOf: datedOrNull(look, project.asOf),
  place: project.place === undefined ? null : look.title(project.place),
  reciprocalOf: linkedOrNull(look, project.reciprocalOf),
  owner: linkedOrNull(look, project.owner),
  nextStep: wordsOrNull(look, project.nextStep?.text),
  cited: citedBy(look, project),
})

/** A gift in print. */
export const giftRow = (look: Look, gift: Gift): GiftRow => ({
  id: gift.id,
  object: wordsOf(look, gift.object),
  direction: gift.direction,
  giver: linked(look, gift.giver),
  receiver: linked(look, gift.receiver),
  date: datedOrNull(look, gift.date),
  occasion: wordsOrNull(look, gift.occasion),
  visit: linkedOrNull(look, gift.visit),
  doNotRepeat: gift.doNotRepeat,
  registerNumber: gift.registerNumber ?? null,
})

/** A source in a list. */
export const sourceRow = (look: Look, source: Source): SourceRow => ({
  id: source.id,
  title: source.title,
  kind: source.kind,
  reliability: source.reliability,
  publisher: source.publisher ?? null,
  published: source.publishedAt === undefined ? null : dated(look, source.publishedAt),
  capturedAt: source.capturedAt,
  resting: mentionsOf(look.records, source.id).length,
})
