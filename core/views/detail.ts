import type { AnyRecord } from '#core/domain'
import { printFigure, separator } from '#core/language'
import { dated, wordsOf, type Look } from './look.ts'

/** What tells a record apart beside its title, in print: posts, dates, sides, the record it belongs to. */
export const detailOf = (look: Look, record: AnyRecord): string => detailParts(look, record).filter(Boolean).join(' · ')

const detailParts = (look: Look, record: AnyRecord): readonly string[] => {
  const { t, lang, title } = look
  const date = (value: Parameters<typeof dated>[1] | undefined): string =>
    value === undefined ? '' : dated(look, value).text
  const home = record.home === 'office' ? '' : title(record.home)
  switch (record.type) {
    case 'figure':
      return [printFigure(record, lang, { style: look.style }), title(record.subject), date(record.asOf)]
    case 'agreement':
      return [record.parties.items.map(title).join(separator('remark', lang)), date(record.inForce ?? record.signed)]
    case 'project':
      return [record.place === undefined ? '' : title(record.place), date(record.asOf)]
    case 'gift':
      return [`${title(record.giver)} → ${title(record.receiver)}`, date(record.date)]
    case 'honour':
      return [title(record.recipient), title(record.giver), date(record.date)]
    case 'term':
      return [record.forms.map(({ text }) => text).join(' – ')]
    case 'source':
      return [record.publisher ?? '', date(record.publishedAt)]
    case 'place':
      return [record.parent === undefined ? '' : title(record.parent), record.code ?? '']
    case 'organization':
      return [record.parent === undefined ? '' : title(record.parent)]
    case 'post':
      return [title(record.body)]
    case 'tenure':
      return [date(record.from), date(record.to)]
    case 'statement':
      return [t(`kinds.statement.${record.kind}`), title(record.meeting)]
    case 'commitment':
      return [t(`kinds.chip.${record.state}`), t(`kinds.owing.${record.owing}`), date(record.due), home]
    case 'visit':
      return [title(record.partner), date(record.window)]
    case 'meeting':
      return [title(record.partner)]
    case 'talking-point':
    case 'programme-item':
    case 'pack':
      return [title(record.visit)]
    case 'participation':
      return [title(record.visit ?? record.meeting ?? '')]
    case 'attachment':
      return [record.ownCaption === undefined ? '' : wordsOf(look, record.ownCaption), record.credit ?? '', home]
    default:
      return [home]
  }
}
