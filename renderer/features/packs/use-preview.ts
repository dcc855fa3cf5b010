import { useState } from 'react'
import type { AppError, OrderProblem, PackWish, PreviewedPack } from '#core/contract'
import { useCall } from '#renderer/client'

/** The last good pages, and why there are no newer ones. */
export type Preview = {
  readonly pack: PreviewedPack | undefined
  readonly problem: OrderProblem | undefined
  readonly error: AppError | undefined
  /** Other pages than those shown are on their way. */
  readonly isOld: boolean
}

/** Asks for the pages after every change. Those shown stay until there are newer ones, also where these fail. */
export const usePreview = (wish: PackWish): Preview => {
  const { value, error, isOld } = useCall('packs.preview', wish)
  const [last, setLast] = useState<PreviewedPack>()
  if (value?.ok === true && value.value !== last) setLast(value.value)
  const pack = value?.ok === true ? value.value : last
  const problem = value?.ok === false && value.error.kind !== 'superseded' ? value.error : undefined
  return { pack, problem: isOld ? undefined : problem, error, isOld }
}
