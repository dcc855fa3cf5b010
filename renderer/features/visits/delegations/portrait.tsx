import { usePicture } from '#renderer/parts'

type Props = { readonly attachment: string | null; readonly name: string }

/** The portrait of somebody, small; an empty frame where there is none. */
export const Portrait = ({ attachment, name }: Props) => {
  const { image, isThere } = usePicture(attachment)
  return isThere ? (
    <img className="portrait" ref={image} alt={name} width={28} height={36} />
  ) : (
    <span className="portrait none" aria-hidden />
  )
}
