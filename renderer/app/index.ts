// The window as a whole: its frame, its places, the palette, and the way in and out of a vault.
// May import core/base, core/domain, core/language, core/contract, the doors of the features, parts, client, ui and text.
// Must never hold a screen of its own beyond the frame, or a rule of the trade.
export { openWindow } from './open-window.tsx'
