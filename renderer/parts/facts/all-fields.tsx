import { useState } from 'react'
import { RecordEditor } from '#renderer/parts/record-editor'
import { useTexts } from '#renderer/text'

/** All fields of a record, folded away until asked for; each with its sources and history. */
export const AllFields = ({ id }: { readonly id: string }) => {
  const t = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="all-fields" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="heading">{t('counterparts.editFields')}</summary>
      <p className="small muted">{t('counterparts.fieldsHint')}</p>
      {isOpen && <RecordEditor id={id} />}
    </details>
  )
}
