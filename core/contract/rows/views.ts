import { z } from 'zod'
import { isDay, PACK_LANGS, type Day } from '#core/base'
import { RECORD_TYPE_NAMES, Side, type RecordType } from '#core/domain'
import type {
  CommitmentsView,
  CounterpartsView,
  DossierView,
  HomeView,
  LibraryView,
  MeetingView,
  PersonView,
  VisitRow,
  VisitView,
} from '#core/views'
import { recordId, row } from './row.ts'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), { error: 'a day, 2026-11-22' })
/** In whose language a view is printed, and what day it is there. */
const asked = { lang: z.enum(PACK_LANGS), today: day }
const filter = z.string().max(800).optional()
const page = { from: z.int().nonnegative().default(0), most: z.int().min(1).max(10_000).default(200) }

/** The calls that show: rows to draw without a further rule. One asked about a record that is not there gives null. */
export const VIEW_ROWS = {
  'views.home': row<HomeView>('query')(z.strictObject(asked)),
  'views.visits': row<readonly VisitRow[]>('query')(z.strictObject({ ...asked, partner: recordId.optional() })),
  'views.counterparts': row<CounterpartsView>('query')(
    z.strictObject({
      ...asked,
      tab: z.enum(['partners', 'bodies', 'people']),
      filter,
      country: recordId.optional(),
      rank: z.int().positive().optional(),
      metSince: day.optional(),
      side: Side.optional(),
      sort: z.enum(['title', 'country', 'rank', 'last-met', 'open', 'partner', 'kind']).default('title'),
      direction: z.enum(['ascending', 'descending']).default('ascending'),
      ...page,
    }),
  ),
  'views.dossier': row<DossierView | null>('query')(z.strictObject({ ...asked, partner: recordId })),
  'views.person': row<PersonView | null>('query')(z.strictObject({ ...asked, person: recordId })),
  'views.meeting': row<MeetingView | null>('query')(z.strictObject({ ...asked, meeting: recordId })),
  'views.commitments': row<CommitmentsView>('query')(z.strictObject({ ...asked, partner: recordId.optional() })),
  'views.visit': row<VisitView | null>('query')(z.strictObject({ ...asked, visit: recordId })),
  'views.library': row<LibraryView>('query')(
    z.strictObject({
      ...asked,
      kind: z.enum(RECORD_TYPE_NAMES as readonly [RecordType, ...RecordType[]]),
      filter,
      trashed: z.enum(['leave-out', 'include']).default('leave-out'),
      ...page,
    }),
  ),
} as const
