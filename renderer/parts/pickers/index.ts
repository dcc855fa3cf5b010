// Pieces that choose a record among many: by its name in any script, never by themselves.
// May import core/base, core/domain, core/language, core/contract, client, ui and text.
// Must never choose for a person, or know where a record is kept.
import './pickers.css'

export { isMadeAnywhere, MakingRoot, suggestedName, useMaking, type Making } from './making.ts'
export { RecordLink } from './record-link.tsx'
export { RecordPicker, type RecordPickerProps } from './record-picker.tsx'
export { useLinks, type LinkTitles } from './links.ts'
