import { useMemo } from 'react'
import type { Hit } from '#core/contract'
import { useCall } from '#renderer/client'
import { useSession } from '#renderer/parts'

/** How the records of some ids are called, by id; one that is not there is missing. */
export type LinkTitles = ReadonlyMap<string, Hit>

/** Asks how records are called; nothing is asked of no ids. */
export const useLinks = (ids: readonly string[]): LinkTitles => {
  const { lang, today } = useSession()
  const asked = [...new Set(ids)].toSorted()
  const { value } = useCall('links.read', asked.length === 0 ? undefined : { ids: asked, lang, today })
  return useMemo(() => new Map((value ?? []).map((hit) => [hit.id, hit])), [value])
}
