import type { PlaceReason } from '#core/domain'
import type { Texts } from '#core/language'

/** Why somebody stands in a place, in print: `rank 3 in “City table 2025”; tie broken by earlier start`. */
export const reasonText = (t: Texts, reason: PlaceReason): string => {
  switch (reason.kind) {
    case 'head':
      return t('sections.order.head')
    case 'by-hand':
      return t('sections.order.byHand', { reason: reason.reason })
    case 'alphabetical':
      return t('sections.order.alphabetical')
    case 'unranked':
      return reason.table === undefined
        ? t('sections.order.noTable')
        : t('sections.order.unranked', { table: reason.table })
    case 'rank': {
      const words = t('sections.order.rank', { rank: reason.rank, table: reason.table })
      return reason.tie === undefined ? words : `${words}${t(`sections.order.tie.${reason.tie}`)}`
    }
  }
}
