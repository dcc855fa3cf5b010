import { useEffect, useState } from 'react'
import { typeOfId, type Id } from '#core/base'
import { isRecordType } from '#core/domain'

/** The row of a list that the focus is in, or was in before a menu or a dialog took it. */
export const useCurrentRow = (): HTMLElement | undefined => {
  const [row, setRow] = useState<HTMLElement>()
  useEffect(() => {
    const look = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element) || target.closest(OVER) !== null) return
      setRow(rowOf(target))
    }
    addEventListener('focusin', look)
    return () => removeEventListener('focusin', look)
  }, [])
  return row
}

/** Where commands are chosen: the row that they are about stays the one before. */
const OVER = '[role="dialog"], [role="alertdialog"], [role="menu"], .top-bar, .selection-bar'

/** The row of a record in which something lies. */
export const rowOf = (target: Element): HTMLElement | undefined => {
  const row = target.closest<HTMLElement>('[role="row"][data-key], [data-record]')
  return row !== null && isRecordType(typeOfId(idOf(row) as Id)) ? row : undefined
}

const idOf = (row: HTMLElement): string => row.dataset['record'] ?? row.dataset['key'] ?? ''

/** The records that an act on a row is about: those that are selected in its list, or itself; none once it is gone. */
export const recordsOfRow = (row: HTMLElement | undefined): readonly string[] => {
  if (row === undefined || !row.isConnected) return []
  const selected = row
    .closest('[role="grid"]')
    ?.querySelectorAll<HTMLElement>('[role="row"][data-key][aria-selected="true"]')
  const ids = [...(selected ?? [])].map(idOf).filter((id) => isRecordType(typeOfId(id as Id)))
  return ids.length > 0 ? ids : [idOf(row)]
}
