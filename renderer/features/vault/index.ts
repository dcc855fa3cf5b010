// The way into a vault: first run, making one, unlocking it.
// May import core/base, core/domain, core/language, core/document, core/contract, client, ui, text and parts.
// Must never keep a passphrase longer than it takes to send it.
import './gate.css'

export { Gate, useLockedWords } from './gate.tsx'
