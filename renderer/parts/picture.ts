import { useEffect, useRef, type RefObject } from 'react'
import { useCall } from '#renderer/client'

/** A picture of the vault drawn into an image; the page holds its bytes only while it is shown. */
export const usePicture = (
  attachment: string | null,
): { readonly image: RefObject<HTMLImageElement | null>; readonly isThere: boolean } => {
  const { value } = useCall('attachments.read', attachment === null ? undefined : { id: attachment })
  const image = useRef<HTMLImageElement>(null)
  const bytes = attachment === null ? undefined : value?.bytes
  useEffect(() => {
    if (bytes === undefined || image.current === null) return undefined
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: typeOf(bytes) }))
    image.current.src = made
    return () => URL.revokeObjectURL(made)
  }, [bytes])
  return { image, isThere: bytes !== undefined }
}

/** The first byte of a PNG; all else that the vault keeps as a picture is a JPEG. */
const PNG = 0x89
const typeOf = (bytes: Uint8Array): string => (bytes[0] === PNG ? 'image/png' : 'image/jpeg')
