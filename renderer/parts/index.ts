// Pieces of a screen that know the trade: places, commands, saving, the session, and what shows a record.
// May import core/base, core/domain, core/language, core/document, core/contract, client, ui and text.
// Must never know a feature, or hold a rule of the trade.
export { actLabel, editOf, useActed } from './acted.ts'
export { AppearanceProvider, useAppearance, type AppSettings, type AppState } from './appearance.tsx'
export { useChangeRecords, type ChangeRecords } from './change-records.ts'
export {
  CommandProvider,
  MENUS,
  useCommands,
  useOfferedCommands,
  type MenuId,
  type WindowCommand,
} from './commands.tsx'
export { useDialogDraft, type DialogDraft } from './dialog-draft.ts'
export { DraftDialog } from './draft-dialog.tsx'
export { faultWords } from './fault.ts'
export { useKept } from './kept.ts'
export { keptOf, plainOf } from './kept-values.ts'
export { isInText, keysOf, shownKeys, type Keys } from './keys.ts'
export { LICENCES, type Licence } from './licences.ts'
export { NavigationProvider, useNavigation, type KeptTrail, type Navigation } from './navigation.tsx'
export { FaultBanner, Page } from './page.tsx'
export {
  COUNTERPART_TABS,
  DOSSIER_TABS,
  isSamePlace,
  placeOf,
  VISIT_TABS,
  type CounterpartTab,
  type DossierTab,
  type Place,
  type PlaceKind,
  type VisitTab,
} from './places.ts'
export { openByKeys } from './row-keys.ts'
export { SavingProvider, useSave, useSavingState, type SavingState } from './saving.tsx'
export { SealingProvider, useLock, useSeal, useSealAll, type Seal } from './sealing.tsx'
export { SessionProvider, useSession, type WindowSession } from './session.tsx'
export { MARKED_TABS, useMarkTabs, useTabMarks, type MarkedTab } from './tab-marks.ts'
export { MoveTo } from './move-to.tsx'
export { usePicture } from './picture.ts'
export { ShortcutRows } from './shortcut-rows.tsx'
export { SHORTCUTS, type Shortcut } from './shortcuts.ts'
