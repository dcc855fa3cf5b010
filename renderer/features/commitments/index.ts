// The ledger of commitments: who owes what, the history of each, and the chart by quarter.
// May import core/base, core/domain, core/language, core/document, core/contract, client, ui, text and parts.
// Must never hold a rule of the trade, or know another feature.
import './commitments.css'

export { CommitmentsPage } from './commitments-page.tsx'
