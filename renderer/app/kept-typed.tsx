import { useEffect, useRef, useState } from 'react'
import { useLockedWords } from '#renderer/features/vault'
import { useTexts } from '#renderer/text'
import { Banner, Button, useToast } from '#renderer/ui'
import { copyText } from './copy-typed.ts'
import type { KeptWindow } from './kept-window.ts'

/** After a lock: why and when it was, and what was typed then in a field that could not come back by itself. */
export const KeptTyped = ({ locked, typed }: KeptWindow) => {
  const text = useTexts()
  const toast = useToast()
  const words = useLockedWords(locked)
  const [isShown, setShown] = useState(typed.length > 0)
  const isSaid = useRef(false)
  useEffect(() => {
    if (words === undefined || isSaid.current) return
    isSaid.current = true
    toast({ words })
  }, [words, toast])
  if (!isShown) return null
  return (
    <Banner
      tone="warning"
      actions={
        <>
          <Button onPress={() => copyText(typed.join('\n'))}>{text('window.copyText')}</Button>
          <Button kind="quiet" onPress={() => setShown(false)}>
            {text('window.dismiss')}
          </Button>
        </>
      }
    >
      {text('window.keptTyped')}
      <ul>
        {typed.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Banner>
  )
}
