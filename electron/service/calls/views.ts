import { ok } from '#core/base'
import type { VIEW_ROWS } from '#core/contract'
import {
  commitmentsView,
  counterpartsView,
  dossierView,
  homeView,
  libraryView,
  meetingView,
  personView,
  visitsView,
  visitView,
  type ViewGround,
} from '#core/views'
import type { CallGround, Calls, NamesOf } from './ground.ts'

/** The calls that show. What is damaged is shown in its newest state that could be read. */
export const viewCalls = ({ session, digest }: CallGround): Calls<NamesOf<typeof VIEW_ROWS>> => {
  const groundOf = ({ lang, today }: Pick<ViewGround, 'lang' | 'today'>): ViewGround => ({ lang, today, digest })
  return {
    'views.home': async (asked) => ok(homeView(await session.records(), groundOf(asked))),
    'views.visits': async (asked) => ok(visitsView(await session.records(), groundOf(asked), asked)),
    'views.counterparts': async (asked) => ok(counterpartsView(await session.records(), groundOf(asked), asked)),
    'views.dossier': async (asked) => ok(dossierView(await session.records(), groundOf(asked), asked)),
    'views.person': async (asked) => ok(personView(await session.records(), groundOf(asked), asked)),
    'views.meeting': async (asked) => ok(meetingView(await session.records(), groundOf(asked), asked)),
    'views.commitments': async (asked) => ok(commitmentsView(await session.records(), groundOf(asked), asked)),
    'views.visit': async (asked) => ok(visitView(await session.records(), groundOf(asked), asked)),
    'views.library': async (asked) => ok(libraryView(await session.records(), groundOf(asked), asked)),
  }
}
