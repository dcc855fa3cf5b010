// The library: figures, agreements, terms, sources and all else that is kept for use, shelf by shelf, and a source with its marks.
// May import core/base, core/domain, core/language, core/document, core/contract, client, ui, text and parts.
// Must never hold a rule of the trade, or know another feature.
import './library.css'

export { LibraryPage } from './library-page.tsx'
export { SourcePage } from './source-page.tsx'
