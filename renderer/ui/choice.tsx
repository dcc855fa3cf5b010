import type { ReactNode } from 'react'
import {
  Button,
  Checkbox as AriaCheckbox,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Select as AriaSelect,
  SelectValue,
  Switch as AriaSwitch,
  Text,
} from 'react-aria-components'
import { Check, ChevronDown, Minus } from './icons.ts'

export type Option<T extends string> = {
  readonly value: T
  readonly label: string
  readonly detail?: string
  readonly why?: string
}

type SelectProps<T extends string> = {
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly value: T | undefined
  readonly onChange: (value: T) => void
  readonly placeholder?: string
  readonly description?: ReactNode
  readonly fault?: string | undefined
  readonly isDisabled?: boolean
  readonly isLabelHidden?: boolean
}

/** A choice of one from a closed list. */
export const Select = <T extends string>({ label, options, value, onChange, ...rest }: SelectProps<T>) => (
  <AriaSelect
    className="field"
    value={value ?? null}
    onChange={(key) => key !== null && onChange(key as T)}
    isDisabled={rest.isDisabled ?? false}
    isInvalid={rest.fault !== undefined}
    {...(rest.isLabelHidden === true && { 'aria-label': label })}
    {...(rest.placeholder !== undefined && { placeholder: rest.placeholder })}
  >
    {rest.isLabelHidden !== true && <Label>{label}</Label>}
    <Button className="button select-button">
      <SelectValue />
      <ChevronDown aria-hidden size={16} strokeWidth={1.5} />
    </Button>
    {rest.description !== undefined && <Text slot="description">{rest.description}</Text>}
    <FieldError className="fault">{rest.fault}</FieldError>
    <Popover className="popover">
      <ListBox className="listbox" items={options.map((option) => ({ ...option, id: option.value }))}>
        {(option) => (
          <ListBoxItem className="option" textValue={option.label} isDisabled={option.why !== undefined}>
            <div>{option.label}</div>
            {(option.why ?? option.detail) !== undefined && (
              <div className="small muted">{option.why ?? option.detail}</div>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </AriaSelect>
)

type BooleanProps = {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
}

export const Checkbox = ({ children, isSelected, onChange, isDisabled = false }: BooleanProps) => (
  <AriaCheckbox className="checkbox" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
    <CheckBoxMark />
    <span>{children}</span>
  </AriaCheckbox>
)

/** The box of a checkbox, for tables too. */
export const CheckBoxMark = () => (
  <span className="box" aria-hidden>
    <Check size={14} strokeWidth={2.5} className="mark-on" />
    <Minus size={14} strokeWidth={2.5} className="mark-some" />
  </span>
)

export const Switch = ({ children, isSelected, onChange, isDisabled = false }: BooleanProps) => (
  <AriaSwitch className="switch" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
    <span className="track" aria-hidden />
    <span>{children}</span>
  </AriaSwitch>
)

/** A choice of one that is shown whole. */
export const Radios = <T extends string>({ label, options, value, onChange, isDisabled = false }: SelectProps<T>) => (
  <RadioGroup className="field" value={value ?? null} onChange={(next) => onChange(next as T)} isDisabled={isDisabled}>
    <Label>{label}</Label>
    {options.map((option) => (
      <Radio key={option.value} value={option.value} className="radio" isDisabled={option.why !== undefined}>
        <span className="box" aria-hidden />
        <span>
          {option.label}
          {option.detail !== undefined && <span className="small muted"> {option.detail}</span>}
        </span>
      </Radio>
    ))}
  </RadioGroup>
)
