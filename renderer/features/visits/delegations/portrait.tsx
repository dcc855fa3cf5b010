import { useEffect, useRef } from 'react'
import { useCall } from '#renderer/client'

type Props = { readonly attachment: string | null; readonly name: string }

/** The portrait of somebody, small; an empty frame where there is none. */
export const Portrait = ({ attachment, name }: Props) => {
  const { value } = useCall('attachments.read', attachment === null ? undefined : { id: attachment })
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    if (value === undefined || image.current === null) return undefined
    const made = URL.createObjectURL(new Blob([new Uint8Array(value.bytes)], { type: typeOf(value.bytes) }))
    image.current.src = made
    return () => URL.revokeObjectURL(made)
  }, [value])
  return value === undefined ? (
    <span className="portrait none" aria-hidden />
  ) : (
    <img className="portrait" ref={image} alt={name} width={28} height={36} />
  )
}

const PNG = 0x89

/** Pictures are kept as PNG or JPEG, told by their first byte. */
const typeOf = (bytes: Uint8Array): string => (bytes[0] === PNG ? 'image/png' : 'image/jpeg')
