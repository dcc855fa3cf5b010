// Home: what must be done today.
// May import core/base, core/domain, core/language, core/document, core/contract, client, ui, text and parts.
// Must never hold a rule of the trade, or know another feature.
import './home.css'

export { HomePage } from './home-page.tsx'
export { KeepSample } from './keep-sample.tsx'
