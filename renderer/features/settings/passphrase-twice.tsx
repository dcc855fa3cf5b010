import { useTexts } from '#renderer/text'
import { TextField } from '#renderer/ui'

export type Twice = { readonly one: string; readonly two: string }

export const NOT_TYPED: Twice = { one: '', two: '' }

const SHORTEST = 12

const isLong = (typed: string): boolean => [...typed.normalize('NFKC').trim()].length >= SHORTEST

/** Whether a passphrase was typed twice alike, and is long enough. */
export const isTwice = ({ one, two }: Twice): boolean => isLong(one) && one === two

/** A passphrase as the bytes that are sent; the vault process overwrites them once they were used. */
export const bytesOf = ({ one }: Twice): Uint8Array => new TextEncoder().encode(one)

type Props = { readonly label: string; readonly value: Twice; readonly onChange: (value: Twice) => void }

/** A passphrase to be, typed twice. */
export const PassphraseTwice = ({ label, value, onChange }: Props) => {
  const text = useTexts()
  return (
    <>
      <TextField
        label={label}
        type="password"
        value={value.one}
        onChange={(one) => onChange({ ...value, one })}
        fault={value.one === '' || isLong(value.one) ? undefined : text('gate.tooShort')}
      />
      <TextField
        label={text('settings.again')}
        type="password"
        value={value.two}
        onChange={(two) => onChange({ ...value, two })}
        fault={value.two === '' || value.one === value.two ? undefined : text('gate.differ')}
      />
    </>
  )
}
