import { useState } from 'react'
import type { PreviewedPack } from '#core/contract'
import { useCall } from '#renderer/client'
import { PdfPages } from '#renderer/parts/pdf-pages'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'

const ZOOM = 0.6

/** The pages of the newest visit's pack by a template: those shown stay until there are newer ones. */
export const PagesBeside = ({ template }: { readonly template: string }) => {
  const text = useTexts()
  const { office } = useSession()
  const visits = useCall('records.ofType', { type: 'visit' }).value ?? []
  const newest = visits
    .flatMap((one) => (one.type === 'visit' && one.preparedByUs && one.code !== undefined ? [one] : []))
    .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0]
  const { value, isOld } = useCall('packs.preview', newest === undefined ? undefined : { visit: newest.id, template })
  const [last, setLast] = useState<PreviewedPack>()
  if (value?.ok === true && value.value !== last) setLast(value.value)
  if (newest === undefined) return null
  return (
    <section aria-labelledby="template-pages" className="column">
      <h3 className="strong" id="template-pages">
        {text('templates.pagesOf', { visit: newest.code ?? '' })}
      </h3>
      {(last === undefined || isOld) && <p className="muted">{text('composer.laying')}</p>}
      {last !== undefined && (
        <>
          <ol className="template-outline" aria-label={text('composer.outline')}>
            {last.sections.map(({ id, title, page }) => (
              <li key={id} lang={office.language}>
                {title} <span className="muted numeric">{page}</span>
              </li>
            ))}
          </ol>
          <div className="template-pages">
            <PdfPages
              bytes={last.pdf}
              layout={last.layout}
              label={text('composer.pages')}
              zoom={ZOOM}
              strip={null}
              pageLabel={(page, of) => text('composer.pageOf', { page: String(page), of: String(of) })}
              lang={office.language}
            />
          </div>
        </>
      )}
    </section>
  )
}
