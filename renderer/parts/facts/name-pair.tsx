type Props = {
  readonly title: string
  readonly name: { readonly own: string | null; readonly ownLang: string | null; readonly romanised: string | null }
}

/** A name in its own script over the romanised one; never cut. */
export const NamePair = ({ title, name: { own, ownLang, romanised } }: Props) => {
  const main = own ?? romanised ?? title
  return (
    <span className="name-pair">
      <span className="strong" {...(own !== null && ownLang !== null && { lang: ownLang })}>
        {main}
      </span>
      {romanised !== null && romanised !== main && <span className="small muted">{romanised}</span>}
    </span>
  )
}
