// Search over all records: one field, filters by type, and what was found by type.
// May import core/base, core/domain, core/language, core/document, core/contract, client, ui, text and parts.
// Must never hold a rule of the trade, or know another feature.
import './search.css'

export { SearchPage } from './search-page.tsx'
