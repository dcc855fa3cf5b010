import { useEffect, useState } from 'react'

type LayoutMap = { readonly get: (code: string) => string | undefined }
type WithKeyboard = { readonly keyboard?: { readonly getLayoutMap: () => Promise<LayoutMap> } }

const SHOWN = ['KeyQ', 'KeyW', 'KeyE', 'KeyR', 'KeyT', 'KeyY', 'Digit1', 'Digit2'] as const

/** What some keys of the keyboard give now: a wrong layout is the usual reason why a passphrase fails. */
export const useKeyboardLayout = (): string | undefined => {
  const [keys, setKeys] = useState<string>()
  useEffect(() => {
    const { keyboard } = navigator as WithKeyboard
    const look = (): void => {
      keyboard?.getLayoutMap().then(
        (map) =>
          setKeys(
            SHOWN.map((code) => map.get(code) ?? '')
              .join(' ')
              .trim() || undefined,
          ),
        () => undefined,
      )
    }
    look()
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [])
  return keys
}
