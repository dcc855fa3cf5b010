// The editor of any record of any type: its fields in place, its making, its merging, its way to the trash and back.
// May import core/base, core/domain, core/language, core/contract, client, ui, text and the other parts.
// Must never know a rule of the trade: what a field is and what is wrong with it is asked of core.
import './record-editor.css'

export { AskForEver } from './ask-for-ever.tsx'
export { MergeRecords } from './merge-records.tsx'
export { NewRecord } from './new-record.tsx'
export { RecordActs } from './record-acts.tsx'
export { RecordEditor } from './record-editor.tsx'
export { RecordPage } from './record-page.tsx'
