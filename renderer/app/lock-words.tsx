import { useEffect, useState } from 'react'
import { useLock } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button } from '#renderer/ui'

const EVENTS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
const LAST_MS = 60_000

/** When the window locks: the rule, and in the last minute how much of it is left. The host itself counts and locks. */
export const LockWords = ({ minutes }: { readonly minutes: number }) => {
  const text = useTexts()
  const lock = useLock()
  const left = useLeft(minutes * 60_000)
  const seconds = Math.max(0, Math.ceil(left / 1000))
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <span className="row">
      {left <= LAST_MS && minutes > 1 ? (
        <span className="strong numeric">{text('window.lockIn', { time })}</span>
      ) : (
        <span className="subtle">{text('window.locksAfter', { count: minutes })}</span>
      )}
      <Button kind="quiet" onPress={lock}>
        {text('window.commands.lock')}
      </Button>
    </span>
  )
}

/** Milliseconds until the rule locks, looked at each second, and counted from the last input. */
const useLeft = (whole: number): number => {
  const [left, setLeft] = useState(whole)
  useEffect(() => {
    let last = performance.now()
    const touch = (): void => {
      last = performance.now()
    }
    for (const name of EVENTS) addEventListener(name, touch, { passive: true })
    const timer = setInterval(() => {
      const now = whole - (performance.now() - last)
      // Until the last minute there is nothing to draw anew.
      setLeft((before) => (now > LAST_MS && before > LAST_MS ? before : now))
    }, 1000)
    return () => {
      clearInterval(timer)
      for (const name of EVENTS) removeEventListener(name, touch)
    }
  }, [whole])
  return left
}
