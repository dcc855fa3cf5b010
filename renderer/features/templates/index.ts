// Templates: what each form of a pack prints and for whom, and a place to write another.
// May import core/base, core/domain, core/language, core/document, core/contract, client, ui, text and parts.
// Must never hold a rule of the trade, or know another feature.
import './templates.css'

export { TemplatesPage } from './templates-page.tsx'
