import type { ReactElement } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'

export type MenuRow =
  | {
      readonly id: string
      readonly label: string
      readonly keys?: string | undefined
      readonly isDisabled?: boolean
      readonly act: () => void
    }
  | { readonly id: string; readonly kind: 'separator' }

type Props = {
  readonly label: string
  readonly trigger: ReactElement
  readonly rows: readonly MenuRow[]
  /** Given where something else than the button opens it too. */
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** A menu behind a button; each row shows its keys. */
export const Menu = ({ label, trigger, rows, isOpen, onOpenChange }: Props) => (
  <MenuTrigger {...(isOpen !== undefined && { isOpen })} {...(onOpenChange !== undefined && { onOpenChange })}>
    {trigger}
    <Popover className="popover" placement="bottom start">
      <AriaMenu aria-label={label} className="menu">
        {rows.map((one) =>
          'kind' in one ? (
            <Separator key={one.id} className="separator" />
          ) : (
            <MenuItem
              key={one.id}
              id={one.id}
              className="menu-item"
              textValue={one.label}
              isDisabled={one.isDisabled ?? false}
              onAction={one.act}
            >
              <span>{one.label}</span>
              {one.keys !== undefined && <span className="keys">{one.keys}</span>}
            </MenuItem>
          ),
        )}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)
