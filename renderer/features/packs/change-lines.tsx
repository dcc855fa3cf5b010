import type { ListedChange } from '#core/contract'

type Props = { readonly changes: readonly ListedChange[]; readonly lang?: string | undefined }

/** What changed, one line for each fact, under the titles of the sections. */
export const ChangeLines = ({ changes, lang }: Props) => (
  <ul className="bare small changes" lang={lang}>
    {changes.map(({ section, title, line, record }, at) => (
      <li key={`${section} ${record} ${at}`}>
        {record !== null && (changes[at - 1]?.record === null || changes[at - 1]?.section !== section) && (
          <p className="strong">{title}</p>
        )}
        <p>{line}</p>
      </li>
    ))}
  </ul>
)
