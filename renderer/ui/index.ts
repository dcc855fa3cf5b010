// Pieces of a screen that know nothing of the trade: buttons, fields, tables, dialogs, signs, and the colours of the window.
// May import react, react-aria-components and lucide-react.
// Must never hold a text, a record or a call.
import './styles.ts'
import * as Icons from './icons.ts'

export { Button, IconButton, LinkButton, WithTooltip } from './button.tsx'
export { Checkbox, Radios, Select, Switch, type Option } from './choice.tsx'
export { ConfirmDialog, Dialog } from './dialog.tsx'
export { Labelled, TextField } from './field.tsx'
export { loadFonts } from './fonts.ts'
export { Icons }
export { Menu, type MenuRow } from './menu.tsx'
export { Banner, Chip, Empty, MarkingChip, Progress, type Shape, type Tone } from './signs.tsx'
export { Table, type TableColumn, type TableSort } from './table.tsx'
export { Tabs, type TabOf } from './tabs.tsx'
export { ToastProvider, useToast, type Toast } from './toasts.tsx'
