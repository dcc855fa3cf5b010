// The trash: what was deleted, and the ways back and away.
// May import core/base, core/domain, core/language, core/document, core/contract, client, ui, text and parts.
// Must never hold a rule of the trade, or know another feature.
export { TrashPage } from './trash-page.tsx'
