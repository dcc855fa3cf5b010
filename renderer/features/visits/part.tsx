import type { ReactNode } from 'react'

/** A part of a page under a heading of its own. */
export const Part = ({
  id,
  title,
  actions,
  children,
}: {
  readonly id: string
  readonly title: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) => (
  <section aria-labelledby={id} data-panel tabIndex={-1}>
    <div className="row apart part-head">
      <h2 className="heading" id={id}>
        {title}
      </h2>
      {actions !== undefined && <div className="row">{actions}</div>}
    </div>
    {children}
  </section>
)
