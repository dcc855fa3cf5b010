// Visits: the list and the calendar, and the workspace of one visit.
// May import core/base, core/domain, core/language, core/document, core/contract, client, ui, text and parts.
// Must never hold a rule of the trade, or know another feature.
export { VisitPage } from './visit-page.tsx'
export { VisitsPage } from './visits-page.tsx'
