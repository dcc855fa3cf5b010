import { useEffect, useRef, type ReactNode } from 'react'
import type { AppError } from '#core/contract'
import { Banner } from '#renderer/ui'
import { useTexts } from '#renderer/text'
import { faultWords } from './fault.ts'
import { useNavigation } from './navigation.tsx'

type Props = {
  readonly title: string
  /** Above the title: where this page belongs. */
  readonly trail?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** Whether the page fills the height and scrolls inside, such as the composer. */
  readonly isFilled?: boolean
}

/** A page: its title as the one first heading, its commands, and its content, which comes back to where it was scrolled. */
export const Page = ({ title, trail, actions, children, isFilled = false }: Props) => {
  const { place, kept } = useNavigation()
  const frame = useRef<HTMLDivElement>(null)
  const key = JSON.stringify(place)
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    element.scrollTop = Number(kept.get(key) ?? 0)
    const keep = (): void => void kept.set(key, element.scrollTop)
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [key, kept])
  return (
    <div className={isFilled ? 'page filled' : 'page'} ref={frame}>
      <header className="page-head">
        {trail !== undefined && <div className="small muted">{trail}</div>}
        <div className="row apart">
          <h1 className="title">{title}</h1>
          {actions !== undefined && <div className="row">{actions}</div>}
        </div>
      </header>
      <div className="page-body">{children}</div>
    </div>
  )
}

/** Why something could not be read, in place of it. */
export const FaultBanner = ({ error, actions }: { readonly error: AppError; readonly actions?: ReactNode }) => (
  <Banner tone="danger" role="alert" actions={actions}>
    {faultWords(useTexts(), error)}
  </Banner>
)
