import { useState } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Menu, TextField, type Option } from '#renderer/ui'

type TextProps = {
  readonly label: string
  readonly value: string | null
  readonly onSave: (value: string) => Promise<string | undefined>
  readonly description?: string
}

/** A cell with a text: Enter opens it, Enter keeps it, Esc leaves it as it was. What is refused stays, with its message. */
export const CellText = ({ label, value, onSave, description }: TextProps) => {
  const text = useTexts()
  const { readOnly } = useSession()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  if (readOnly !== undefined) return value ?? '–'
  const open = (next: boolean): void => {
    setTyped(value ?? '')
    setFault(undefined)
    setOpen(next)
  }
  const commit = async (): Promise<void> => {
    const wrong = typed.trim() === (value ?? '') ? undefined : await onSave(typed.trim().normalize('NFC'))
    if (wrong === undefined) setOpen(false)
    else setFault(wrong)
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={open}>
      <AriaButton className="cell-button">
        <CellName label={label} />
        {value ?? <NotRecorded />}
      </AriaButton>
      <Popover className="popover cell-popover" placement="bottom start">
        <Dialog aria-label={label} className="column">
          <form
            className="column"
            onSubmit={(event) => {
              event.preventDefault()
              void commit()
            }}
          >
            <TextField
              label={label}
              value={typed}
              onChange={setTyped}
              fault={fault}
              autoFocus
              {...(description !== undefined && { description })}
            />
            <div className="row">
              <Button kind="primary" type="submit">
                {text('visits.keep')}
              </Button>
              <Button onPress={() => setOpen(false)}>{text('window.cancel')}</Button>
            </div>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

type ChoiceProps<T extends string> = {
  readonly label: string
  readonly value: T
  readonly options: readonly Option<T>[]
  readonly onSave: (value: T) => void
  readonly isMuted?: boolean
}

/** A cell with one of a few choices, behind a menu. */
export const CellChoice = <T extends string>({ label, value, options, onSave, isMuted = false }: ChoiceProps<T>) => {
  const { readOnly } = useSession()
  const words = options.find((option) => option.value === value)?.label ?? value
  if (readOnly !== undefined) return <div className={isMuted ? 'small muted' : undefined}>{words}</div>
  return (
    <Menu
      label={label}
      trigger={
        <AriaButton className={isMuted ? 'cell-button small muted' : 'cell-button'}>
          <CellName label={label} />
          {words}
        </AriaButton>
      }
      rows={options.map((option) => ({ id: option.value, label: option.label, act: () => onSave(option.value) }))}
    />
  )
}

/** What a cell is of, for those who hear it. */
export const CellName = ({ label }: { readonly label: string }) => {
  const text = useTexts()
  return <span className="hidden-text">{text('visits.cell', { what: label, value: '' })}</span>
}

/** A dash that is heard as what it means. */
export const NotRecorded = () => (
  <>
    <span aria-hidden>–</span>
    <span className="hidden-text">{useTexts()('visits.notRecorded')}</span>
  </>
)
