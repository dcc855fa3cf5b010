import { useEffect } from 'react'
import type { LineEnd } from '#renderer/client'
import { useTexts } from '#renderer/text'
import { Banner } from '#renderer/ui'

/** What is left in a page once its host has ended. */
export const Ended = ({ how }: { readonly how: LineEnd }) => {
  const text = useTexts()
  useEffect(() => {
    document.title = text('window.product')
  }, [text])
  return (
    <main className="centred">
      <h1 className="display">{text('window.product')}</h1>
      <Banner tone="accent" role="alert">
        {how === 'locked' ? text('window.lockedByHost') : text('window.noHost')}
      </Banner>
    </main>
  )
}
