import { useCallback, useState } from 'react'
import { useNavigation } from './navigation.tsx'

/** A state that is there again after the vault was locked and opened, such as a dialog that was open. Plain values only. */
export const useKept = <T>(name: string, first: T): readonly [T, (value: T) => void] => {
  const { kept } = useNavigation()
  const [value, setValue] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : first))
  const set = useCallback(
    (next: T) => {
      kept.set(name, next)
      setValue(next)
    },
    [kept, name],
  )
  return [value, set]
}
