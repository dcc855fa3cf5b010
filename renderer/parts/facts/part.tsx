import { useId, type ReactNode } from 'react'

type Props = { readonly title: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode }

/** A part of a page under a heading of its own. */
export const Part = ({ title, actions, children }: Props) => {
  const id = useId()
  return (
    <section aria-labelledby={id} data-panel tabIndex={-1} className="fact-part">
      <div className="row apart">
        <h2 className="heading" id={id}>
          {title}
        </h2>
        {actions !== undefined && <div className="row">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
