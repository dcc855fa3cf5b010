import { fieldName, langOfText } from '#core/language'
import { useCall } from '#renderer/client'
import { FaultBanner, Page, useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Chip, Empty, LinkButton } from '#renderer/ui'
import { HistoryTable } from './history-table.tsx'
import { LifeChip } from './life-chip.tsx'
import { Moves } from './moves.tsx'
import type { LedgerRow } from './shapes.ts'

/** One commitment: what it is today, its history, the words it came from, and what may become of it. */
export const CommitmentPage = ({ id }: { readonly id: string }) => {
  const text = useTexts()
  const { lang, today } = useSession()
  const { go } = useNavigation()
  const { value, error } = useCall('views.commitments', { lang, today })
  const row = value?.rows.find((one) => one.id === id)
  const trail = <LinkButton onPress={() => go({ kind: 'commitments' })}>{text('window.places.commitments')}</LinkButton>
  if (row === undefined) {
    return (
      <Page title={text('commitments.one')} trail={trail}>
        {error !== undefined && <FaultBanner error={error} />}
        {value !== undefined && (
          <Empty actions={<Button onPress={() => go({ kind: 'record', id })}>{text('commitments.openRecord')}</Button>}>
            {text('commitments.gone')}
          </Empty>
        )}
      </Page>
    )
  }
  return (
    <Page
      title={row.words}
      trail={trail}
      actions={<Button onPress={() => go({ kind: 'record', id })}>{text('commitments.editAll')}</Button>}
    >
      <div className="commitment">
        <div className="column wide">
          <Facts row={row} />
          <section className="column" aria-labelledby="commitment-history">
            <h2 className="heading" id="commitment-history">
              {text('commitments.history')}
            </h2>
            <HistoryTable row={row} />
          </section>
          <section className="column" aria-labelledby="commitment-moves">
            <h2 className="heading" id="commitment-moves">
              {text('commitments.changeState')}
            </h2>
            <Moves row={row} />
          </section>
        </div>
        <div className="column wide">
          <section className="column" aria-labelledby="commitment-line">
            <h2 className="heading" id="commitment-line">
              {fieldName({ group: 'commitment', name: 'lineToTake' }, lang)}
            </h2>
            <p className={row.lineToTake === null ? 'muted' : ''}>
              {row.lineToTake ?? text('commitments.notRecorded')}
            </p>
          </section>
          <section className="column" aria-labelledby="commitment-source">
            <h2 className="heading" id="commitment-source">
              {text('commitments.sentences')}
            </h2>
            <Sentences cited={row.cited} />
          </section>
        </div>
      </div>
    </Page>
  )
}

const Facts = ({ row }: { readonly row: LedgerRow }) => {
  const text = useTexts()
  const { lang } = useSession()
  const label = (name: string): string => fieldName({ group: 'commitment', name }, lang)
  const none = text('commitments.notRecorded')
  return (
    <dl className="facts">
      <dt>{label('state')}</dt>
      <dd>
        <LifeChip life={row.life} word={row.chip} />
        {!row.measurable && <span className="small muted"> {text('commitments.notMeasurable')}</span>}
      </dd>
      <dt>{label('owing')}</dt>
      <dd>{text(`kinds.owing.${row.side}`)}</dd>
      <dt>{label('due')}</dt>
      <dd className="numeric">{row.due ?? text('commitments.noDate')}</dd>
      <dt>{label('owner')}</dt>
      <dd>
        {row.owner?.title ?? none}{' '}
        {row.ownerLeft && (
          <Chip tone="warning" shape="half">
            {text('commitments.ownerLeft')}
          </Chip>
        )}
      </dd>
      <dt>{text('commitments.partner')}</dt>
      <dd>
        <To link={row.partner} none={none} />
      </dd>
      <dt>{text('commitments.saidOn')}</dt>
      <dd>
        <To link={row.meeting} none={none} />
        <div className="small muted">
          {[row.saidOn?.text, row.recordedAs, ...row.repeated].filter((words) => Boolean(words)).join(' · ')}
        </div>
      </dd>
      {row.supersededBy !== null && (
        <>
          <dt>{label('supersededBy')}</dt>
          <dd>
            <To link={row.supersededBy} none={none} />
          </dd>
        </>
      )}
      <dt>{label('nextStep')}</dt>
      <dd>{row.nextStep ?? none}</dd>
    </dl>
  )
}

const To = ({ link, none }: { readonly link: LedgerRow['partner']; readonly none: string }) => {
  const { open } = useNavigation()
  if (link === null) return none
  return (
    <LinkButton onPress={({ ctrlKey, metaKey }) => open(link.id, ctrlKey || metaKey ? 'beside' : 'here')}>
      {link.title}
    </LinkButton>
  )
}

const Sentences = ({ cited }: Pick<LedgerRow, 'cited'>) => {
  const text = useTexts()
  const { lang } = useSession()
  if (cited.length === 0) return <p className="muted">{text('commitments.noSource')}</p>
  return cited.map(({ source, title, exact }, at) => (
    <figure key={`${source} ${at}`} className="sentence">
      {exact === null ? (
        <p className="muted">{text('commitments.noWords')}</p>
      ) : (
        <blockquote lang={langOfText(exact, lang)}>{exact}</blockquote>
      )}
      <figcaption className="small">
        <To link={{ id: source, title }} none="" />
      </figcaption>
    </figure>
  ))
}
