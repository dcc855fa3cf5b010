import type { ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components'

type Kind = 'primary' | 'secondary' | 'quiet' | 'danger'

type Props = Omit<ButtonProps, 'className' | 'style' | 'children'> & {
  readonly kind?: Kind
  readonly children: ReactNode
  /** Why the button cannot be used; a screen reader reads it with the button. */
  readonly why?: string | undefined
}

/** A button with words. One that cannot be used stays in the order of focus and says why. */
export const Button = ({ kind = 'secondary', children, why, isDisabled, onPress, ...rest }: Props) => {
  const button = (
    <AriaButton
      {...rest}
      className={`button ${kind}`}
      {...(why !== undefined ? { ref: saying(why) } : { isDisabled: isDisabled ?? false, ...(onPress && { onPress }) })}
    >
      {children}
    </AriaButton>
  )
  return why === undefined ? button : <WithTooltip words={why}>{button}</WithTooltip>
}

/** Says on a button that it cannot be used and why: as properties, react-aria would leave these out. */
const saying =
  (why: string) =>
  (element: HTMLButtonElement | null): void => {
    element?.setAttribute('aria-disabled', 'true')
    element?.setAttribute('data-disabled', 'true')
    element?.setAttribute('aria-description', why)
  }

/** A button with a picture alone; its name is read out and shown beside it. */
export const IconButton = ({
  label,
  icon,
  ...rest
}: Omit<ButtonProps, 'className' | 'style' | 'children'> & { readonly label: string; readonly icon: ReactNode }) => (
  <WithTooltip words={label}>
    <AriaButton {...rest} aria-label={label} className="button icon">
      {icon}
    </AriaButton>
  </WithTooltip>
)

/** Words beside something that is pointed at or has the focus. */
export const WithTooltip = ({ words, children }: { readonly words: string; readonly children: ReactNode }) => (
  <TooltipTrigger delay={600}>
    {children}
    <Tooltip className="tooltip" offset={6}>
      {words}
    </Tooltip>
  </TooltipTrigger>
)

/** Words that act like a link inside a text. */
export const LinkButton = ({ children, ...rest }: Omit<ButtonProps, 'className' | 'style'>) => (
  <AriaButton {...rest} className="link">
    {children}
  </AriaButton>
)
