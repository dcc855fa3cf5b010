// Visits: the list and the calendar.
// May import core/base, core/domain, core/language, core/document, core/contract, client, ui, text and parts.
// Must never hold a rule of the trade, or know another feature.
export { VisitsPage } from './visits-page.tsx'
