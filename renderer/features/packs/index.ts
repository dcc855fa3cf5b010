// The composer of packs: outline, true pages, findings, audiences, versions, issue and export.
// May import core/base, core/domain, core/language, core/document, core/contract, client, ui, text and parts.
// Must never hold a rule of the trade, draw a page, or know another feature.
import './packs.css'

export { PackTab } from './pack-tab.tsx'
