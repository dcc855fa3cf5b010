import { useState } from 'react'
import { textIn, type Figure } from '#core/domain'
import { choiceName, fieldName, printDate, printFigure } from '#core/language'
import { useCall } from '#renderer/client'
import { useChangeRecords, useNavigation, useSession } from '#renderer/parts'
import { useLinks } from '#renderer/parts/pickers'
import { useTexts } from '#renderer/text'
import { Banner, Button, Chip, Dialog } from '#renderer/ui'

type Props = { readonly ids: readonly string[]; readonly onClose: () => void }

/** Figures that cannot all hold, side by side: what each counts, who said it, when; and which of them may be quoted. */
export const CompareFigures = ({ ids, onClose }: Props) => {
  const text = useTexts()
  const { lang, readOnly } = useSession()
  const { open } = useNavigation()
  const change = useChangeRecords()
  const [fault, setFault] = useState<string>()
  const { value } = useCall('records.read', { ids: [...ids] })
  const figures = (value ?? []).filter((one): one is Figure => one.type === 'figure')
  const named = figures.flatMap(({ saidBy, sources }) => [
    ...(saidBy === undefined ? [] : [saidBy]),
    ...sources.map(({ source }) => source),
  ])
  const titles = useLinks([...ids, ...named])
  const titleOf = (id: string): string => titles.get(id)?.title ?? ''
  const quote = async (chosen: Figure): Promise<void> => {
    const label = text('library.did.quotable', { title: titleOf(chosen.id) })
    const touched = figures.filter((one) => one.id === chosen.id || one.quotable === 'yes').map(({ id }) => id)
    setFault(
      await change('figure', touched, label, (figure) => ({
        ...figure,
        quotable: figure.id === chosen.id ? 'yes' : 'no',
      })),
    )
  }
  const label = (name: string): string => fieldName({ group: 'figure', name }, lang)
  const none = <span className="muted">{text('library.notRecorded')}</span>
  return (
    <Dialog
      title={text('library.compareTitle')}
      isOpen
      isWide
      onClose={onClose}
      actions={<Button onPress={onClose}>{text('window.close')}</Button>}
    >
      {fault !== undefined && (
        <Banner tone="danger" role="alert">
          {fault}
        </Banner>
      )}
      <p>{text('library.compareHint')}</p>
      <div className="figures-beside">
        {figures.map((figure) => (
          <section key={figure.id} className="column" aria-labelledby={`figure-${figure.id}`}>
            <h3 className="heading" id={`figure-${figure.id}`}>
              {titleOf(figure.id)}
            </h3>
            <p className="strong numeric">{printFigure(figure, lang)}</p>
            <dl>
              <dt>{label('asOf')}</dt>
              <dd>{figure.asOf === undefined ? none : printDate(figure.asOf, lang)}</dd>
              <dt>{label('definition')}</dt>
              <dd>{(figure.definition && textIn(figure.definition, lang)) ?? none}</dd>
              <dt>{label('saidBy')}</dt>
              <dd>{figure.saidBy === undefined ? none : titleOf(figure.saidBy)}</dd>
              <dt>{label('sources')}</dt>
              <dd>
                {figure.sources.length === 0 ? none : figure.sources.map(({ source }) => titleOf(source)).join(' · ')}
              </dd>
              <dt>{label('quotable')}</dt>
              <dd>
                <Chip {...(figure.quotable === 'yes' ? QUOTED : {})}>
                  {choiceName({ group: 'figure', name: 'quotable' }, figure.quotable, lang)}
                </Chip>
              </dd>
            </dl>
            <div className="row">
              <Button
                why={readOnly ?? (figure.quotable === 'yes' ? text('library.isQuotable') : undefined)}
                onPress={() => void quote(figure)}
                aria-describedby={`figure-${figure.id}`}
              >
                {text('library.markQuotable')}
              </Button>
              <Button
                kind="quiet"
                onPress={() => {
                  onClose()
                  open(figure.id)
                }}
                aria-describedby={`figure-${figure.id}`}
              >
                {text('window.open')}
              </Button>
            </div>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

const QUOTED = { tone: 'success', shape: 'check' } as const
