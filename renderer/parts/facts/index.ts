// Pieces that show what is known: links, states as signs, what was said and the sentence it rests on; and how a change of it is saved.
// May import core/base, core/domain, core/language, core/contract, client, ui, text and the other parts.
// Must never know a feature, or hold a rule of the trade.
import './facts.css'

export { AllFields } from './all-fields.tsx'
export { Cites } from './cites.tsx'
export { CommitmentList, LifeChip } from './commitment-list.tsx'
export { NamePair } from './name-pair.tsx'
export { OpenLink, OpenLinks } from './open-link.tsx'
export { OpenTable, type OpenTableProps } from './open-table.tsx'
export { Part } from './part.tsx'
export { Said, type SaidRow } from './said.tsx'
export { useSteps, type Step, type Steps, type Wanted } from './use-steps.ts'
