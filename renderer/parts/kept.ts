import { useCallback, useEffect, useState } from 'react'
import { useNavigation } from './navigation.tsx'

/**
 * A state that is there again after the vault was locked and opened, such as a dialog that was open; it is forgotten when its part
 * goes. Plain values, sets and maps only.
 */
export const useKept = <T>(name: string, first: T): readonly [T, (value: T) => void] => {
  const { kept } = useNavigation()
  const [value, setValue] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : first))
  const set = useCallback(
    (next: T) => {
      if (next === undefined) kept.delete(name)
      else kept.set(name, next)
      setValue(next)
    },
    [kept, name],
  )
  // At a lock all is sealed before the parts go.
  useEffect(() => () => void kept.delete(name), [kept, name])
  return [value, set]
}
