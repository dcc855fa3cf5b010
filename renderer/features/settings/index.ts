// The settings: one page that can be searched, for this computer, the office and the vault.
// May import core/base, core/domain, core/language, core/document, core/contract, client, ui, text and parts.
// Must never hold a rule of the trade, keep a passphrase longer than it takes to send it, or know another feature.
import './settings.css'

export { SettingsPage } from './settings-page.tsx'
