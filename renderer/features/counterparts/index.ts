// Counterparts: partners, organizations and people, the dossier of a partner with its timeline, and the page of a person.
// May import core/base, core/domain, core/language, core/document, core/contract, client, ui, text and parts.
// Must never hold a rule of the trade, or know another feature.
import './counterparts.css'

export { CounterpartsPage } from './counterparts-page.tsx'
export { DossierPage } from './dossier-page.tsx'
export { PersonPage } from './person-page.tsx'
